import { exampleRows, scenarioBook, type Book } from "../../src/sheets";
import { insertBook } from "../../src/workbook/insert-book";
import { excel, valuesOf } from "./support/excel";

/** What one request holds at most, in bytes of values; see src/workbook/request-size.ts. */
const A_REQUEST = 3_500_000;

const many = (count: number): Book => scenarioBook({ language: "nl", rows: Array.from({ length: count }, (_row, at) => ({ ...exampleRows("seven", "nl")[at % 7], scenario: `Scenario ${String(at + 1)}` })) });

describe.each(["desktop", "web"] as const)("inserting on %s, the functions calculating", (platform) => {
  test.each([5, 500])("%s scenarios: two round trips", async (count) => {
    const host = await excel({ platform });
    expect(await insertBook("insert-example", many(count))).toMatchObject({ done: true });
    expect(host.log.syncs).toBe(2);
    expect(valuesOf(host, "Scenariotabel").at(-1)?.[0]).toBe(`Scenario ${String(count)}`);
  });

  test("5,000 scenarios with their grounds: one round trip more for every 3.5 MB, no request beyond 5 MB", async () => {
    const host = await excel({ platform });
    expect(await insertBook("insert-example", many(5000))).toMatchObject({ done: true });
    expect(host.log.syncs).toBeLessThanOrEqual(2 + Math.floor(host.log.bytes / A_REQUEST));
    expect(Math.max(...host.log.requests.map(({ requestBytes }) => requestBytes))).toBeLessThan(5_000_000);
    expect(valuesOf(host, "Scenariotabel").at(-1)?.[0]).toBe("Scenario 5000");
  });
});

test("of more scenarios than are read side by side, those named above the table are compared; another name gives another column", async () => {
  const host = await excel();
  await insertBook("insert-example", many(500));
  const head = (): readonly unknown[] => valuesOf(host, "Vergelijking")[4]!.slice(2);
  expect(head()).toEqual([...Array.from({ length: 12 }, (_name, at) => `Scenario ${String(at + 1)}`), "Verschilt"]);
  await host.Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Vergelijking").getRange("C4:N4").values = [["Scenario 500", "Scenario 7", ...Array.from({ length: 10 }, () => "")]];
    await context.sync();
  });
  expect(head().slice(0, 3)).toEqual(["Scenario 500", "Scenario 7", "Verschilt"]);
  expect(host.store.sheets().map(({ name }) => name)).not.toContain("Hoe zeker");
});
