import { text, type Language } from "../engine";
import { languageIn, readArguments } from "./arguments";
import { FALLBACK_LANGUAGE } from "./command";
import { commands } from "./registry";
import { isRefusal, reasonOf, refusal, refusalMessage } from "./refusal";

/** What a run leaves behind: the text for standard output, the lines for standard error, the exit status. */
export interface Run {
  readonly output: string;
  /** What follows `output`, where the answer is longer than one text can be. */
  readonly pieces?: Iterable<string> | undefined;
  readonly messages: readonly string[];
  readonly status: 0 | 1 | 2;
}

const names = (): string => [...commands.map(({ name }) => name), "help"].join(", ");

const help = (language: Language): string => [text(language, "cli.help"), "", ...[...commands.map(({ name }) => name), "help"].map((name) => `  ${text(language, `cli.commands.${name}`)}`), ""].join("\n");

/**
 * Runs `commission` with the words after its name. Exit status: 0 done; 1 done, with errors in some rows; 2 nothing could be done, and one line
 * says why. A bug ends in such a line too, never in a stack trace.
 */
export async function run(words: readonly string[]): Promise<Run> {
  const [name, ...rest] = words;
  const language = languageIn(words) ?? FALLBACK_LANGUAGE;
  const nothing = (code: string, data: Readonly<Record<string, string>>): Run => ({ output: "", messages: [refusalMessage(refusal(code, data), language)], status: 2 });
  if (name === "help" || name === "--help" || name === "-h") return { output: help(language), messages: [], status: 0 };
  if (name === undefined || name.startsWith("--")) return nothing("command-missing", { commands: names() });
  const command = commands.find((each) => each.name === name);
  if (!command) return nothing("command-unknown", { command: name, commands: names() });
  const given = readArguments(command, rest);
  if (isRefusal(given)) return { output: "", messages: [refusalMessage(given, language)], status: 2 };
  try {
    const answer = await command.run(given);
    return isRefusal(answer) ? { output: "", messages: [refusalMessage(answer, language)], status: 2 } : answer;
  } catch (error) {
    return nothing("bug", { reason: reasonOf(error) });
  }
}
