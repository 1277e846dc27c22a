import { aspects, columnLabel, text } from "../engine/index";
import { withTable, type TableArguments } from "./asked";
import type { Answer } from "./answer";

/** EVALUATE: a header of aspects, and below it a row a scenario, in the order of the table. Every aspect has its column, known or not. */
export const evaluateTable = (given: TableArguments): Answer[][] =>
  withTable(given, ({ language, evaluations, show }) => [
    [columnLabel("scenario", language), ...aspects.map(({ id }) => text(language, `aspects.${id}`))],
    ...evaluations.map((evaluation) => [evaluation.scenario.name, ...aspects.map(show(evaluation))]),
  ]);
