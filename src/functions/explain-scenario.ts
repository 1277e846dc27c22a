import { citationText, explain, hasText, inputOf, originLabel, parameterOf, resultLabel, scenariosNamed, text, valueWord, type Basis, type Citation, type ExplainedStep, type Language, type Origin } from "../engine/index";
import { notThere, shownIn, single, unusable, word, type Answer } from "./answer";
import { withTable, type Asked, type TableArguments } from "./asked";
import { wordReceived } from "./received";

const COLUMNS = ["part", "result", "value", "low", "high", "coverage", "from", "from-value", "weight", "share", "cell", "rule", "basis", "source"] as const;

interface Grounds {
  readonly basis: Basis;
  readonly reference: readonly Citation[];
}

const grounds = (of: Grounds | undefined, language: Language): Answer[] => (of === undefined ? ["", ""] : [word(language, `basis.${of.basis}`), of.reference.map((each) => citationText(each, language)).join("; ")]);

const groundsOf = ({ kind, id }: Origin): Grounds | undefined => (kind === "input" ? inputOf(id) : kind === "parameter" ? parameterOf(id) : undefined);

const partLabel = (part: string, language: Language): string => (hasText(`aspects.parts.${part}`) ? text(language, `aspects.parts.${part}`) : resultLabel(part, language));

/** A step: one row with the result, its rule and what grounds it, and a row for each thing that it was made from. */
function stepRows(step: ExplainedStep, { language, cell }: Asked): Answer[][] {
  const part = partLabel(step.part, language);
  const result = resultLabel(step.result, language);
  const head = [part, result, shownIn(valueWord(step.result, step.value, language)), shownIn(step.low), shownIn(step.high), shownIn(step.coverage), "", "", "", "", "", text(language, `${step.framework}.rules.${step.rule}`), ...grounds(step, language)];
  const from = step.from.map((origin) => [part, result, "", "", "", "", originLabel(origin, language), shownIn(valueWord(origin.id, origin.value, language)), shownIn(origin.weight), shownIn(origin.share), shownIn(cell(origin.cell)), "", ...grounds(groundsOf(origin), language)]);
  return [head, ...from];
}

/**
 * EXPLAIN: every step of the reasoning about one scenario, from its cells to its answer: contributions, rules, basis and citations.
 * A name that is not there gives `#N/A`. Where several rows bear the name, the first is explained.
 */
export const explainScenario = (given: TableArguments & { readonly name: unknown }): Answer[][] =>
  withTable(given, (asked) => {
    const { language, evaluations, parameters, message, problems } = asked;
    const name = wordReceived(given.name) ?? "";
    const scenario = scenariosNamed(evaluations.map((each) => each.scenario), name)[0];
    if (scenario === undefined) return single(notThere(text(language, "problems.scenario-not-found", { name })));
    const { steps } = explain(scenario, parameters);
    const errors = problems.filter((problem) => problem.severity === "error" && (problem.scenario === undefined || problem.scenario === scenario.name));
    if (steps.length === 0 && errors.length > 0) return single(unusable(errors.map(message).join(" ")));
    return [COLUMNS.map((column) => word(language, `columns.${column}`)), ...steps.flatMap((step) => stepRows(step, asked))];
  });
