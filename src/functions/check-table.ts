import { columnLabel } from "../engine/index";
import { shownIn, word, type Answer } from "./answer";
import { withTable, type TableArguments } from "./asked";

/** CHECK: what is wrong with the table and the weights, a row a problem, in words; one row that says so where nothing is. */
export const checkTable = (given: TableArguments): Answer[][] =>
  withTable(
    given,
    ({ language, problems, message, cell }) => [
      ["severity", "scenario", "column", "cell", "message"].map((column) => word(language, `problems.${column}`)),
      ...(problems.length === 0
        ? [[word(language, "problems.none"), "", "", "", ""]]
        : problems.map((problem): Answer[] => [word(language, `severity.${problem.severity}`), shownIn(problem.scenario), problem.column === undefined ? "" : columnLabel(problem.column, language), shownIn(cell(problem.cell)), message(problem)])),
    ],
    "answer",
  );
