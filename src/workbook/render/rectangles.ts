import type { Area } from "../../sheets";

/** A rectangle of cells that are alike. */
export interface Alike<Key> {
  readonly area: Area;
  readonly key: Key;
}

interface Run<Key> {
  readonly column: number;
  readonly columns: number;
  readonly key: Key;
}

function runsOf<Key>(row: readonly (Key | undefined)[]): Run<Key>[] {
  const runs: { column: number; columns: number; key: Key }[] = [];
  row.forEach((key, column) => {
    if (key === undefined) return;
    const last = runs.at(-1);
    if (last && last.key === key && last.column + last.columns === column) last.columns += 1;
    else runs.push({ column, columns: 1, key });
  });
  return runs;
}

/** Gathers cells that are alike into few rectangles: runs of a row, grown downwards as long as the next row has the same run. */
export function rectangles<Key>(rows: readonly (readonly (Key | undefined)[])[]): readonly Alike<Key>[] {
  const done: Alike<Key>[] = [];
  let open = new Map<string, { area: Area; key: Key }>();
  rows.forEach((row, at) => {
    const next = new Map<string, { area: Area; key: Key }>();
    for (const { column, columns, key } of runsOf(row)) {
      const place = `${String(column)}/${String(columns)}`;
      const above = open.get(place);
      if (above && above.key === key) {
        next.set(place, { key, area: { ...above.area, rows: above.area.rows + 1 } });
        open.delete(place);
      } else next.set(place, { key, area: { row: at, column, rows: 1, columns } });
    }
    done.push(...open.values());
    open = next;
  });
  return [...done, ...open.values()];
}
