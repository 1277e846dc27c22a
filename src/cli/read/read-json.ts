import { reasonOf, refusal, type Refusal } from "../refusal";
import type { Contents } from "./grid";

/** Reads JSON; its shape is checked by whoever asks for a part of it. */
export function readJson(words: string, file: string): Contents | Refusal {
  try {
    return { kind: "objects", value: JSON.parse(words) as unknown };
  } catch (error) {
    return refusal("json-invalid", { file, reason: reasonOf(error) });
  }
}
