import { quoted, type Calculation } from "./calculation";

/** Things to be named in an order that depends on the numbers. */
export interface Ranked {
  /** Prefix of the columns. */
  readonly id: string;
  readonly part: string;
  readonly label: string;
  readonly things: readonly { readonly id: string; readonly words: string }[];
  /** Formulas by which one comes before another: larger first, the later ones deciding ties; "" leaves it out. */
  readonly keys: (thing: string, row: number) => readonly string[];
}

/**
 * Columns that order things and one that names them, first to last, joined by "; ": what later programs do with TEXTJOIN and SORTBY, in formulas that all
 * of them know. Equal things keep the order given, as in the engine. Adds `<id>:words`.
 */
export function rankedWords(calculation: Calculation, { id, part, label, things, keys }: Ranked, value: Parameters<Calculation["add"]>[0]["value"]): void {
  const depth = things[0] === undefined ? 0 : keys(things[0].id, 0).length;
  for (let key = 0; key < depth; key += 1) {
    for (const thing of things) calculation.add({ id: `${id}:key${key}:${thing.id}`, part, label: `${label}: ${thing.words}`, formula: (row) => keys(thing.id, row)[key] ?? '""' });
  }
  const [first, last] = [things[0]?.id ?? "", things.at(-1)?.id ?? ""];
  const span = (key: number, row: number): string => calculation.span(`${id}:key${key}:${first}`, `${id}:key${key}:${last}`, row);
  things.forEach((thing, at) =>
    calculation.add({
      id: `${id}:rank:${thing.id}`,
      part,
      label: `${label}: ${thing.words}`,
      formula: (row) => {
        const own = (key: number): string => calculation.cell(`${id}:key${key}:${thing.id}`, row);
        const known = `ISNUMBER(${span(0, row)})`;
        // Ahead on the first key that differs; on none of them, ahead by standing earlier.
        const ahead = Array.from({ length: depth }, (_, key) => [known, ...Array.from({ length: key }, (_each, before) => `(${span(before, row)}=${own(before)})`), `(${span(key, row)}>${own(key)})`].join("*"));
        const earlier = at === 0 ? [] : [[`ISNUMBER(${calculation.span(`${id}:key0:${first}`, `${id}:key0:${things[at - 1]?.id ?? ""}`, row)})`, ...Array.from({ length: depth }, (_, key) => `(${calculation.span(`${id}:key${key}:${first}`, `${id}:key${key}:${things[at - 1]?.id ?? ""}`, row)}=${own(key)})`)].join("*")];
        return `IF(ISNUMBER(${own(0)}),1+SUMPRODUCT(${ahead.join("+")})${earlier.map((each) => `+SUMPRODUCT(${each})`).join("")},"")`;
      },
    }),
  );
  calculation.add({
    id: `${id}:words`,
    part,
    label,
    value,
    formula: (row) => {
      const ranks = calculation.span(`${id}:rank:${first}`, `${id}:rank:${last}`, row);
      const named = things.map((_, at) => `IFERROR("; "&CHOOSE(MATCH(${at + 1},${ranks},0),${things.map(({ words }) => quoted(words)).join(",")}),"")`);
      return `MID(${named.join("&")},3,1000)`;
    },
  });
}
