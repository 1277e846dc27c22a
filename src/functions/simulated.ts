import { columnLabel, isSimulationProblem, problemMessage, rowsOfTable, simulate, simulationMessage, type Language, type Problem, type SchemeResult, type Segment, type Simulation, type TableName } from "../engine/index";
import { shownIn, single, unusable, type Answer } from "./answer";
import { readWeights } from "./asked";
import { languageFor } from "./language";
import { cellName, placeOf, type Place } from "./place";
import { cellsReceived, type Range } from "./received";

/** The arguments that every function of the simulator takes. */
export interface SimulationArguments {
  readonly segments: Range;
  readonly schemes: Range;
  readonly settings: Range;
  readonly language: unknown;
  readonly invocation: CustomFunctions.Invocation | null | undefined;
  /** Which argument of the function the settings are, counted from 0; segments and schemes come first. */
  readonly settingsAt: number;
}

/** A scheme of the table in its place: its result, or the error that stands where it would. */
export interface SchemeInPlace {
  readonly name: string;
  readonly result: SchemeResult | undefined;
  /** What is wrong, as an error cell; undefined where nothing is. */
  readonly error: CustomFunctions.Error | undefined;
}

export interface Simulated {
  readonly language: Language;
  readonly simulation: Simulation;
  readonly schemes: readonly SchemeInPlace[];
  /** Segments in their order, those that could not be read with their error. */
  readonly segments: readonly { readonly name: string; readonly segment: Segment | undefined; readonly error: CustomFunctions.Error | undefined }[];
  /** The error of everything that keeps totals from being computed. */
  readonly totalsError: CustomFunctions.Error | undefined;
  /** The error of settings that cannot be used, for the figures that take them. */
  readonly settingsError: CustomFunctions.Error | undefined;
}

const namesOf = (table: TableName, problems: readonly Problem[], name: string): readonly Problem[] => problems.filter(({ severity, data }) => severity === "error" && data["table"] === table && data["row"] === name);

/** Reads the arguments, simulates, and hands the result to `answer`; what cannot be read at all comes back as one error cell. */
export function withSimulation(given: SimulationArguments, answer: (simulated: Simulated) => Answer[][]): Answer[][] {
  const places: Readonly<Record<TableName, Place | undefined>> = { segments: placeOf(given.invocation, 0), schemes: placeOf(given.invocation, 1) };
  const read = (table: TableName) => rowsOfTable(table, cellsReceived(given[table]), { origin: places[table], blankMayBeZero: true });
  const rows = { segments: read("segments"), schemes: read("schemes") };
  const language = languageFor(given.language, rows.segments.language ?? rows.schemes.language);
  if (typeof language !== "string") return single(language);
  const settingsPlace = placeOf(given.invocation, given.settingsAt);
  const settings = readWeights(given.settings, settingsPlace);
  const simulation = simulate(rows.segments, rows.schemes, { parameters: settings.parameters, problems: settings.problems });

  const message = (problem: Problem): string => {
    if (!isSimulationProblem(problem)) return problemMessage({ ...problem, cell: cellName(problem.cell, settingsPlace !== undefined, language) }, language, columnLabel);
    const known = places[problem.data["table"] === "segments" ? "segments" : "schemes"] !== undefined;
    const first = problem.data["first"];
    return simulationMessage({ ...problem, cell: cellName(problem.cell, known, language), data: typeof first === "string" ? { ...problem.data, first: cellName(first, known, language) ?? first } : problem.data }, language);
  };
  const errorOf = (problems: readonly Problem[]): CustomFunctions.Error | undefined => (problems.length === 0 ? undefined : unusable([...new Set(problems.map(message))].join(" ")));
  const errors = simulation.problems.filter(({ severity }) => severity === "error");
  if (simulation.schemes.length === 0 && (rows.segments.rows.length === 0 || rows.schemes.rows.length === 0 || errors.some((problem) => !isSimulationProblem(problem)))) return single(errorOf(errors) ?? unusable(""));

  const ofSegments = errors.filter(({ data }) => data["table"] === "segments" && data["scheme"] === undefined);
  const totalsError = errorOf(ofSegments);
  return answer({
    language,
    simulation,
    segments: rows.segments.rows.map(({ name }) => ({ name, segment: simulation.segments.find(({ segment }) => segment === name), error: errorOf(namesOf("segments", ofSegments, name)) })),
    schemes: rows.schemes.rows.map(({ name }) => {
      const result = simulation.schemes.find(({ scheme }) => scheme.scheme === name);
      const own = [...namesOf("schemes", errors, name), ...errors.filter(({ data }) => data["scheme"] === name)];
      return { name, result, error: result ? undefined : (errorOf(own) ?? totalsError) };
    }),
    totalsError,
    settingsError: errorOf(settings.problems.filter(({ severity }) => severity === "error")),
  });
}

/** A figure in its cell: "" where it is unknown, the error where something could not be used. */
export const figureIn = (value: number | null, error: CustomFunctions.Error | undefined): Answer => (value === null && error ? error : shownIn(value));
