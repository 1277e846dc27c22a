/** The only way into the council edition and the writing of workbooks; beside it parts.ts, for who offers the parts without loading the writing. */
export { councilEdition, coverMail, type CouncilEdition } from "./council-edition";
export { editionPreview, type EditionPreview } from "./edition-preview";
export type { EditionInput } from "./edition";
export { EDITION_PARTS, type EditionPart } from "./parts";
export { formProblems, formsIn } from "./forms";
export { scenarioWorkbook } from "./scenario-workbook";
export { writeXlsx } from "./write-xlsx";
