/** The same rows give the same answer through every door: custom function, the grid's formula, the pane, the command line. */
import "../functions/runtime";
import { spawnSync } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { assess, aspects, formatNumber, readScenarioTable, text, type Cell } from "../../src/engine/index";
import { evaluate } from "../../src/functions/functions-scenarios";
import { written } from "../functions/runtime";
import { cardOf, eventually, tableRows, typeInCell, valuesOf, writeFormula, workbenchForAll } from "./support/open-workbench";

const root = join(__dirname, "..", "..");
const workbench = workbenchForAll("nl");

/** Rows as a CSV file. */
function csvOf(rows: readonly (readonly unknown[])[]): string {
  const file = join(mkdtempSync(join(tmpdir(), "doors-")), "scenarios.csv");
  writeFileSync(file, rows.map((row) => row.map((cell) => `"${String(cell ?? "").replaceAll('"', '""')}"`).join(";")).join("\n"));
  return file;
}

interface Told {
  readonly name: string;
  readonly content: { readonly index: number; readonly low: number; readonly high: number; readonly coverage: number; readonly zone: string; readonly settled: boolean } | null;
  readonly tension: number | null;
  readonly legalForm: { readonly index: number; readonly leaning: string } | null;
}

/** What the command line says of a file. */
function commandLine(file: string): readonly Told[] {
  const ready = spawnSync(process.execPath, ["scripts/ready.mjs", "cli"], { cwd: root, encoding: "utf8" });
  if (ready.status !== 0) throw new Error(ready.stderr);
  const { stdout, stderr, status } = spawnSync(process.execPath, ["dist/cli/commission.cjs", "evaluate", file], { cwd: root, encoding: "utf8", maxBuffer: 64_000_000 });
  if (status === 2) throw new Error(stderr);
  return (JSON.parse(stdout) as { readonly scenarios: readonly Told[] }).scenarios;
}

const FAR = "A40";

test("one set of rows, with a blank, an interval and a score of 7, walks all doors", async () => {
  const { page } = workbench.opened;
  await typeInCell(page, "Scenariotabel", "E5", "2..4");
  await typeInCell(page, "Scenariotabel", "D11", "7");
  await typeInCell(page, "Scenariotabel", "G9", " ");
  await writeFormula(page, "Scenariotabel", FAR, '=COMMISSION.EVALUATE(IF(Scenarios[#All]="","",Scenarios[#All]))');

  const rows = await tableRows(page, "Scenarios");
  const engine = assess(readScenarioTable(rows as Cell[][])).evaluations;
  expect(engine).toHaveLength(7);

  // The custom function, called as Excel on the web calls it.
  const called = evaluate(rows.map((row) => row.map((cell) => (cell === "" ? null : cell))));
  const expected = [
    [text("nl", "scenario.inputs.scenario.label"), ...aspects.map(({ id }) => text("nl", `aspects.${id}`))],
    ...engine.map((evaluation) => [evaluation.scenario.name, ...aspects.map((aspect) => aspect.read(evaluation, "nl") ?? "")]),
  ];
  const answers = called.map((row) => row.map((cell) => (typeof cell === "object" ? "#VALUE!" : cell)));
  const amsterdam = answers.findIndex((row) => String(row[0]).startsWith("Amsterdam"));
  expect(answers.filter((_, at) => at !== amsterdam)).toEqual(expected.filter((_, at) => at !== amsterdam));
  expect(String(written(called[amsterdam]?.[1]))).toContain("#VALUE! Cel rij");

  // The formula in the grid: the same table, cell by cell.
  const [width, height] = [expected[0]?.length ?? 0, expected.length];
  const spill = (): Promise<unknown[][]> => page.evaluate(({ at, rows: down, columns }) => Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("Scenariotabel").getRange(at).getResizedRange(down - 1, columns - 1);
    range.load("values");
    await context.sync();
    return range.values as unknown[][];
  }), { at: FAR, rows: height, columns: width });
  await eventually(async () => (await spill())[1]?.[0], expected[1]?.[0]);
  expect(await spill()).toEqual(answers);

  // The command line, on the same rows in a file.
  const told = commandLine(csvOf(rows));
  expect(told.map(({ name, content, tension, legalForm }) => ({ name, content: content && { index: content.index, low: content.low, high: content.high, coverage: content.coverage, zone: content.zone, settled: content.settled }, tension, legal: legalForm && { index: legalForm.index, leaning: legalForm.leaning } }))).toEqual(
    engine.map(({ scenario, content, tension, legalForm }) => ({ name: scenario.name, content: content && { index: content.index, low: content.low, high: content.high, coverage: content.coverage, zone: content.zone, settled: content.settled }, tension, legal: legalForm && { index: legalForm.index, leaning: legalForm.leaning } })),
  );

  // The pane: each card shows the index, or says that there is none.
  for (const { scenario, content } of engine) {
    const card = cardOf(page, scenario.name);
    if (content) await card.getByText(`Index ${formatNumber(content.index, "nl")}`, { exact: false }).first().waitFor();
    else expect(await card.innerText()).not.toContain("Index ");
  }
  expect(await valuesOf(page, "Scenariotabel", "D11")).toEqual([[7]]);
});
