import { answerWord, columnLabel, modelSentences, scoreSentence, zoneChances, type ScenarioRobustness } from "../engine/index";
import { single, type Answer } from "./answer";
import { withTable, type Asked, type TableArguments } from "./asked";
import { assumptionFor, column, robustnessOf } from "./robustness-words";

const COLUMNS = ["scenario", "model", "market", "mixed", "network", "error", "legal", "legal-share", "settled-by-weight", "settled-by-score", "legal-score"] as const;

/**
 * ROBUSTNESS: a row a scenario. The model, its chance and that of the other zones over the weightings assumed, the standard error
 * (0 where exact), the legal form with its chance when what is unknown is filled in, and the smallest changes that turn them.
 */
export const robustnessTable = (given: TableArguments & { readonly assumption: unknown }): Answer[][] =>
  withTable(given, (asked) => {
    const { language } = asked;
    const assumption = assumptionFor(given.assumption, language);
    if (!("kind" in assumption)) return single(assumption);
    const row = (own: ScenarioRobustness): Answer[] => {
      const { model } = own;
      const conclusion = (id: "model" | "legal") => own.recommendation.find((each) => each.id === id);
      const [modelled, legal] = [conclusion("model"), conclusion("legal")];
      const chances = model?.probability && zoneChances(model.probability);
      const sentences = modelSentences(own, assumption, language);
      return [
        own.scenario.name,
        modelled ? answerWord("model", modelled.answer, language) : "",
        ...(["market", "mixed", "network"] as const).map((zone) => chances?.[zone] ?? ""),
        chances ? (model?.standardError ?? "") : "",
        legal ? answerWord("legal", legal.answer, language) : "",
        legal?.probability.find(({ answer }) => answer === legal.answer)?.share ?? (legal ? 0 : ""),
        sentences[sentences.length - 2] ?? "",
        sentences[sentences.length - 1] ?? "",
        legal ? scoreSentence(legal, language) : "",
      ];
    };
    return [COLUMNS.map((key) => column(language, key)), ...robustnessOf(asked, assumption, ["recommendation"]).scenarios.map(row)];
  });

/** STABILITY: a row for each known criterion of each scenario: its share of the weight, and between which shares the model stays. */
export const stabilityTable = (given: TableArguments): Answer[][] =>
  withTable(given, (asked) => {
    const { language } = asked;
    const header = (["scenario", "criterion", "share", "share-low", "share-high"] as const).map((key) => column(language, key));
    const rows = robustnessOf(asked, { kind: "unknown" }, []).scenarios.flatMap(({ scenario, model }) =>
      Object.entries(model?.weightStability ?? {}).map(([criterion, [low, high]]): Answer[] => [scenario.name, columnLabel(criterion, language), model?.shares[criterion] ?? "", low, high]),
    );
    return [header, ...rows];
  });

/** BEATS: a square table: the chance that the scenario of the row leans more to the network than that of the column. Positions, not merit. */
export const beatsTable = (given: TableArguments & { readonly assumption: unknown }): Answer[][] =>
  withTable(given, (asked) => {
    const assumption = assumptionFor(given.assumption, asked.language);
    if (!("kind" in assumption)) return single(assumption);
    const whole = robustnessOf(asked, assumption, ["pairs"]);
    const names = whole.scenarios.map(({ scenario }) => scenario.name);
    const chance = (row: number, column: number): Answer => {
      const pair = whole.pairs.find(({ first, second }) => (first === row && second === column) || (first === column && second === row));
      if (pair === undefined) return "";
      return pair.first === row ? pair.more : pair.less;
    };
    return [[column(asked.language, "beats"), ...names], ...names.map((name, row): Answer[] => [name, ...names.map((_, at) => chance(row, at))])];
  });

/** ASSESSORS: where several people scored a scenario, a row for each criterion: median, spread, difference, and whether it matters who is right. What to discuss first stands first. */
export const assessorsTable = (given: TableArguments): Answer[][] =>
  withTable(given, (asked: Asked) => {
    const { language } = asked;
    const header = (["scenario", "criterion", "assessors", "median", "spread", "difference", "turns"] as const).map((key) => column(language, key));
    const score = (level: number | undefined): Answer => (level === undefined ? "" : 1 + 4 * level);
    const size = (level: number | undefined): Answer => (level === undefined ? "" : 4 * level);
    const rows = robustnessOf(asked, { kind: "unknown" }, []).scenarios.flatMap(({ scenario, assessors }) =>
      (assessors?.opinion.criteria ?? []).map(({ criterion, count, median, spread, disagreement, turns }): Answer[] => [scenario.name, columnLabel(assessors?.criteria[criterion] ?? "", language), count, score(median), size(spread), size(disagreement), turns]),
    );
    return [header, ...rows];
  });
