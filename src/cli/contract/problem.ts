import { columnLabel, problemMessage, type Language, type Problem } from "../../engine";

/** A problem as the contract has it. */
export interface ContractProblem {
  readonly code: string;
  readonly severity: "error" | "warning";
  readonly scenario?: string | undefined;
  readonly column?: string | undefined;
  readonly cell?: string | undefined;
  readonly message: string;
}

/** A problem with its message in the user's language. */
export const contractProblem = (problem: Problem, language: Language): ContractProblem => ({
  code: problem.code,
  severity: problem.severity,
  scenario: problem.scenario,
  column: problem.column,
  cell: problem.cell,
  message: problemMessage(problem, language, columnLabel),
});
