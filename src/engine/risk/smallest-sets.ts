/** A risk that must come below a limit, and what each measure would take away from it (0: nothing). */
export interface Target {
  readonly residual: number;
  readonly effects: readonly number[];
}

/** More measures than this together are no advice; the search stops there. */
const LARGEST = 12;

/**
 * Every smallest set of measures that brings each target where `isHigh` no longer holds; each set and the list in the order of the measures.
 * Exact: at each step it takes a target that is still high and tries each measure that acts on it, for a set that helps must hold one of them;
 * a measure tried is left out of the branches after it, so that no set is found twice. Empty where nothing is high or where no set helps.
 */
export function smallestSets(targets: readonly Target[], available: readonly number[], isHigh: (residual: number) => boolean): readonly (readonly number[])[] {
  const high = targets.filter(({ residual }) => isHigh(residual));
  if (high.length === 0) return [];
  const measures = available.filter((measure) => high.some(({ effects }) => (effects[measure] ?? 0) > 0));
  const afterAll = ({ residual, effects }: Target): number => measures.reduce((left, measure) => left * (1 - (effects[measure] ?? 0)), residual);
  if (high.some((target) => isHigh(afterAll(target)))) return [];

  /** The measures that act on each target, strongest first: what the best `count` of them could still do. */
  const strongest = high.map(({ effects }) => measures.filter((measure) => (effects[measure] ?? 0) > 0).sort((a, b) => (effects[b] ?? 0) - (effects[a] ?? 0)));
  /** Measures that the branch at hand has taken or leaves out. */
  const closed: boolean[] = [];
  const chosen: number[] = [];
  const found: number[][] = [];

  /** What the strongest measures that are left, as many as there is room for, would leave of a target. */
  const atBest = (target: number, left: number, room: number): number => {
    let best = left;
    let count = 0;
    for (const measure of strongest[target] ?? []) {
      if (count === room) break;
      if (closed[measure] === true) continue;
      best *= 1 - (high[target]?.effects[measure] ?? 0);
      count += 1;
    }
    return best;
  };

  const search = (left: readonly number[], room: number): void => {
    const open = left.findIndex(isHigh);
    if (open < 0) {
      found.push([...chosen].sort((a, b) => a - b));
      return;
    }
    if (room === 0) return;
    for (let at = open; at < left.length; at += 1) if (isHigh(atBest(at, left[at] ?? 0, room))) return;
    const tried: number[] = [];
    for (const measure of strongest[open] ?? []) {
      if (closed[measure] === true) continue;
      closed[measure] = true;
      tried.push(measure);
      chosen.push(measure);
      search(left.map((residual, at) => residual * (1 - (high[at]?.effects[measure] ?? 0))), room - 1);
      chosen.pop();
    }
    for (const measure of tried) closed[measure] = false;
  };

  const residuals = high.map(({ residual }) => residual);
  for (let size = 1; size <= Math.min(LARGEST, measures.length) && found.length === 0; size += 1) search(residuals, size);
  return found.sort((a, b) => {
    const at = a.findIndex((measure, place) => measure !== b[place]);
    return at < 0 ? 0 : (a[at] ?? 0) - (b[at] ?? 0);
  });
}
