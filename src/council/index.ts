/** The only way into the council edition and the writing of workbooks. */
export { councilEdition, coverMail, type CouncilEdition } from "./council-edition";
export { editionPreview, type EditionPreview } from "./edition-preview";
export type { EditionInput } from "./edition";
export { EDITION_PARTS, partHelp, partLabel, type EditionPart } from "./parts";
export { scenarioWorkbook } from "./scenario-workbook";
export { writeXlsx } from "./write-xlsx";
