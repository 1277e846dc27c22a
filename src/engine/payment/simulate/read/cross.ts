import type { Problem } from "../../../problem";
import { TOLERANCE } from "../../../tolerance";
import { stepPricesFor, type Scheme } from "../scheme";
import type { Segment } from "../segment";
import { areShares } from "../simulate";
import { rowProblem } from "./row-reader";
import type { Row } from "./rows";

/** A segment or scheme with the row it came from. */
export interface FromRow<T> {
  readonly row: Row;
  readonly item: T;
}

/** Whether clients are all numbers, or shares that sum to 1; what is wrong otherwise. */
export function checkClients(segments: readonly FromRow<Segment>[]): readonly Problem[] {
  const first = segments[0];
  if (first === undefined) return [];
  const sum = segments.reduce((so, { item }) => so + item.clients, 0);
  const whole = { ...first.row, name: "", places: { clients: first.row.places["clients"] ?? first.row.at } };
  if (sum === 0) return [rowProblem("segments", whole, "clients", "clients-none", "error", { value: 0 })];
  if (areShares(segments.map(({ item }) => item))) {
    return Math.abs(sum - 1) <= 1e3 * TOLERANCE ? [{ code: "simulate.shares-no-chance", severity: "warning", column: "clients", data: { table: "segments" } }] : [rowProblem("segments", whole, "clients", "shares-sum", "error", { value: sum })];
  }
  return segments.filter(({ item }) => !Number.isInteger(item.clients)).map(({ row, item }) => rowProblem("segments", row, "clients", "clients-mixed", "error", { value: item.clients }));
}

/** The prices of one column against the segments: missing for a segment is an error, for nobody a warning. */
function checkPrices(key: string, prices: object, row: Row, segments: readonly FromRow<Segment>[], known: ReadonlySet<string>, complete: boolean): Problem[] {
  const missing = complete ? segments.filter(({ item }) => !Object.hasOwn(prices, item.segment)).map(({ item }) => rowProblem("schemes", row, key, "price-missing", "error", { value: "", segment: item.segment })) : [];
  const unused = Object.keys(prices).filter((segment) => !known.has(segment)).join(", ");
  return unused === "" ? missing : [...missing, rowProblem("schemes", row, key, "price-unused", "warning", { value: unused, segment: unused })];
}

function checkAmounts({ row, item: scheme }: FromRow<Scheme>, segments: readonly FromRow<Segment>[]): Problem[] {
  return segments.flatMap(({ item: segment }) => {
    const amounts = stepPricesFor(scheme.sustainment, segment.segment);
    if (amounts.length === 0 || amounts.length === segment.sustain.length) return [];
    const none = segment.sustain.length === 0;
    return [rowProblem("schemes", row, "sustainment", none ? "sustain-none" : "amounts-count", none ? "warning" : "error", { value: amounts.length, segment: segment.segment, steps: segment.sustain.length })];
  });
}

/** What a segment must have for this scheme: how it responds to effort, and its months where time is money. */
function checkNeeds({ item: scheme }: FromRow<Scheme>, segments: readonly FromRow<Segment>[]): Problem[] {
  return segments.flatMap(({ row, item: segment }) => {
    const needed = [
      ...(scheme.effort === "held" ? [] : (["p1", "effortScale"] as const).map((key) => ({ key, code: "response-missing" }))),
      ...(scheme.discountRate > 0 ? [{ key: "months" as const, code: "months-missing" }] : []),
    ];
    return needed.filter(({ key }) => segment[key] === null).map(({ key, code }) => rowProblem("segments", row, key, code, "error", { value: "", scheme: scheme.scheme }));
  });
}

/** What is wrong with a scheme over these segments. @param known the names of all segments, also of those that could not be read */
export function checkScheme(scheme: FromRow<Scheme>, segments: readonly FromRow<Segment>[], known: ReadonlySet<string>): readonly Problem[] {
  const { row, item } = scheme;
  return [
    ...checkPrices("upfrontBySegment", item.upfrontBySegment, row, segments, known, false),
    ...(typeof item.outcome === "number" ? [] : checkPrices("outcome", item.outcome, row, segments, known, true)),
    ...(Array.isArray(item.sustainment) ? [] : checkPrices("sustainment", item.sustainment, row, segments, known, true)),
    ...checkAmounts(scheme, segments),
    ...checkNeeds(scheme, segments),
  ];
}
