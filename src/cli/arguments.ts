import { LANGUAGES, text, type Language } from "../engine";
import { FALLBACK_LANGUAGE, type Arguments, type Command, type OptionKind } from "./command";
import { refusal, type Refusal } from "./refusal";

const OPTION = /^--([a-z][a-z-]*)(?:=(.*))?$/s;

/** The language that the arguments ask for, wherever they say it; undefined where they do not or it is none of ours. */
export function languageIn(words: readonly string[]): Language | undefined {
  const at = words.findIndex((word) => word === "--lang" || word.startsWith("--lang="));
  const value = at < 0 ? undefined : words[at] === "--lang" ? words[at + 1] : words[at]?.slice("--lang=".length);
  return LANGUAGES.find((language) => language === value);
}

/** Reads the words after the name of a command. `--` ends the options, so that a file may begin with a dash. */
export function readArguments(command: Command, words: readonly string[]): Arguments | Refusal {
  const kinds: Readonly<Record<string, OptionKind>> = { ...command.options, lang: LANGUAGES };
  const files: string[] = [];
  const options: Record<string, string> = {};
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? "";
    if (word === "--") {
      files.push(...words.slice(at + 1));
      break;
    }
    if (!word.startsWith("--")) {
      files.push(word);
      continue;
    }
    const match = OPTION.exec(word);
    const name = match?.[1] ?? "";
    const kind = kinds[name];
    if (!match || kind === undefined) return refusal("option-unknown", { option: word, command: command.name });
    if (kind === "nothing") {
      options[name] = "";
      continue;
    }
    let value = match[2];
    if (value === undefined) {
      at += 1;
      value = words[at];
    }
    if (value === undefined || value === "") return refusal("option-value-missing", { option: `--${name}` });
    if (kind !== "value" && !kind.includes(value)) return refusal("option-value", { option: `--${name}`, value, values: kind.join(", ") });
    options[name] = value;
  }
  const language = LANGUAGES.find((each) => each === options["lang"]);
  if (files.length < command.files) return refusal("file-missing", { usage: text(language ?? FALLBACK_LANGUAGE, `cli.commands.${command.name}`) });
  const extra = files[command.files];
  if (extra !== undefined) return refusal("file-extra", { file: extra });
  return { files, options, language };
}
