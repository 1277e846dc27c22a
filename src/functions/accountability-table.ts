import { aspects, citationText, columnLabel, ruleOf, text } from "../engine/index";
import { shownIn, type Answer } from "./answer";
import { withTable, type TableArguments } from "./asked";

const SHOWN = ["accountability-strategy", "accountability-measure", "accountability-on-the-line"] as const;

/** ACCOUNTABILITY: a row a scenario with its strategy (or those still possible), what to measure always and sometimes, and the scores that stand on the line. */
export const accountabilityTable = (given: TableArguments): Answer[][] =>
  withTable(given, ({ language, evaluations, show }) => {
    const shown = SHOWN.map((id) => aspects.find((aspect) => aspect.id === id)).filter((aspect) => aspect !== undefined);
    const source = ruleOf("accountability.strategy").reference.map((each) => citationText(each, language)).join("; ");
    const heads = shown.map(({ id }) => text(language, `aspects.${id}`));
    return [
      [columnLabel("scenario", language), ...heads, text(language, "commissioning.columns.sometimes"), text(language, "commissioning.columns.source")],
      ...evaluations.map((evaluation) => [evaluation.scenario.name, ...shown.map(show(evaluation)), shownIn(evaluation.accountability?.sometimes.map((id) => text(language, `commissioning.measures.${id}`)).join("; ")), source]),
    ];
  });
