import { text } from "../../framework/text";
import type { Language } from "../../framework/types";
import type { Problem } from "../../problem";
import { recogniseSimulatorHeader, simulatorColumnLabel, simulatorTableLabel, type TableName } from "./read/columns";

const isTable = (name: unknown): name is TableName => name === "segments" || name === "schemes";

function labelled(table: TableName, column: string, language: Language): string {
  const found = recogniseSimulatorHeader(table, column);
  return found ? simulatorColumnLabel(found, language) : column;
}

/** Whether a problem comes from the simulator's tables. */
export const isSimulationProblem = ({ code }: Problem): boolean => code.startsWith("simulate.");

/** The message of a problem of the simulator's tables: what, in which row and column, and what to do. */
export function simulationMessage(problem: Problem, language: Language): string {
  const { table, needed, ...data } = problem.data;
  const words: Record<string, string | number> = { cell: problem.cell ?? "", ...data, best: text(language, "payment-simulator.effort.best"), none: text(language, "payment-simulator.effort.none") };
  if (isTable(table)) {
    words["table"] = simulatorTableLabel(table, language);
    if (problem.column !== undefined) words["column"] = labelled(table, problem.column, language);
    if (needed !== undefined) words["needed"] = (table === "segments" ? ["segment", "clients", "p0"] : ["scheme", "outcome"]).map((key) => labelled(table, key, language)).join(", ");
  }
  words["other"] = labelled("segments", "sustain", language);
  return text(language, `problems.${problem.code}`, words);
}
