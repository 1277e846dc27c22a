/**
 * `npm run bench -- council`: the council edition of many scenarios, beside the time that LibreOffice takes to load and recalculate the file (forced; the
 * smallest of its outputs, one sheet as csv, is all it writes). Prints for each size the time to lay out and write, the size of the file, the number of formulas,
 * the ratio of the two times, memory, and the exponent of growth. Ends with status 1 where writing takes more than three times as long as loading, or where it grows faster than size^1.15.
 */
import { councilEdition } from "../src/council";
import { DEFAULT_PARAMETERS, Generator, readScenarioTable, type Scenario } from "../src/engine";
import { loaded } from "./council/loaded";
import { growthExponent } from "./growth";

const MOST_RATIO = 3;
const MOST_GROWTH = 1.15;
/** How far the formulas a scenario may lie apart in editions that are laid out alike. */
const ALIKE = 0.05;
const SIZES = (process.env["COUNCIL_SIZES"] ?? "1250,2500,5000,10000").split(",").map(Number);
/** Five scores, and a choice of payment, mitigations and duration: what a long list of scenarios tends to have. */
const SCORES = ["target-group", "service", "expertise", "provider-field", "measurability"];
const PAYMENTS = ["upfront", "service-fee", "output", "outcome-partial", "outcome-full", "task-lump-sum"];
const MITIGATIONS = ["fixed-fee", "segment-tariffs; minimum-standard", "", "advance"];

function scenariosOf(count: number): readonly Scenario[] {
  const generator = new Generator(5);
  const pick = <T>(list: readonly T[]): T | undefined => list[generator.whole() % list.length];
  const rows = Array.from({ length: count }, (_, at) => [`Scenario ${at + 1}`, ...SCORES.map(() => 1 + (generator.whole() % 5)), pick(PAYMENTS), pick(MITIGATIONS), 1 + (generator.whole() % 8)]);
  return readScenarioTable([["scenario", ...SCORES, "payment", "mitigations", "duration"], ...rows]).scenarios;
}

const megabytes = (bytes: number): string => (bytes / 1024 / 1024).toFixed(0);

async function measured(): Promise<void> {
  const sizes: { readonly size: number; readonly time: number; readonly formulas: number }[] = [];
  for (const size of SIZES) {
    const scenarios = scenariosOf(size);
    const began = performance.now();
    const { file, formulas } = await councilEdition({ scenarios, parameters: DEFAULT_PARAMETERS, language: "en", date: new Date("2026-11-21T00:00:00Z") });
    const time = performance.now() - began;
    sizes.push({ size, time, formulas });
    const program = loaded(file);
    const ratio = program === undefined ? undefined : time / program.milliseconds;
    process.stdout.write(`${size} scenarios, ${formulas} formulas: written in ${(time / 1000).toFixed(1)} s, ${megabytes(file.length)} MB; ${program === undefined || ratio === undefined ? "no LibreOffice" : `LibreOffice loads and recalculates it in ${(program.milliseconds / 1000).toFixed(1)} s; written / loaded ${ratio.toFixed(2)} (limit ${MOST_RATIO})`}; this process has taken at most ${megabytes(process.resourceUsage().maxRSS * 1024)} MB\n`);
    if (ratio !== undefined && ratio > MOST_RATIO) process.exitCode = 1;
  }
  // Beyond so many formulas an edition lays out fewer of them: growth is told from the sizes that are laid out alike, the largest among them.
  const last = sizes.at(-1);
  const alike = sizes.filter(({ size, formulas }) => last !== undefined && Math.abs(formulas / size / (last.formulas / last.size) - 1) < ALIKE);
  if (alike.length < 2) return;
  const exponent = growthExponent(alike.map(({ size }) => size), alike.map(({ time }) => time));
  process.stdout.write(`growth of writing from ${alike[0]?.size ?? 0} scenarios on: size^${exponent.toFixed(3)} (limit ${MOST_GROWTH})\n`);
  if (exponent > MOST_GROWTH) process.exitCode = 1;
}

void measured();
