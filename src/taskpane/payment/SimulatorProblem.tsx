import { simulationMessage, type Problem } from "../../engine";
import type { Answers } from "../answers/domain";
import { useWords } from "../language/words";
import { CellLink } from "../place/CellLink";
import { sheetOfTable } from "./place-of-row";

/** Something wrong in the tables of the simulator, in words, with a way to its cell. */
export function SimulatorProblem({ problem, answers }: { readonly problem: Problem; readonly answers: Answers }) {
  const { say, language } = useWords();
  const { table } = problem.data;
  const sheet = table === "segments" || table === "schemes" ? sheetOfTable(answers, table) : undefined;
  return (
    <li>
      {simulationMessage(problem, language)}{" "}
      {sheet !== undefined && problem.cell !== undefined && (
        <CellLink sheet={sheet} address={problem.cell}>
          {say("problems.to-cell", { cell: problem.cell })}
        </CellLink>
      )}
    </li>
  );
}
