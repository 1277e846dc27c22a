import type { Evaluation } from "../../engine";
import { assessed, frameworkVersions, json } from "../assessed";
import type { Command } from "../command";
import { contractScenario } from "../contract/scenario";
import { isRefusal } from "../refusal";
import { comparisonText } from "../text-table";

/** From so many scenarios on, each stands on a line of its own without indentation, and the answer is written as it is made. */
const MANY = 1000;

function* scenarioLines(evaluations: readonly Evaluation[], rest: Readonly<Record<string, unknown>>): Iterable<string> {
  yield `{"scenarios":[`;
  for (const [at, evaluation] of evaluations.entries()) yield `${at === 0 ? "" : ","}\n${JSON.stringify(contractScenario(evaluation))}`;
  yield `\n],${JSON.stringify(rest).slice(1)}\n`;
}

/** `commission evaluate FILE`: every scenario of the file, assessed. */
export const evaluateCommand: Command = {
  name: "evaluate",
  files: 1,
  options: { sheet: "value", format: ["json", "table"] },
  run: async (given) => {
    const read = await assessed(given);
    if (isRefusal(read)) return read;
    const { assessment, language, problems, messages, status } = read;
    const { evaluations } = assessment;
    if (given.options["format"] === "table") return { output: comparisonText(evaluations, language), messages, status };
    if (evaluations.length >= MANY) return { output: "", pieces: scenarioLines(evaluations, { frameworks: frameworkVersions(), problems }), messages, status };
    return { output: json({ frameworks: frameworkVersions(), scenarios: evaluations.map(contractScenario), problems }), messages, status };
  },
};
