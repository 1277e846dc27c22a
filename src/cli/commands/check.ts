import { text } from "../../engine";
import { assessed, json } from "../assessed";
import type { Command } from "../command";
import { isRefusal } from "../refusal";

/** `commission check FILE`: only what is wrong with the input. */
export const checkCommand: Command = {
  name: "check",
  files: 1,
  options: { sheet: "value", format: ["json", "table"] },
  run: async (given) => {
    const read = await assessed(given);
    if (isRefusal(read)) return read;
    const { problems, language, status } = read;
    if (given.options["format"] !== "table") return { output: json({ problems }), messages: [], status };
    const lines = problems.map(({ severity, message }) => `${text(language, `cli.severity.${severity}`)}: ${message}`);
    return { output: `${lines.length === 0 ? text(language, "cli.table.none") : lines.join("\n")}\n`, messages: [], status };
  },
};
