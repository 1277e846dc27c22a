import { ASSUMPTIONS, robustness, type Assumption } from "../../engine";
import { hostKernel } from "../../kernel/tally-kernel";
import { assessed, frameworkVersions, json } from "../assessed";
import type { Command } from "../command";
import { contractProblem } from "../contract/problem";
import { robustnessAnswer } from "../contract/robustness";
import { shareOption, wholeOption } from "../number-option";
import { robustnessWishes } from "../read/robustness-wishes";
import { isRefusal } from "../refusal";

const MOST_DRAWS = 10_000_000;
/** A standard error of a chance is never larger. */
const COARSEST = 0.5;
const MOST_SEED = 4_294_967_295;

/** `commission robustness FILE`: how sure every answer is, and what would change it. */
export const robustnessCommand: Command = {
  name: "robustness",
  files: 1,
  options: { sheet: "value", weights: ASSUMPTIONS, draws: "value", seed: "value", precision: "value" },
  run: async (given) => {
    const draws = wholeOption(given.options, "draws", 1, MOST_DRAWS);
    if (isRefusal(draws)) return draws;
    const seed = wholeOption(given.options, "seed", 0, MOST_SEED);
    if (isRefusal(seed)) return seed;
    const precision = shareOption(given.options, "precision", COARSEST);
    if (isRefusal(precision)) return precision;
    const read = await assessed(given);
    if (isRefusal(read)) return read;
    const wishes = robustnessWishes(read.contents, given.files[0] ?? "");
    if (isRefusal(wishes)) return wishes;
    const kind = ASSUMPTIONS.find((each) => each === given.options["weights"]) ?? "unknown";
    const assumption: Assumption = kind === "ranges" ? { kind, ranges: wishes.ranges } : { kind };
    const rows = read.assessment.evaluations.map(({ scenario }) => scenario);
    const whole = robustness(rows, read.parameters, { assumption, draws, seed, precision, aspects: wishes.aspects, kernel: hostKernel().kernel });
    const added = whole.problems.map((problem) => contractProblem(problem, read.language));
    return {
      output: json({ frameworks: frameworkVersions(), ...robustnessAnswer(whole, read.language), problems: [...read.problems, ...added] }),
      messages: [...read.messages, ...added.map(({ message }) => message)],
      status: read.status === 1 || added.some(({ severity }) => severity === "error") ? 1 : 0,
    };
  },
};
