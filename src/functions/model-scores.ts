import { assess, cellsFrom, columnLabel, criteriaOf, indexOfScores, problemMessage, readParameterRecords, readScenarioTable, type Cell, type Evaluation, type Language, type ParameterTable, type Problem, type Shown } from "../engine/index";
import { shownIn, unusable, word, type Answer } from "./answer";
import { readWeights } from "./asked";
import { languageFor } from "./language";
import { cellName } from "./place";
import { cellsReceived, isOmitted, wordReceived, type Range } from "./received";

/** A 0 in a range of scores is a blank cell as desktop Excel passes it: scores start at 1. */
const scoresIn = (range: Range): readonly Cell[] => cellsReceived(range).flat().map((cell) => (cell === 0 ? null : cell));

const isCount = (cell: Cell): boolean => cell === null || cell === undefined || cell === "" || typeof cell === "number";

/** Weights given as bare numbers, one a score, in the same order; a blank weight is 0, as desktop Excel passes it. Undefined where they are not of that form. */
function bareWeights(weights: Range, count: number): readonly number[] | undefined {
  const cells = cellsReceived(weights).flat();
  return cells.length === count && cells.every(isCount) ? cells.map((cell) => (typeof cell === "number" ? cell : 0)) : undefined;
}

const saying = (problems: readonly Problem[], language: Language): CustomFunctions.Error =>
  unusable(problems.map((problem) => problemMessage({ ...problem, cell: cellName(problem.cell, false, language) }, language, columnLabel)).join(" "));

/** The address, within the range of scores, of its n-th cell. */
const placesIn = (scores: Range): ((at: number) => string) => cellsFrom({ row: 0, column: 0 }, Math.max(1, scores?.[0]?.length ?? 1));

const MEASURES = ["index", "low", "high", "coverage"] as const;

/**
 * INDEX: the weighted index, 0..1, of any list of scores 1..5 (blank = unknown, `2-4` = an interval); its lower bound, upper bound or coverage on request.
 * "" where nothing is known; `#VALUE!` where a score or weight cannot be used.
 */
export function scoresIndex(given: { readonly scores: Range; readonly weights: Range; readonly measure: unknown; readonly language: unknown }): Answer {
  const language = languageFor(given.language);
  if (typeof language !== "string") return language;
  const asked = wordReceived(given.measure)?.toLowerCase();
  const measure = asked === undefined ? "index" : MEASURES.find((each) => asked === each || asked === word(language, `measures.${each}`));
  if (measure === undefined) return unusable(word(language, "measure-unknown", { measure: asked ?? "", measures: MEASURES.map((each) => word(language, `measures.${each}`)).join(", ") }));
  const scores = scoresIn(given.scores);
  const weights = isOmitted(given.weights) ? undefined : bareWeights(given.weights, scores.length);
  if (weights === undefined && !isOmitted(given.weights)) return unusable(word(language, "weights-count", { count: scores.length }));
  if (weights?.some((weight) => weight < 0)) return unusable(word(language, "weight-negative"));
  const { index, problems } = indexOfScores(scores, weights, placesIn(given.scores));
  if (problems.length > 0) return saying(problems.map((problem) => ({ ...problem, column: word(language, "score-number", { number: problem.column ?? "" }) })), language);
  return shownIn(index?.[measure]);
}

/** Weights of a group: bare numbers in the order of its criteria, or a table of names and numbers as EVALUATE takes. */
function weightsOf(weights: Range, ids: readonly string[]): ParameterTable {
  const bare = isOmitted(weights) ? undefined : bareWeights(weights, ids.length);
  return bare ? readParameterRecords([{ path: "weights", values: Object.fromEntries(ids.map((id, at) => [id, bare[at]])) }]) : readWeights(weights, undefined);
}

/**
 * MODEL and LEGALFORM: a word about the scores of one group of criteria, given in the order of frameworks/.
 * "" where nothing is known; `#VALUE!` where the number of scores is another, or one of them or of the weights cannot be used.
 */
export function wordOfScores(group: string, given: { readonly scores: Range; readonly weights: Range; readonly language: unknown }, read: (evaluation: Evaluation, language: Language) => Shown): Answer {
  const language = languageFor(given.language);
  if (typeof language !== "string") return language;
  const ids = criteriaOf(group);
  const scores = scoresIn(given.scores);
  if (scores.length !== ids.length) return unusable(word(language, "scores-count", { count: ids.length, given: scores.length, criteria: ids.map((id) => columnLabel(id, language)).join(", ") }));
  const weights = weightsOf(given.weights, ids);
  const table = readScenarioTable([["scenario", ...ids], [group, ...scores]]);
  const { evaluations, problems } = assess(table, weights.parameters, weights.problems);
  const errors = problems.filter(({ severity, column }) => severity === "error" && (column === undefined || ids.includes(column)));
  const places = placesIn(given.scores);
  if (errors.length > 0) return saying(errors.map((problem) => (table.problems.includes(problem) ? { ...problem, cell: places(ids.indexOf(problem.column ?? "")) } : problem)), language);
  const [evaluation] = evaluations;
  return evaluation === undefined ? "" : shownIn(read(evaluation, language));
}
