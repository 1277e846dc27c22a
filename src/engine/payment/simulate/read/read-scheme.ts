import { LANGUAGES, text } from "../../../framework/text";
import type { Problem } from "../../../problem";
import { normalise } from "../../../scenario/normalise";
import type { Scheme } from "../scheme";
import { parseAmounts, parseBySegment, parseService, parseWithin, shown, type Refused } from "./parse";
import { RowReader } from "./row-reader";
import type { Row } from "./rows";

const money = (raw: unknown): number | Refused => parseWithin(raw, Infinity);

const efforts = new Map<string, Scheme["effort"]>([["best", "best"], ["none", "held"]]);
for (const language of LANGUAGES) {
  efforts.set(normalise(text(language, "payment-simulator.effort.best")), "best");
  efforts.set(normalise(text(language, "payment-simulator.effort.none")), "held");
}

/** `none` holds effort at 0; `best`, or a blank, lets the provider choose. In either language. */
export function parseEffort(raw: unknown): Scheme["effort"] | Refused {
  return efforts.get(normalise(String(raw))) ?? { refused: "effort-unknown", data: { value: shown(raw) } };
}

const fees = (raw: unknown): Readonly<Record<string, number>> | Refused => parseBySegment(raw, money) ?? { refused: "not-understood", data: { value: shown(raw), example: "A: 400 | B: 600" } };

/** One row of the table Schemes, checked by itself; no scheme where something is wrong with it. @param held the file holds effort at 0 */
export function readScheme(row: Row, longest: number, held: boolean): { readonly scheme: Scheme | undefined; readonly problems: readonly Problem[] } {
  const reader = new RowReader("schemes", row);
  const scheme: Scheme = {
    scheme: row.name,
    upfront: reader.read("upfront", money, 0),
    upfrontBySegment: reader.read("upfrontBySegment", fees, {}),
    service: reader.read("service", (raw) => parseService(raw, longest), { fee: 0, months: 0 }),
    output: reader.read("output", money, 0),
    outcome: reader.read("outcome", (raw) => parseBySegment(raw, money) ?? money(raw), 0),
    sustainment: reader.read("sustainment", (raw) => parseBySegment(raw, parseAmounts) ?? parseAmounts(raw), []),
    lumpSum: reader.read("lumpSum", money, 0),
    capOutcomes: reader.read("capOutcomes", money, null),
    capSpend: reader.read("capSpend", money, null),
    floorSpend: reader.read("floorSpend", money, null),
    discountRate: reader.read("discountRate", (raw) => parseWithin(raw, 1), 0),
    delayMonths: reader.read("delayMonths", (raw) => parseWithin(raw, longest), 0),
    effort: reader.read("effort", parseEffort, held ? "held" : "best"),
  };
  if (reader.isGood && scheme.floorSpend !== null && scheme.capSpend !== null && scheme.floorSpend > scheme.capSpend) reader.refuse("floorSpend", "floor-above-cap", { value: scheme.floorSpend, cap: scheme.capSpend });
  return { scheme: reader.isGood ? scheme : undefined, problems: reader.problems };
}
