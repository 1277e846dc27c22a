/** How sure, as tables that every door shows alike: a header in the user's language, and rows of values; null where unknown. */
import type { Shown } from "../aspect";
import { text } from "../framework/text";
import type { Language } from "../framework/types";
import { columnLabel } from "../scenario/labels";
import { answerWord, modelSentences, scoreSentence } from "./sentences";
import { zoneChances, type Robustness, type ScenarioRobustness } from "./robustness";

export interface ShownTable {
  readonly header: readonly string[];
  readonly rows: readonly (readonly Shown[])[];
}

const headerOf = (language: Language, keys: readonly string[]): readonly string[] => keys.map((key) => text(language, `robustness.columns.${key}`));

const CHANCES = ["scenario", "model", "market", "mixed", "network", "error", "settled-by-weight", "settled-by-score", "legal", "legal-share", "legal-score", "payment", "payment-share", "payment-score", "switch", "switch-share", "switch-score"] as const;

/** Where in a row of `chancesTable` each column stands. */
export const chancesColumn = (key: (typeof CHANCES)[number]): number => CHANCES.indexOf(key);

/**
 * A row a scenario: the model, the chance of each zone over the weightings assumed, the standard error (0 where exact) and the smallest
 * changes that turn it; then legal form, payment and switch, each with its chance when what is unknown is filled in and what turns it.
 */
export function chancesTable({ scenarios, assumption }: Robustness, language: Language): ShownTable {
  const row = (own: ScenarioRobustness): readonly Shown[] => {
    const { model } = own;
    const modelled = own.recommendation.find(({ id }) => id === "model");
    const chances = model?.probability && zoneChances(model.probability);
    const sentences = modelSentences(own, assumption, language);
    return [
      own.scenario.name,
      modelled ? answerWord("model", modelled.answer, language) : null,
      ...(["market", "mixed", "network"] as const).map((zone) => chances?.[zone] ?? null),
      chances ? (model?.standardError ?? null) : null,
      sentences[sentences.length - 2] ?? null,
      sentences[sentences.length - 1] ?? null,
      ...(["legal", "payment", "switch"] as const).flatMap((id) => answerCells(own.recommendation.find((each) => each.id === id), language)),
    ];
  };
  return { header: headerOf(language, CHANCES), rows: scenarios.map(row) };
}

/** An answer, its chance and the score that turns it. */
function answerCells(conclusion: ScenarioRobustness["recommendation"][number] | undefined, language: Language): readonly Shown[] {
  if (conclusion === undefined) return [null, null, null];
  const { id, answer, probability } = conclusion;
  return [answerWord(id, answer, language), probability.find((each) => each.answer === answer)?.share ?? 0, scoreSentence(conclusion, language)];
}

/** A row for each known criterion of each scenario: its share of the weight, and between which shares the model stays. */
export function stabilityTable({ scenarios }: Robustness, language: Language): ShownTable {
  const rows = scenarios.flatMap(({ scenario, model }) =>
    Object.entries(model?.weightStability ?? {}).map(([criterion, [low, high]]): readonly Shown[] => [scenario.name, columnLabel(criterion, language), model?.shares[criterion] ?? null, low, high]),
  );
  return { header: headerOf(language, ["scenario", "criterion", "share", "share-low", "share-high"]), rows };
}

/** A square table: the chance that the scenario of the row leans more to the network than that of the column. */
export function pairsTable({ scenarios, pairs }: Robustness, language: Language): ShownTable {
  const names = scenarios.map(({ scenario }) => scenario.name);
  const chances = new Map(pairs.flatMap(({ first, second, more, less }) => [[`${first} ${second}`, more] as const, [`${second} ${first}`, less] as const]));
  return { header: [...headerOf(language, ["beats"]), ...names], rows: names.map((name, row) => [name, ...names.map((_, at) => chances.get(`${row} ${at}`) ?? null)]) };
}

/** Where several people scored a scenario, a row for each criterion: median, spread, difference, and whether it matters who is right. What to discuss first stands first. */
export function assessorsTable({ scenarios }: Robustness, language: Language): ShownTable {
  const score = (level: number | undefined): Shown => (level === undefined ? null : 1 + 4 * level);
  const size = (level: number | undefined): Shown => (level === undefined ? null : 4 * level);
  const rows = scenarios.flatMap(({ scenario, assessors }) =>
    (assessors?.opinion.criteria ?? []).map(({ criterion, count, median, spread, disagreement, turns }): readonly Shown[] => [scenario.name, columnLabel(assessors?.criteria[criterion] ?? "", language), count, score(median), size(spread), size(disagreement), turns]),
  );
  return { header: headerOf(language, ["scenario", "criterion", "assessors", "median", "spread", "difference", "turns"]), rows };
}
