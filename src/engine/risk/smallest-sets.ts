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
  const excluded = new Set<number>();
  const chosen: number[] = [];
  let found: number[][] = [];

  const search = (left: readonly number[], room: number): void => {
    const open = left.findIndex((residual) => isHigh(residual));
    if (open < 0) {
      found.push([...chosen].sort((a, b) => a - b));
      return;
    }
    if (room === 0) return;
    for (let at = open; at < high.length; at += 1) {
      let best = left[at] ?? 0;
      let count = 0;
      for (const measure of strongest[at] ?? []) {
        if (count === room) break;
        if (excluded.has(measure) || chosen.includes(measure)) continue;
        best *= 1 - (high[at]?.effects[measure] ?? 0);
        count += 1;
      }
      if (isHigh(best)) return;
    }
    const tried: number[] = [];
    for (const measure of strongest[open] ?? []) {
      if (excluded.has(measure) || chosen.includes(measure)) continue;
      chosen.push(measure);
      search(left.map((residual, at) => residual * (1 - (high[at]?.effects[measure] ?? 0))), room - 1);
      chosen.pop();
      excluded.add(measure);
      tried.push(measure);
    }
    for (const measure of tried) excluded.delete(measure);
  };

  for (let size = 1; size <= Math.min(LARGEST, measures.length) && found.length === 0; size += 1) {
    found = [];
    search(high.map(({ residual }) => residual), size);
  }
  return found.sort((a, b) => {
    const at = a.findIndex((measure, place) => measure !== b[place]);
    return at < 0 ? 0 : (a[at] ?? 0) - (b[at] ?? 0);
  });
}
