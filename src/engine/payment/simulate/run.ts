import type { Parameters } from "../../framework/parameters";
import { Generator } from "../../robustness/sampling/generator";
import type { Problem } from "../../problem";
import type { Uniform } from "./binomial";
import { checkClients, checkScheme, type FromRow } from "./read/cross";
import { isBlank, isRefused } from "./read/parse";
import { parseEffort, readScheme } from "./read/read-scheme";
import { readSegment } from "./read/read-segment";
import { rowProblem } from "./read/row-reader";
import type { Rows } from "./read/rows";
import type { Scheme } from "./scheme";
import type { Segment } from "./segment";
import { simulateScheme, type SchemeResult } from "./simulate";
import { chanceOf, longestOf } from "./simulation-settings";

/** The two tables, read and crossed. */
export interface Simulation {
  readonly segments: readonly Segment[];
  /** The schemes that could be answered, in their order. */
  readonly schemes: readonly SchemeResult[];
  readonly problems: readonly Problem[];
}

export interface SimulationOptions {
  readonly parameters: Parameters;
  /** What was found wrong with the parameters. What takes a simulator setting that cannot be used is not computed, and the rest is. */
  readonly problems?: readonly Problem[];
  /** As a scheme's column `effort`, for every scheme that does not say otherwise: `none` holds effort at 0. */
  readonly effort?: unknown;
}

const seeded = (seed: number): Uniform => {
  const generator = new Generator(seed);
  return () => generator.between();
};

/** One scheme again, with other prices, over segments that were read: what a slider asks for. Totals as in the simulation it belongs to. */
export function simulateAgain(simulation: Pick<Simulation, "segments" | "schemes">, scheme: Scheme, parameters: Parameters): SchemeResult {
  const chance = chanceOf(parameters);
  return simulateScheme(simulation.segments, scheme, simulation.schemes.some(({ totals }) => totals !== null), chance, seeded);
}

const hasError = (problems: readonly Problem[]): boolean => problems.some(({ severity }) => severity === "error");

/**
 * Crosses the segments with the schemes. Nothing is computed from a row with an error: a scheme with one is left out; with a
 * segment with one, the schemes are answered for the other segments, without totals. Schemes without errors are always answered.
 */
export function simulate(segmentRows: Rows, schemeRows: Rows, options: SimulationOptions): Simulation {
  const longest = longestOf(options.parameters);
  const chance = chanceOf(options.parameters);
  const problems: Problem[] = [...(options.problems ?? []), ...segmentRows.problems, ...schemeRows.problems];
  const effort = isBlank(options.effort) ? "best" : parseEffort(options.effort);
  if (isRefused(effort)) problems.push({ code: `simulate.${effort.refused}`, severity: "error", column: "effort", cell: "effort", data: { table: "schemes", row: "*", ...effort.data } });
  if (isRefused(effort)) return { segments: [], schemes: [], problems };

  const segments: FromRow<Segment>[] = [];
  for (const row of segmentRows.rows) {
    const { segment, problems: found } = readSegment(row, longest);
    problems.push(...found);
    if (segment) segments.push({ row, item: segment });
  }
  const allRead = !hasError(problems.filter(({ data }) => data["table"] === "segments"));
  const counting = allRead ? checkClients(segments) : [];
  problems.push(...counting);
  const complete = allRead && !hasError(counting);
  const items = segments.map(({ item }) => item);
  const known = new Set(segmentRows.rows.map(({ name }) => name));

  const schemes: SchemeResult[] = [];
  for (const row of schemeRows.rows) {
    const { scheme, problems: found } = readScheme(row, longest, effort === "held");
    const crossed = scheme && segments.length > 0 ? checkScheme({ row, item: scheme }, segments, known) : [];
    problems.push(...found, ...crossed);
    if (!scheme || segments.length === 0 || hasError(crossed)) continue;
    // The lump sum per client is a total divided: unknown as long as not all clients are known.
    if (!complete && scheme.lumpSum > 0) problems.push(rowProblem("schemes", row, "lumpSum", "totals-missing", "error", { value: scheme.lumpSum }));
    else {
      if (!complete) problems.push(rowProblem("schemes", row, "scheme", "totals-missing", "warning", { value: "" }));
      schemes.push(simulateScheme(items, scheme, complete, chance, seeded));
    }
  }
  return { segments: items, schemes, problems };
}
