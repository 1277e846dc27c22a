import type { Language } from "../engine";
import { exampleBook } from "../sheets";
import { insertBook } from "./insert-book";
import type { LongWork, Outcome } from "./port";

/** Everything that makes sheets or knows how they were made; loaded when it is first asked for (on-demand.ts). */
export { insertComparison, insertScenarios } from "./commands/insert-sheets";
export { removeExample } from "./commands/remove-example";

/** Puts the example in the workbook. */
export async function insertExample(language: Language, work?: LongWork): Promise<Outcome<void>> {
  const inserted = await insertBook("insert-example", exampleBook("seven", language), new Set(), work);
  return inserted.done ? { done: true, value: undefined } : inserted;
}
