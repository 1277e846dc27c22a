/** What "better" means when scenarios are ranked: aspects of the evaluation with a direction, on a scale from the worst to the best of the scenarios. */
import type { Shown } from "../aspect";
import { aspects } from "../aspects";
import type { Evaluation } from "../evaluate";
import { itemsOf } from "../framework/frameworks";
import type { ScoreSampler } from "./smaa";
import { normalise } from "./ranking/normalise";
import type { Direction } from "./ranking/dominance";

/** An aspect that counts in a ranking, and which way it is better. */
export interface RankedAspect {
  readonly id: string;
  readonly direction: Direction;
  /** One a scenario, in the unit of the aspect; null where unknown. */
  readonly values: readonly (number | null)[];
}

/**
 * The aspects to rank on, of which at least two scenarios have different known values.
 * @param asked ids of aspects and the way each is better; by default those of frameworks/robustness/ranked-aspects.yaml
 */
export function rankedAspects(evaluations: readonly Evaluation[], asked?: Readonly<Record<string, Direction>>): readonly RankedAspect[] {
  return wanted(asked).flatMap(({ id, direction, size }) => {
    const aspect = aspects.find((each) => each.id === id);
    if (aspect === undefined) return [];
    const values = evaluations.map((evaluation) => numeric(aspect.read(evaluation, "en"), size));
    const known = values.filter((value) => value !== null);
    return new Set(known).size > 1 ? [{ id, direction, values }] : [];
  });
}

function wanted(asked?: Readonly<Record<string, Direction>>): readonly { readonly id: string; readonly direction: Direction; readonly size: boolean }[] {
  const own = itemsOf("ranked-aspects").map(({ id, data }) => ({ id, direction: data["better"] === "lower" ? ("min" as const) : ("max" as const), size: data["of"] === "size" }));
  if (asked === undefined) return own;
  return Object.entries(asked).map(([id, direction]) => ({ id, direction, size: own.find((each) => each.id === id)?.size ?? false }));
}

function numeric(shown: Shown, size: boolean): number | null {
  if (typeof shown === "boolean") return shown ? 1 : 0;
  return typeof shown === "number" ? (size ? Math.abs(shown) : shown) : null;
}

/** The scenarios on the aspects, 0 the worst and 1 the best known; unknown at the middle, and drawn over the whole scale by the sampler. */
export interface RankingTable {
  readonly scores: readonly (readonly number[])[];
  readonly sampleScores: ScoreSampler | undefined;
}

export function rankingTable(ranked: readonly RankedAspect[]): RankingTable {
  const columns = ranked.map(({ direction, values }) => {
    const known = values.filter((value) => value !== null);
    const scaled = normalise(known, direction, "min-max") ?? [];
    let next = 0;
    return values.map((value) => (value === null ? null : (scaled[next++] ?? 0)));
  });
  const unknown = columns.flatMap((column, k) => column.flatMap((value, i) => (value === null ? [i * columns.length + k] : [])));
  const scores = (columns[0] ?? []).map((_, i) => columns.map((column) => column[i] ?? 0.5));
  if (unknown.length === 0) return { scores, sampleScores: undefined };
  return {
    scores,
    sampleScores: (table, generator) => {
      for (const at of unknown) table[at] = generator.between();
    },
  };
}
