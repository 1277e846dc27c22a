/** Insert comparison in the whole example, and around the number of scenarios that stand side by side. */
import { insertComparison } from "../../src/workbook/commands/insert-sheets";
import { consentIn } from "../../src/workbook/consent";
import { insertBook } from "../../src/workbook/insert-book";
import type { StrictHost } from "../../src/workbench/host";
import { excel, pictureOf, sheetPicture } from "./support/excel";
import { many, RESULTS, run, withRows } from "./support/results";
import { exampleOnce } from "./support/write-paths";

const BESIDE = ["Betaalsimulator", "Bronnen", "Controle"];

/** Everything that can be seen of a sheet, whatever the number under which Excel keeps it. */
const pictureWithout = (host: StrictHost, name: string): string => JSON.stringify(sheetPicture(host, name)).replaceAll(/\{S\d+\}/g, "");

const withExample = async (): Promise<StrictHost> => {
  const host = await excel({ platform: "web" });
  await insertBook("insert-example", exampleOnce());
  return host;
};

describe("in the example", () => {
  test("asks with the names of all sheets that would be made anew; with consent the workbook is what it was, in the same round trips", async () => {
    const host = await withExample();
    const before = pictureOf(host);
    const asked = await insertComparison("nl");
    expect(asked).toMatchObject({ done: false, problem: { code: "workbook-consent-needed" } });
    if (asked.done) throw new Error("nothing was asked");
    expect([...consentIn(asked.problem)].sort()).toEqual([...RESULTS, ...BESIDE].sort());
    expect(pictureOf(host)).toEqual(before);
    host.log.clear();
    expect(await insertComparison("nl", consentIn(asked.problem))).toMatchObject({ done: true, value: { added: [], kept: ["Kader"] } });
    expect(host.log.syncs).toBe(4);
    expect(pictureOf(host)).toEqual(before);
    expect(host.store.activeSheet()).toBe(host.store.sheets().find(({ name }) => name === "Vergelijking")?.id);
  });

  test("sheets that were deleted come back as the example has them; those that are left are asked about", async () => {
    const host = await withExample();
    const before = RESULTS.map((name) => pictureWithout(host, name));
    await run(host, ({ workbook }) => {
      for (const name of RESULTS) workbook.worksheets.getItem(name).delete();
    });
    expect(await insertComparison("nl")).toMatchObject({ done: false, problem: { data: { sheet: BESIDE.join(" / ") } } });
    expect(await insertComparison("nl", new Set(BESIDE))).toMatchObject({ done: true, value: { added: RESULTS, replaced: BESIDE } });
    expect(RESULTS.map((name) => pictureWithout(host, name))).toEqual(before);
  });
});

describe("of more scenarios than stand side by side", () => {
  test("only the comparison comes; sheets of risks, payment and how sure that are there stay", async () => {
    const host = await withRows(many(41), { table: "Scenarios" });
    expect(await insertComparison("nl")).toMatchObject({ done: true, value: { added: [...RESULTS.slice(0, 2), "Kader", "Bronnen", "Controle"] } });
    await run(host, ({ workbook }) => {
      workbook.tables.getItem("Scenarios").resize("B3:H20");
    });
    expect(await insertComparison("nl", new Set([...RESULTS.slice(0, 2), "Bronnen", "Controle"]))).toMatchObject({ done: true, value: { added: RESULTS.slice(2) } });
    const before = RESULTS.slice(2).map((name) => pictureWithout(host, name));
    await run(host, ({ workbook }) => {
      workbook.tables.getItem("Scenarios").resize("B3:H44");
    });
    expect(await insertComparison("nl", new Set(RESULTS.slice(0, 2)))).toMatchObject({ done: true, value: { added: [], replaced: RESULTS.slice(0, 2), kept: ["Kader", "Bronnen", "Controle"] } });
    expect(RESULTS.slice(2).map((name) => pictureWithout(host, name))).toEqual(before);
  });

  test.each([40, 5000])("%s scenarios: two round trips to write, however many to read", async (count) => {
    const host = await withRows(many(count), { table: "Scenarios" });
    expect(await insertComparison("nl")).toMatchObject({ done: true, value: { added: [...(count > 40 ? RESULTS.slice(0, 2) : RESULTS), "Kader", "Bronnen", "Controle"] } });
    expect(host.log.syncs).toBe(4);
  });
});
