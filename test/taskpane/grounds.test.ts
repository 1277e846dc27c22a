/** Whatever a comparison shows of the real cases and of a table with every column leads to its rule, and to cells of the scenario that it is of. */
import { compare, DEFAULT_PARAMETERS, evaluate, readScenarioTable, type Evaluation } from "../../src/engine";
import { columnGroups, exampleRows, headerOf } from "../../src/sheets";
import { groundsOf } from "../../src/taskpane/compare/grounds";
import { dutchRows } from "./support/cases";
import { fiftyRows } from "./support/fifty";

const inputs = columnGroups("nl").flatMap((group) => group.inputs);
const seven = [inputs.map((input) => headerOf(input, "nl")), ...exampleRows("seven", "nl").map((row) => inputs.map((input) => row[input.id]))];
const evaluated = (cells: Parameters<typeof readScenarioTable>[0]): readonly Evaluation[] => readScenarioTable(cells).scenarios.map((scenario) => evaluate(scenario, DEFAULT_PARAMETERS));

test.each([["the seven cases", seven], ["scenarios with blanks and a contradiction", dutchRows], ["fifty with every column", fiftyRows()]])("%s", (_, cells) => {
  const evaluations = evaluated(cells);
  const grounds = groundsOf(evaluations, DEFAULT_PARAMETERS);
  const shown = compare(evaluations, "nl").aspects.filter(({ values }) => values.some((value) => value !== null && value !== ""));
  expect(shown.length).toBeGreaterThan(20);
  expect(shown.filter(({ aspect }) => !grounds.has(aspect.id)).map(({ aspect }) => aspect.id)).toEqual([]);
  const cellless = shown.filter(({ aspect }) => grounds.get(aspect.id)?.cells().length === 0).map(({ aspect }) => aspect.id);
  expect(cellless).toEqual([]);
  for (const { cells: found } of [...grounds.values()].slice(0, 30)) for (const { scenario, cells: own } of found()) for (const { column, address } of own) expect([column, scenario.cells[column]]).toEqual([column, address]);
});
