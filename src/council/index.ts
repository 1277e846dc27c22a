/** The only way into the council edition and the writing of workbooks. */
export { scenarioWorkbook } from "./scenario-workbook";
export { writeXlsx, type FileProperties } from "./write-xlsx";
