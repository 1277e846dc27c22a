import { simulate, simulationAnswer, type SimulationAnswer } from "../../engine";
import { json } from "../assessed";
import { FALLBACK_LANGUAGE, type Command } from "../command";
import { isRefusal } from "../refusal";
import { readSimulation } from "../read/simulation";

/** More lines than this nobody reads; the answer has them all. */
const MOST_MESSAGES = 20;

const messagesOf = ({ problems }: SimulationAnswer): readonly string[] => {
  const lines = problems.slice(0, MOST_MESSAGES).map(({ message }) => message);
  return problems.length > MOST_MESSAGES ? [...lines, `... +${problems.length - MOST_MESSAGES}`] : lines;
};

/** `commission simulate FILE`: segments of clients crossed with payment schemes. */
export const simulateCommand: Command = {
  name: "simulate",
  files: 1,
  options: {},
  run: async ({ files, language: asked }) => {
    const input = await readSimulation(files[0] ?? "");
    if (isRefusal(input)) return input;
    const { segments, schemes, parameters, effort } = input;
    const simulation = simulate(segments, schemes, { parameters: parameters.parameters, problems: parameters.problems, effort });
    const answer = simulationAnswer(simulation, asked ?? segments.language ?? schemes.language ?? FALLBACK_LANGUAGE);
    return { output: json(answer), messages: messagesOf(answer), status: answer.problems.some(({ severity }) => severity === "error") ? 1 : 0 };
  },
};
