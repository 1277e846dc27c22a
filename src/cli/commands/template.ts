import { text } from "../../engine";
import { scenarioWorkbook } from "../../council";
import { json } from "../assessed";
import { FALLBACK_LANGUAGE, type Command } from "../command";
import { isRefusal } from "../refusal";
import { outFile, writeOut } from "../write-file";

/** `commission template --out FILE.xlsx`: an empty workbook, or with `--example` the one with the seven real cases. */
export const templateCommand: Command = {
  name: "template",
  files: 0,
  options: { out: "value", example: "nothing" },
  run: async ({ options, language = FALLBACK_LANGUAGE }) => {
    const out = await outFile(options);
    if (isRefusal(out)) return out;
    const failed = await writeOut(out, await scenarioWorkbook(language, options["example"] === undefined ? undefined : "seven", new Date()));
    return failed ?? { output: json({ out }), messages: [text(language, "cli.wrote", { file: out })], status: 0 };
  },
};
