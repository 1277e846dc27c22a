import { exampleRows, scenarioBook, type Book } from "../../src/sheets";
import { insertBook } from "../../src/workbook/insert-book";
import { excel } from "./support/excel";

const many = (count: number): Book => scenarioBook({ language: "nl", rows: Array.from({ length: count }, (_row, at) => ({ ...exampleRows("seven", "nl")[at % 7], scenario: `Scenario ${String(at + 1)}` })) });

test.each([["desktop", 5], ["desktop", 500], ["web", 5], ["web", 500]] as const)("on %s with %s scenarios: two round trips to insert all", async (platform, count) => {
  const host = await excel({ platform });
  expect((await insertBook(many(count))).done).toBe(true);
  expect(host.log.syncs).toBe(2);
});
