import type { Problem } from "../../../problem";
import { TOLERANCE } from "../../../tolerance";
import type { Segment, SustainStep } from "../segment";
import { parseNumber, isRefused, parseSteps, parseWithin, type Refused } from "./parse";
import { RowReader } from "./row-reader";
import type { Row } from "./rows";

const money = (raw: unknown): number | Refused => parseWithin(raw, Infinity);
const share = (raw: unknown): number | Refused => parseWithin(raw, 1);

function positive(raw: unknown): number | Refused {
  const value = parseNumber(raw);
  return isRefused(value) || value > 0 ? value : { refused: value < 0 ? "negative" : "not-positive", data: { value } };
}

/** The first step that more successes reach than an earlier one. */
function rising(steps: readonly SustainStep[]): { readonly step: SustainStep; readonly before: number } | undefined {
  const inTime = [...steps].sort((a, b) => a.months - b.months || b.share - a.share);
  let before = 1;
  for (const step of inTime) {
    if (step.share > before + TOLERANCE) return { step, before };
    before = step.share;
  }
  return undefined;
}

/** One row of the table Segments, checked; no segment where something is wrong with it. @param longest months that may be entered */
export function readSegment(row: Row, longest: number): { readonly segment: Segment | undefined; readonly problems: readonly Problem[] } {
  const reader = new RowReader("segments", row);
  const months = (raw: unknown): number | Refused => parseWithin(raw, longest);
  const segment: Segment = {
    segment: row.name,
    clients: reader.need("clients", money, 0),
    cost: reader.read("cost", money, null),
    p0: reader.need("p0", share, 0),
    p1: reader.read("p1", share, null),
    effortScale: reader.read("effortScale", positive, null),
    months: reader.read("months", months, null),
    value: reader.read("value", money, null),
    refusable: reader.read("refusable", share, 0),
    sustain: reader.read("sustain", (raw) => parseSteps(raw, longest), []),
  };
  if (reader.isGood && segment.p1 !== null && segment.p1 < segment.p0) reader.refuse("p1", "p1-below-p0", { value: segment.p1, p0: segment.p0 });
  const step = rising(segment.sustain);
  if (reader.isGood && step) reader.refuse("sustain", "sustain-rises", { value: step.step.share, months: step.step.months, before: step.before });
  return { segment: reader.isGood ? segment : undefined, problems: reader.problems };
}
