import { aspects, compare, scenariosNamed, text, type Aspect, type Evaluation } from "../engine/index";
import { notThere, word, type Answer } from "./answer";
import { withTable, type Asked, type TableArguments } from "./asked";
import { cellsReceived, isNothing, type Range } from "./received";

/** One column of the comparison: a scenario, or a name that the table does not have. */
interface Column {
  readonly name: string;
  readonly evaluation: Evaluation | undefined;
  readonly show: (aspect: Aspect) => Answer;
}

/** The scenarios that are asked for, in that order; all of them where none is named. */
export function columnsFor(names: Range, { evaluations, language, show }: Asked): readonly Column[] {
  const asked = cellsReceived(names).flat().filter((cell) => !isNothing(cell)).map(String);
  const columnOf = (evaluation: Evaluation): Column => ({ name: evaluation.scenario.name, evaluation, show: show(evaluation) });
  if (asked.length === 0) return evaluations.map(columnOf);
  return asked.flatMap((name): readonly Column[] => {
    const found = scenariosNamed(evaluations.map(({ scenario }) => scenario), name);
    const error = notThere(text(language, "problems.scenario-not-found", { name }));
    return found.length === 0 ? [{ name, evaluation: undefined, show: () => error }] : evaluations.filter(({ scenario }) => found.includes(scenario)).map(columnOf);
  });
}

/**
 * COMPARE: a row an aspect, a column a scenario, and a last column that says whether the scenarios differ on it.
 * Without names all scenarios, else those named, in that order; a name that is not there gives `#N/A` in its column.
 * Aspects of which nothing is known for any of them are left out.
 */
export const compareScenarios = (given: TableArguments & { readonly names: Range }): Answer[][] =>
  withTable(given, (asked) => {
    const { language } = asked;
    const columns = columnsFor(given.names, asked);
    const found = columns.flatMap(({ evaluation }) => evaluation ?? []);
    const differs = new Map(compare(found, language).aspects.map((row) => [row.aspect.id, row.differs]));
    const rows = aspects.flatMap((aspect): Answer[][] => {
      const cells = columns.map(({ show }) => show(aspect));
      const failed = columns.some(({ evaluation }, at) => evaluation !== undefined && typeof cells[at] === "object");
      if (!differs.has(aspect.id) && !failed) return [];
      return [[text(language, `aspects.parts.${aspect.part}`), text(language, `aspects.${aspect.id}`), ...cells, failed || (differs.get(aspect.id) ?? false)]];
    });
    return [[word(language, "part"), word(language, "aspect"), ...columns.map(({ name }) => name), word(language, "differs")], ...rows];
  });
