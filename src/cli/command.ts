import type { Language } from "../engine";
import type { Refusal } from "./refusal";

/** The arguments of a command, read. */
export interface Arguments {
  /** The files named, in order. */
  readonly files: readonly string[];
  /** Option name without dashes -> its value; "" for an option without one. */
  readonly options: Readonly<Record<string, string>>;
  /** The language asked for; undefined where none was. */
  readonly language: Language | undefined;
}

/** What an option takes: nothing, any value, or one of a few. */
export type OptionKind = "nothing" | "value" | readonly string[];

/** What a command answers: the text for standard output, the lines for standard error, and the exit status (0 or 1). */
export interface Answer {
  readonly output: string;
  /** What follows `output`, piece by piece: an answer on a large table is longer than one text can be. */
  readonly pieces?: Iterable<string> | undefined;
  readonly messages: readonly string[];
  readonly status: 0 | 1;
}

/** A command of `commission`. Its line of help is the text `cli.commands.<name>`. */
export interface Command {
  readonly name: string;
  /** Beside `--lang`, which all commands take. */
  readonly options: Readonly<Record<string, OptionKind>>;
  /** How many files it takes: none, or exactly one. */
  readonly files: 0 | 1;
  readonly run: (given: Arguments) => Promise<Answer | Refusal>;
}

/** The language that is answered in when neither the user nor the table tells. */
export const FALLBACK_LANGUAGE: Language = "nl";
