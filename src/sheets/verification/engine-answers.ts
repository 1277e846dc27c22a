/**
 * What our functions return for a case, by the engine: the cached results of the sheet's formulas. The sheets know no functions, so each is laid out here as its
 * function does; a test holds both against each other.
 */
import {
  aspects,
  assess,
  clientFigures,
  criteriaOf,
  chancesTable,
  DEFAULT_PARAMETERS,
  ELICITATIONS,
  flexibleBudget,
  indexationSqueeze,
  itemsOf,
  pairsTable,
  partnershipYears,
  readParameterTable,
  readScenarioTable,
  robustness,
  rowsOfTable,
  schemeFigures,
  settle,
  simulate,
  stabilityTable,
  text,
  weightsOf,
  type Assumption,
  type Evaluation,
  type Language,
  type Robustness,
  type RobustnessPart,
  type Shown,
  type ShownTable,
  type Simulation,
} from "../../engine";
import type { CalledFunction } from "./published-case";

/** An argument as its cells stand; a word; undefined where it is left out. */
export type Given = readonly (readonly (number | string)[])[] | string | undefined;
/** What a function returns: a table with its header. */
export type Returned = readonly (readonly Shown[])[];

type Call = (given: readonly Given[], language: Language) => Returned;

const cellsOf = (given: Given): readonly (readonly (number | string)[])[] => (typeof given === "object" ? given : []);
const numbersOf = (given: Given): readonly (readonly number[])[] => cellsOf(given).map((row) => row.filter((cell): cell is number => typeof cell === "number")).filter((row) => row.length > 0);
const numberOf = (given: Given): number => numbersOf(given)[0]?.[0] ?? NaN;
const withHeader = ({ header, rows }: ShownTable): Returned => [header, ...rows];

const weights: Call = ([method, answers, index]) => {
  const elicitation = ELICITATIONS.find((each) => each === method) ?? "direct";
  const answer = weightsOf(elicitation, numbersOf(answers), DEFAULT_PARAMETERS, typeof index === "string" ? index : undefined);
  return "problem" in answer ? [] : [[], ...answer.weights.map((weight): readonly Shown[] => [null, weight]), [null, answer.consistency?.ratio ?? null]];
};

const sure =
  (only: readonly RobustnessPart[], table: (whole: Robustness, language: Language) => ShownTable, assumed: (given: readonly Given[]) => Assumption, weighted: number): Call =>
  (given, language) => {
    const cells = cellsOf(given[weighted]);
    const parameters = cells.length === 0 ? DEFAULT_PARAMETERS : readParameterTable(cells).parameters;
    return withHeader(table(robustness(readScenarioTable(cellsOf(given[0])).scenarios, parameters, { assumption: assumed(given), only }), language));
  };
const unknown = (): Assumption => ({ kind: "unknown" });
const asked = (given: readonly Given[]): Assumption => (given[1] === "ranked" ? { kind: "ranked" } : unknown());

const evaluationsOf = (cells: readonly (readonly (number | string)[])[]): readonly Evaluation[] => assess(readScenarioTable(cells), DEFAULT_PARAMETERS).evaluations;

/** A word about the scores of one group of criteria. */
const worded =
  (group: string, read: (evaluation: Evaluation, language: Language) => Shown): Call =>
  ([scores], language) => {
    const [evaluation] = evaluationsOf([["scenario", ...criteriaOf(group)], [group, ...cellsOf(scores).flat()]]);
    return [[evaluation === undefined ? null : read(evaluation, language)]];
  };

/** Forms that lie over another are left out: no case asks for them. */
const collaboration: Call = ([table], language) => [
  [],
  ...evaluationsOf(cellsOf(table)).flatMap(({ scenario, collaboration: found }) =>
    itemsOf("collaboration-forms")
      .filter(({ data }) => data["overlay"] !== true)
      .map(({ id }): readonly Shown[] => [scenario.name, null, text(language, `collaboration.fits.${found?.form === id ? "yes" : found?.possibleForms.some((form) => form === id) === true ? "possible" : "no"}`)]),
  ),
];

const accountability: Call = ([table], language) => {
  const strategy = aspects.find(({ id }) => id === "accountability-strategy");
  return [[], ...evaluationsOf(cellsOf(table)).map((evaluation): readonly Shown[] => [evaluation.scenario.name, strategy?.read(evaluation, language) ?? null])];
};

const settlement: Call = ([partners]) => {
  const rows = cellsOf(partners).slice(1).map(([partner, costBorne, benefitReceived, share]) => ({ partner: String(partner), costBorne: Number(costBorne), benefitReceived: Number(benefitReceived), share: Number(share) }));
  const settled = settle(rows);
  return typeof settled === "string" ? [] : [[], ...settled.map((row): readonly Shown[] => [row.partner, row.share, row.net, row.fairNet, row.transfer])];
};

const simulation = ([segments, schemes]: readonly Given[]): Simulation => simulate(rowsOfTable("segments", cellsOf(segments)), rowsOfTable("schemes", cellsOf(schemes)), { parameters: DEFAULT_PARAMETERS });

/** What each function returns. */
export const ENGINE_ANSWERS: Readonly<Record<CalledFunction, Call>> = {
  WEIGHTS: weights,
  ROBUSTNESS: sure(["recommendation"], chancesTable, asked, 2),
  BEATS: sure(["pairs"], pairsTable, asked, 2),
  STABILITY: sure([], stabilityTable, unknown, 1),
  MODEL: worded("content", ({ content }, language) => content && text(language, `market-or-network.zones.${content.zone}`)),
  LEGALFORM: worded("legal-form", ({ legalForm }, language) => legalForm && text(language, `market-or-network.leanings.${legalForm.leaning}`)),
  COLLABORATION: collaboration,
  ACCOUNTABILITY: accountability,
  SETTLE: settlement,
  PARTNERSHIPYEARS: ([duration, lost]) => [[partnershipYears(numberOf(duration), numberOf(lost)).years]],
  INDEXATION: ([index, wages, years, budget]) => [[], ...indexationSqueeze(numberOf(index), numberOf(wages), numberOf(years), numberOf(budget)).map((row): readonly Shown[] => [row.year, row.purchasingPower, row.shortfall, row.cumulative])],
  FLEXBUDGET: ([totals, deviations]) => Object.values(flexibleBudget(numbersOf(totals).flat(), numberOf(deviations)) ?? {}).map((value: Shown): readonly Shown[] => [null, value]),
  SIMULATE: (given) => [[], ...simulation(given).schemes.flatMap(({ scheme, clients }) => clients.map((client): readonly Shown[] => [scheme.scheme, client.segment.segment, ...clientFigures.map(({ read }) => read(client))]))],
  SCHEMES: (given) => [[], ...simulation(given).schemes.map((result): readonly Shown[] => [result.scheme.scheme, ...schemeFigures.map(({ read }) => read(result))])],
};
