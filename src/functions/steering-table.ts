import { aspects, citationText, columnLabel, itemsOf, level, text, type Evaluation } from "../engine/index";
import { shownIn, type Answer } from "./answer";
import { withTable, type Asked, type TableArguments } from "./asked";

const COLUMNS = ["part", "value", "low", "high", "status", "action", "source"] as const;

function rowsOf(evaluation: Evaluation, { language, show }: Asked): Answer[][] {
  const { scenario, steering } = evaluation;
  const cell = (id: string): Answer => {
    const aspect = aspects.find((each) => each.id === id);
    return aspect ? show(evaluation)(aspect) : "";
  };
  const status = (id: string): string => {
    if (!steering || steering.unknown.includes(id)) return "unknown";
    return steering.lacking.includes(id) ? "lacks" : steering.undecided.includes(id) ? "undecided" : "in-place";
  };
  const conditions = itemsOf("steering-conditions").map(({ id, reference }): Answer[] => {
    const at = level(scenario, id);
    const stands = status(id);
    const action = stands === "lacks" || stands === "undecided" ? text(language, `steering.steering-conditions.${id}.action`) : "";
    return [scenario.name, columnLabel(id, language), at ? (at.low + at.high) / 2 : "", shownIn(at?.low), shownIn(at?.high), text(language, `steering.status.${stands}`), action, reference.map((each) => citationText(each, language)).join("; ")];
  });
  return [
    [scenario.name, text(language, "aspects.steering-readiness"), cell("steering-readiness"), cell("steering-low"), cell("steering-high"), "", "", ""],
    [scenario.name, text(language, "aspects.steering-pattern"), cell("steering-pattern"), "", "", "", "", ""],
    ...conditions,
  ];
}

/** STEERING: for each scenario its readiness, the pattern of formal and informal steering, and each of the six conditions with its level and, where it lacks, what to do. */
export const steeringTable = (given: TableArguments): Answer[][] =>
  withTable(given, (asked) => [[columnLabel("scenario", asked.language), ...COLUMNS.map((column) => text(asked.language, `steering.columns.${column}`))], ...asked.evaluations.flatMap((evaluation) => rowsOf(evaluation, asked))]);
