/**
 * `npm run bench -- scenarios`: 100,000 scenarios through `evaluate`, beside what a spreadsheet does for the same rows: the weighted
 * mean of five columns, as SUMPRODUCT, recalculated by LibreOffice where it is installed. `evaluate` answers everything (bounds, zone, legal
 * form, risks, payment, ...), SUMPRODUCT one number, so the ratio says what the whole answer costs, not who is faster at the same. Ends with status 1 where time grows faster than size^1.05.
 */
import { DEFAULT_PARAMETERS, evaluate, Generator, readScenarioTable, type Scenario } from "../src/engine";
import { growthExponent } from "./growth";
import { recalculated } from "./scenarios/recalculated";

const LIMIT = 1.05;
const CRITERIA = ["target-group", "service", "expertise", "provider-field", "measurability"];
const SIZES = [12_500, 25_000, 50_000, 100_000];

function rows(count: number): number[][] {
  const generator = new Generator(5);
  return Array.from({ length: count }, () => CRITERIA.map(() => 1 + (generator.whole() % 5)));
}

const scenariosOf = (scores: readonly number[][]): readonly Scenario[] => readScenarioTable([["scenario", ...CRITERIA], ...scores.map((row, i) => [`S${i}`, ...row])]).scenarios;

function evaluated(scenarios: readonly Scenario[]): { readonly milliseconds: number; readonly sum: number } {
  const began = performance.now();
  let sum = 0;
  for (const scenario of scenarios) sum += evaluate(scenario, DEFAULT_PARAMETERS).content?.index ?? 0;
  return { milliseconds: performance.now() - began, sum };
}

const all = rows(SIZES[SIZES.length - 1] ?? 0);
const scenarios = scenariosOf(all);
evaluated(scenarios.slice(0, 2000));
const times = SIZES.map((size) => evaluated(scenarios.slice(0, size)));
const exponent = growthExponent(SIZES, times.map(({ milliseconds }) => milliseconds));
process.stdout.write(`evaluate: ${SIZES.map((size, i) => `${size}: ${times[i]?.milliseconds.toFixed(0)} ms`).join(", ")}; exponent ${exponent.toFixed(3)} (limit ${LIMIT})\n`);
const last = times[times.length - 1];
const sheet = recalculated(all);
if (sheet === undefined) process.stdout.write("No LibreOffice: soffice is needed for the row of SUMPRODUCT.\n");
else {
  const ratio = (last?.milliseconds ?? 0) / sheet.milliseconds;
  process.stdout.write(`SUMPRODUCT over the same rows, opened, recalculated and saved: ${sheet.milliseconds.toFixed(0)} ms; evaluate / SUMPRODUCT ${ratio.toFixed(2)}; sums ${sheet.sum.toFixed(6)} and ${last?.sum.toFixed(6)}\n`);
  if (Math.abs(sheet.sum - (last?.sum ?? 0)) > 1e-4) process.exitCode = 1;
}
if (exponent > LIMIT) process.exitCode = 1;
