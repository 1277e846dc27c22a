/** Reads a plain decision matrix from JSON: `{alternatives, criteria, objectives, weights, matrix}`, with `preference` and `anchors` where a method needs them. */
import type { Problem } from "../../problem";
import type { Decision } from "./decision";
import type { Direction } from "./dominance";
import type { Anchors } from "./normalise";
import type { Preference } from "./promethee";

export interface DecisionRequest {
  readonly decision: Decision;
  /** Per criterion; absent where nothing is said. */
  readonly preferences: readonly (Preference | undefined)[];
  readonly anchors: readonly (Anchors | undefined)[];
}

const DIRECTIONS: Readonly<Record<string, Direction>> = { max: "max", min: "min" };
const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === "object" && value !== null && !Array.isArray(value);
const list = (value: unknown): readonly unknown[] | undefined => (Array.isArray(value) ? (value as readonly unknown[]) : undefined);
const finite = (value: unknown): value is number => typeof value === "number" && Number.isFinite(value);

/**
 * `alternatives` and `criteria` may be left out (A1, A2, ...; C1, C2, ...); `objectives` then counts as max throughout,
 * `weights` as equal.
 * @returns the decision, or what is wrong with it
 */
export function readDecision(record: unknown): DecisionRequest | { readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const wrong = (code: string, cell: string, data: Problem["data"] = {}) => problems.push({ code, severity: "error", cell, data });
  const own = isRecord(record) ? record : {};
  const matrix = list(own["matrix"])?.map((row) => list(row) ?? []);
  const width = matrix?.[0]?.length ?? 0;
  if (matrix === undefined || matrix.length === 0 || width === 0) return { problems: [{ code: "decision-no-matrix", severity: "error", cell: "matrix", data: {} }] };
  matrix.forEach((row, i) => {
    if (row.length !== width) wrong("decision-length", `matrix[${i}]`, { length: row.length, expected: width });
    row.forEach((value, k) => {
      if (!finite(value)) wrong("decision-not-a-number", `matrix[${i}][${k}]`, { value: JSON.stringify(value) ?? "" });
    });
  });
  const names = (key: string, count: number, letter: string): readonly string[] => {
    const given = list(own[key]);
    if (given !== undefined && given.length !== count) wrong("decision-length", key, { length: given.length, expected: count });
    return Array.from({ length: count }, (_, i) => (given?.[i] === undefined ? `${letter}${i + 1}` : String(given[i])));
  };
  const alternatives = names("alternatives", matrix.length, "A");
  const criteria = names("criteria", width, "C");
  const objectives = names("objectives", width, "");
  const directions = objectives.map((objective, k): Direction => {
    const direction = own["objectives"] === undefined ? "max" : DIRECTIONS[objective];
    if (direction === undefined) wrong("decision-objective-unknown", `objectives[${k}]`, { value: objective });
    return direction ?? "max";
  });
  const given = own["weights"] === undefined ? criteria.map(() => 1) : (list(own["weights"]) ?? []);
  if (given.length !== width) wrong("decision-length", "weights", { length: given.length, expected: width });
  const weights = criteria.map((_, k) => {
    const weight = given[k];
    if (!finite(weight) || weight < 0) wrong("decision-weight", `weights[${k}]`, { value: JSON.stringify(weight) ?? "" });
    return finite(weight) ? weight : 0;
  });
  if (problems.length === 0 && !weights.some((weight) => weight > 0)) wrong("decision-weights-zero", "weights");
  const preferences = criteria.map((_, k) => preferenceOf(list(own["preference"])?.[k], `preference[${k}]`, wrong));
  const anchors = criteria.map((_, k) => anchorsOf(list(own["anchors"])?.[k], `anchors[${k}]`, wrong));
  if (problems.length > 0) return { problems };
  return { decision: { alternatives, criteria, directions, weights, matrix: matrix.map((row) => row.map(Number)) }, preferences, anchors };
}

type Wrong = (code: string, cell: string, data?: Problem["data"]) => void;

/** Which numbers each shape of preference needs. */
const NEEDS: Readonly<Record<Preference["type"], readonly ("q" | "p" | "s")[]>> = { usual: [], "u-shape": ["q"], "v-shape": ["p"], level: ["q", "p"], linear: ["q", "p"], gaussian: ["s"] };

function preferenceOf(given: unknown, cell: string, wrong: Wrong): Preference | undefined {
  if (given === undefined || given === null) return undefined;
  const type = isRecord(given) ? String(given["type"]) : String(given);
  const needs = NEEDS[type as Preference["type"]];
  if (needs === undefined) {
    wrong("decision-preference-unknown", cell, { value: type, options: Object.keys(NEEDS).join(", ") });
    return undefined;
  }
  const numbers = Object.fromEntries(needs.map((key) => [key, isRecord(given) ? given[key] : undefined]));
  const { q, p, s } = numbers;
  const bad = needs.some((key) => !finite(numbers[key]) || numbers[key] < 0) || p === 0 || s === 0 || (finite(q) && finite(p) && p <= q);
  if (bad) {
    wrong("decision-preference-numbers", cell, { value: type, needs: needs.join(", ") });
    return undefined;
  }
  return { type, ...numbers } as Preference;
}

function anchorsOf(given: unknown, cell: string, wrong: Wrong): Anchors | undefined {
  if (given === undefined || given === null) return undefined;
  const { worst, best } = isRecord(given) ? given : {};
  if (finite(worst) && finite(best) && worst !== best) return { worst, best };
  wrong("decision-anchors", cell);
  return undefined;
}
