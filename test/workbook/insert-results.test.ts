/** Insert comparison: all sheets with results, laid out for the scenarios that are there, wherever they stand. */
import { columnLabel } from "../../src/engine";
import { insertComparison } from "../../src/workbook/commands/insert-sheets";
import { consentIn } from "../../src/workbook/consent";
import type { StrictHost } from "../../src/workbench/host";
import { excel, formulasOf, pictureOf, valuesOf } from "./support/excel";
import { CASES, many, RESULTS, run, withRows } from "./support/results";

/** What a matrix shows: its header and the rows of risks or payment designs, without the table behind it. */
const matrix = (host: StrictHost, name: string, scenarios: number): readonly (readonly unknown[])[] => valuesOf(host, name).slice(5).map((row) => row.slice(0, 2 + scenarios)).filter(([group]) => group !== "");

describe("wherever the scenarios stand, the formulas look at them", () => {
  const inPlace = async (): Promise<StrictHost> => {
    const host = await withRows(CASES, { table: "Scenarios" }, await excel({ platform: "web" }));
    expect(await insertComparison("nl")).toMatchObject({ done: true, value: { added: [...RESULTS, "Kader", "Bronnen", "Controle"] } });
    return host;
  };

  test.each([
    ["a table of another name", { table: "Opties_2027" }],
    ["rows without a table", {}],
    ["a table whose column of names is called otherwise", { table: "Scenarios", header: (id: string) => (id === "scenario" ? "Naam" : columnLabel(id, "nl")) }],
  ] as const)("%s: the same answers as in our own table", async (_what, where) => {
    const own = await inPlace();
    const host = await withRows(CASES, where, await excel({ platform: "web" }));
    const done = await insertComparison("nl");
    expect(done).toMatchObject({ done: true });
    for (const name of ["Risico's en maatregelen", "Betaling"]) {
      expect(matrix(host, name, CASES.length)).toEqual(matrix(own, name, CASES.length));
      expect(matrix(host, name, CASES.length)[0]?.slice(2)).toEqual(CASES.map(({ scenario }) => scenario));
    }
    for (const name of ["Vergelijking in beeld", "Hoe zeker"]) expect(valuesOf(host, name)).toEqual(valuesOf(own, name));
    // Whatever the column of names is called, it is the same row of the same sheet.
    expect(valuesOf(host, "Vergelijking").slice(5)).toEqual(valuesOf(own, "Vergelijking").slice(5));
    const calls = [...RESULTS].flatMap((name) => formulasOf(host, name).flat().filter((formula): formula is string => String(formula).startsWith("=COMMISSION.")));
    expect(calls).toHaveLength(6);
    expect(calls.every((formula) => formula.includes("table" in where && where.table === "Scenarios" ? "Scenarios[#All]" : "'Sheet1'!$B$3:$H$6"))).toBe(true);
    // Moved down and renamed, they are still found: Excel moves the references along.
    await run(host, ({ workbook }) => {
      workbook.worksheets.getItem("Sheet1").getRange("1:2").insert("Down");
      workbook.worksheets.getItem("Sheet1").name = "L'avis";
    });
    expect(matrix(host, "Betaling", CASES.length)).toEqual(matrix(own, "Betaling", CASES.length));
  });

  test("a scenario that two people scored is one column, under its own name", async () => {
    const [first = {}, second = {}, third = {}] = CASES;
    const host = await withRows([{ ...first, assessor: "Ann" }, { ...first, assessor: "Bo", service: 5 }, second, third], { table: "Scenarios" }, await excel({ platform: "web" }));
    expect(await insertComparison("nl")).toMatchObject({ done: true });
    for (const name of ["Risico's en maatregelen", "Betaling"]) expect(matrix(host, name, 3)[0]?.slice(2)).toEqual([first.scenario, second.scenario, third.scenario]);
    const shown = matrix(host, "Betaling", 3).slice(1).map((row) => row.slice(2));
    expect(shown.some((row) => row.every((value) => typeof value === "number"))).toBe(true);
  });
});

test.each([5, 500])("%s scenarios: two round trips to read, two to write; many have no sheets of risks, payment and how sure", async (count) => {
  const host = await withRows(many(count), { table: "Scenarios" });
  const outcome = await insertComparison("nl");
  expect(outcome).toMatchObject({ done: true, value: { added: [...(count > 40 ? RESULTS.slice(0, 2) : RESULTS), "Kader", "Bronnen", "Controle"] } });
  expect(host.log.syncs).toBe(4);
});

test("a sheet of the user's under one of these names stands in the way: nothing is done", async () => {
  const host = await withRows(CASES, { table: "Scenarios" });
  await run(host, ({ workbook }) => {
    workbook.worksheets.add("Betaling").getRange("A1").values = [["van mij"]];
  });
  const before = pictureOf(host);
  expect(await insertComparison("nl", new Set(["Betaling"]))).toMatchObject({ done: false, problem: { code: "workbook-sheet-taken", data: { sheet: "Betaling" } } });
  expect(pictureOf(host)).toEqual(before);
});

test("sources and published cases that are there already are no reason to ask; along with others they are made anew", async () => {
  const host = await withRows(CASES, { table: "Scenarios" });
  await insertComparison("nl");
  const results = [...RESULTS, "Bronnen", "Controle"];
  const asked = await insertComparison("nl");
  expect(asked).toMatchObject({ done: false, problem: { code: "workbook-consent-needed" } });
  if (!asked.done) expect([...consentIn(asked.problem)]).toEqual(results);
  await run(host, ({ workbook }) => {
    for (const name of RESULTS) workbook.worksheets.getItem(name).delete();
    workbook.worksheets.getItem("Controle").getRange("A1").values = [["van mij"]];
  });
  expect(await insertComparison("nl")).toMatchObject({ done: true, value: { added: RESULTS, replaced: [], kept: ["Kader", "Bronnen", "Controle"] } });
  expect(valuesOf(host, "Controle")[0]?.[0]).toBe("van mij");
  expect(await insertComparison("nl", new Set(results))).toMatchObject({ done: true, value: { added: [], replaced: results } });
  expect(valuesOf(host, "Controle")[0]?.[0]).toBe("Controle");
});
