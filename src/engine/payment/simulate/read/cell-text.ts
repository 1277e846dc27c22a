import type { Cell } from "../../../scenario/value";
import { isRecord } from "./parse";

/** `170 x 13; 20`: equal amounts that follow each other once, with their number. */
function amountsText(amounts: readonly unknown[]): string {
  const runs: { amount: string; times: number }[] = [];
  for (const each of amounts.map(String)) {
    const last = runs[runs.length - 1];
    if (last?.amount === each) last.times += 1;
    else runs.push({ amount: each, times: 1 });
  }
  return runs.map(({ amount, times }) => (times === 1 ? amount : `${amount} x ${times}`)).join("; ");
}

/**
 * A value of a table as one cell holds it, in the notation that the reader takes: lists as `170 x 13; 20`, steps as `0.8 @ 6`,
 * prices by segment as `A: 1200 | B: 3500`, a service fee as `150 x 12`.
 */
export function cellText(value: unknown): Cell {
  if (value === undefined || value === null || typeof value === "number" || typeof value === "string" || typeof value === "boolean") return value ?? null;
  if (Array.isArray(value)) return value.every(isRecord) ? value.map((step) => `${String(step["share"])} @ ${String(step["months"])}`).join("; ") : amountsText(value);
  if (!isRecord(value)) return JSON.stringify(value);
  if ("fee" in value && "months" in value) return `${String(value["fee"])} x ${String(value["months"])}`;
  return Object.entries(value).map(([segment, each]) => `${segment}: ${Array.isArray(each) ? amountsText(each) : String(each)}`).join(" | ");
}
