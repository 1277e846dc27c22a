/** The only way into the council edition and the writing of workbooks. */
export { councilEdition, coverMail } from "./council-edition";
export type { EditionInput } from "./edition";
export { scenarioWorkbook } from "./scenario-workbook";
export { writeXlsx } from "./write-xlsx";
