import { assessed, frameworkVersions, json } from "../assessed";
import type { Command } from "../command";
import { contractScenario } from "../contract/scenario";
import { isRefusal } from "../refusal";
import { comparisonText } from "../text-table";

/** `commission evaluate FILE`: every scenario of the file, assessed. */
export const evaluateCommand: Command = {
  name: "evaluate",
  files: 1,
  options: { sheet: "value", format: ["json", "table"] },
  run: async (given) => {
    const read = await assessed(given);
    if (isRefusal(read)) return read;
    const { assessment, language, problems, messages, status } = read;
    const output = given.options["format"] === "table" ? comparisonText(assessment.evaluations, language) : json({ frameworks: frameworkVersions(), scenarios: assessment.evaluations.map(contractScenario), problems });
    return { output, messages, status };
  },
};
