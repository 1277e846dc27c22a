/** The only way into the council edition and the writing of workbooks. */
export { councilEdition, coverMail, type CouncilEdition } from "./council-edition";
export type { EditionInput } from "./edition";
export { scenarioWorkbook } from "./scenario-workbook";
export { writeXlsx, type FileProperties } from "./write-xlsx";
