import { assess, columnLabel, DEFAULT_PARAMETERS, evaluate, parameterOf, problemMessage, readParameterTable, readScenarioTable, rowsOfTable, withSimulatedSchemes, type Aspect, type Evaluation, type Language, type ParameterTable, type Parameters, type Problem, type ScenarioTable, type SimulatorTables } from "../engine/index";
import { shownIn, single, unusable, type Answer } from "./answer";
import { languageFor } from "./language";
import { cellName, placeOf, rowAndColumn, type Place } from "./place";
import { cellsReceived, isOmitted, type Range } from "./received";

/** The arguments that every function over the scenario table takes. */
export interface TableArguments {
  readonly table: Range;
  readonly weights: Range;
  /** The tables of the payment simulator, for scenarios that name a scheme; a function that does not take them leaves them out. */
  readonly segments?: Range;
  readonly schemes?: Range;
  readonly language: unknown;
  readonly invocation: CustomFunctions.Invocation | null | undefined;
  /** Which argument of the function the weights are, counted from 0; the table is the first. */
  readonly weightsAt: number;
}

/** Whether a table without scenarios is an error (where there is nothing to answer) or itself the answer (where problems are listed). */
export type WhenEmpty = "error" | "answer";

/** The arguments, read and assessed. */
export interface Asked {
  readonly language: Language;
  readonly evaluations: readonly Evaluation[];
  readonly parameters: Parameters;
  readonly problems: readonly Problem[];
  /** The message of a problem, naming its cell as far as its place is known. */
  readonly message: (problem: Problem) => string;
  /** How a cell of the table is named to the user; undefined where there is none. */
  readonly cell: (address: string | undefined) => string | undefined;
  /** What a function shows for an aspect of an evaluation: see `showing`. */
  readonly show: (evaluation: Evaluation) => (aspect: Aspect) => Answer;
}

/**
 * A range of weights, read. Blank and left out mean: the weights of frameworks/. A 0 counts as 0; where it may have been a blank
 * cell (no blank of the range arrives as a blank, and ours is not 0) a warning says so.
 */
export function readWeights(weights: Range, place: Place | undefined): ParameterTable {
  if (isOmitted(weights)) return { parameters: DEFAULT_PARAMETERS, problems: [] };
  const cells = cellsReceived(weights);
  const read = readParameterTable(cells, place);
  if (cells.flat().some((cell) => cell === null || cell === undefined || cell === "")) return read;
  const doubtful = Object.entries(read.parameters.changed).filter(([id, { value }]) => value === 0 && parameterOf(id)?.value !== 0);
  return { ...read, problems: [...read.problems, ...doubtful.map(([id, { cell }]): Problem => ({ code: "parameter-zero-or-blank", severity: "warning", column: id, cell, data: {} }))] };
}

/** What a person must be told where a table has no scenario to answer. */
function nothingToAnswer(table: ScenarioTable): Problem | undefined {
  if (table.scenarios.length > 0) return undefined;
  return table.problems.find(({ code }) => code === "no-scenario-table" || code === "no-scenarios");
}

/**
 * Shows aspects of one evaluation. Unknown is "". Where an answer is missing because something cannot be used, which is seen from
 * the evaluation that the row would have with those cells and weights left blank, the cell is `#VALUE!` with what is wrong as its message.
 */
function showing(evaluation: Evaluation, asked: Omit<Asked, "show">, errors: readonly Problem[]): (aspect: Aspect) => Answer {
  const known = (aspect: Aspect, from: Evaluation): ReturnType<Aspect["read"]> => aspect.read(from, asked.language);
  if (errors.length === 0) return (aspect) => shownIn(known(aspect, evaluation));
  const values = Object.fromEntries(Object.entries(evaluation.scenario.values).filter(([, value]) => value.kind !== "invalid"));
  const withoutErrors = evaluate({ ...evaluation.scenario, values });
  const error = unusable([...new Set(errors.map(asked.message))].join(" "));
  return (aspect) => known(aspect, evaluation) ?? (known(aspect, withoutErrors) === null ? "" : error);
}

/** The simulator's tables, where both were passed. */
function simulatorReceived({ segments, schemes }: Pick<TableArguments, "segments" | "schemes">): SimulatorTables | undefined {
  if (isOmitted(segments) || isOmitted(schemes)) return undefined;
  return { segments: rowsOfTable("segments", cellsReceived(segments), { blankMayBeZero: true }), schemes: rowsOfTable("schemes", cellsReceived(schemes), { blankMayBeZero: true }) };
}

/**
 * Reads and assesses the arguments and hands them to `answer`; what cannot be read at all comes back as one error cell instead.
 * Blank cells of the table may arrive as 0, null or "": all three are read as unknown.
 */
export function withTable(given: TableArguments, answer: (asked: Asked) => Answer[][], whenEmpty: WhenEmpty = "error"): Answer[][] {
  const place = placeOf(given.invocation, 0);
  const weightsPlace = placeOf(given.invocation, given.weightsAt);
  const typed = readScenarioTable(cellsReceived(given.table), { blankMayBeZero: true, ...(place ? { origin: place } : {}) });
  const language = languageFor(given.language, typed.language);
  if (typeof language !== "string") return single(language);
  const weights = readWeights(given.weights, weightsPlace);
  const table = withSimulatedSchemes(typed, simulatorReceived(given), weights.parameters);
  const { evaluations, problems } = assess(table, weights.parameters, weights.problems);

  const message = (problem: Problem): string => {
    const placeKnown = (table.problems.includes(problem) ? place : weightsPlace) !== undefined;
    const first = problem.data["first"];
    const data = typeof first === "string" ? { ...problem.data, first: cellName(first, placeKnown, language) ?? first } : problem.data;
    return problemMessage({ ...problem, cell: cellName(problem.cell, placeKnown, language), data }, language, columnLabel);
  };
  const nothing = nothingToAnswer(table);
  if (nothing && whenEmpty === "error") return single(unusable(message(nothing)));

  const rowOf = (problem: Problem): number | undefined => (table.problems.includes(problem) ? rowAndColumn(problem.cell)?.row : undefined);
  const errors = problems.filter(({ severity }) => severity === "error");
  const ofAllRows = errors.filter((problem) => !table.problems.includes(problem));
  const cell = (address: string | undefined): string | undefined => cellName(address, place !== undefined, language);
  const asked = { language, evaluations, parameters: weights.parameters, problems, message, cell };
  const show = (evaluation: Evaluation): ((aspect: Aspect) => Answer) => showing(evaluation, asked, [...errors.filter((problem) => rowOf(problem) === (place?.row ?? 0) + evaluation.scenario.row), ...ofAllRows]);
  return answer({ ...asked, show });
}
