import { refusal, type Refusal } from "../refusal";
import type { RobustnessOptions } from "../../engine";
import type { Contents } from "./grid";

/** What a JSON file may ask beside its scenarios: `weightRanges` (`{"<criterion>": [low, high]}`, shares of the total weight) and `aspects` to rank on (`{"<aspect>": "higher" | "lower"}`). */
export interface Wishes {
  readonly ranges: Readonly<Record<string, readonly [number, number]>> | undefined;
  readonly aspects: RobustnessOptions["aspects"];
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === "object" && value !== null && !Array.isArray(value);
const isShare = (value: unknown): value is number => typeof value === "number" && value >= 0 && value <= 1;
const DIRECTIONS: Readonly<Record<string, "max" | "min">> = { higher: "max", lower: "min", max: "max", min: "min" };

export function robustnessWishes(contents: Contents, file: string): Wishes | Refusal {
  const whole = contents.kind === "objects" && isObject(contents.value) ? contents.value : {};
  const ranges = pairsOf(whole["weightRanges"], "weightRanges", file, (value): readonly [number, number] | undefined => {
    const [low, high] = Array.isArray(value) ? (value as readonly unknown[]) : [];
    return isShare(low) && isShare(high) && low <= high ? [low, high] : undefined;
  });
  if (ranges !== undefined && "refused" in ranges) return ranges as Refusal;
  const aspects = pairsOf(whole["aspects"], "aspects", file, (value) => DIRECTIONS[String(value)]);
  if (aspects !== undefined && "refused" in aspects) return aspects as Refusal;
  return { ranges: ranges as Wishes["ranges"], aspects: aspects as Wishes["aspects"] };
}

/** Each entry of an object read; refused by the path of the first that cannot be. */
function pairsOf<T>(value: unknown, path: string, file: string, read: (value: unknown) => T | undefined): Readonly<Record<string, T>> | Refusal | undefined {
  if (value === undefined || value === null) return undefined;
  if (!isObject(value)) return refusal("json-shape", { file, path, wanted: "record" });
  const entries: [string, T][] = [];
  for (const [key, each] of Object.entries(value)) {
    const done = read(each);
    if (done === undefined) return refusal("json-shape", { file, path: `${path}.${key}`, wanted: path === "aspects" ? "direction" : "range" });
    entries.push([key, done]);
  }
  return Object.fromEntries(entries);
}
