import { text, type Language } from "../engine";

/** Why nothing could be done: an expected failure, as a value. Its words are the text `cli.errors.<code>`; `wanted` in its data names a text too. */
export interface Refusal {
  readonly refused: string;
  readonly data: Readonly<Record<string, string | number>>;
}

export const refusal = (refused: string, data: Refusal["data"] = {}): Refusal => ({ refused, data });

export const isRefusal = (value: unknown): value is Refusal => typeof value === "object" && value !== null && "refused" in value;

/** The refusal in one line of the user's language. What the machine said stays one line, and short. */
export function refusalMessage({ refused, data }: Refusal, language: Language): string {
  const { wanted } = data;
  return text(language, `cli.errors.${refused}`, { ...data, ...(wanted === undefined ? {} : { wanted: text(language, `cli.wanted.${wanted}`) }) }).replace(/\s+/g, " ").trim();
}

/** What the machine says of an error, in a few words. */
export function reasonOf(error: unknown): string {
  if (typeof error === "object" && error !== null && "code" in error && typeof error.code === "string") return error.code;
  return (error instanceof Error ? error.message : String(error)).split("\n")[0]?.slice(0, 160) ?? "";
}
