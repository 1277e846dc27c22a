import type { Language } from "../engine";
import { exampleBook, scenarioBook, type ExampleSet } from "../sheets";
import { CREATOR } from "./tool";
import { writeXlsx } from "./write-xlsx";



/** The workbook in which an analyst enters scenarios: empty, or with an example. The date is the caller's. */
export const scenarioWorkbook = (language: Language, example: ExampleSet | undefined, created: Date): Promise<Uint8Array> =>
  writeXlsx(example === undefined ? scenarioBook({ rows: [], language }) : exampleBook(example, language), { creator: CREATOR, created });
