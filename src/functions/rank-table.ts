import { aspectNamed, parameter, rankScenarios, text, type Language } from "../engine/index";
import { notThere, single, unusable, type Answer } from "./answer";
import { withTable, type TableArguments } from "./asked";
import { cellsReceived, isNothing, type Range } from "./received";
import { column, kernel } from "./robustness-words";

interface AskedAspects {
  readonly directions: Readonly<Record<string, "max" | "min">> | undefined;
  readonly weights: Readonly<Record<string, number>>;
}

/** Aspects given as rows of: aspect (id or label), higher or lower (in either language), weight (may be left out). */
function aspectsAsked(range: Range, language: Language): AskedAspects | CustomFunctions.Error {
  const rows = cellsReceived(range).filter((row) => !isNothing(row[0]));
  if (rows.length === 0) return { directions: undefined, weights: {} };
  const directions: Record<string, "max" | "min"> = {};
  const weights: Record<string, number> = {};
  const better = (word: string): "max" | "min" | undefined => {
    const is = (key: string) => (["nl", "en"] as const).some((own) => text(own, `robustness.${key}`) === word) || word === key;
    return is("higher") ? "max" : is("lower") ? "min" : undefined;
  };
  for (const [name, way, weight] of rows) {
    const id = aspectNamed(String(name));
    if (id === undefined) return notThere(text(language, "robustness.aspect-unknown", { name: String(name) }));
    const direction = better(String(way ?? "").trim().toLowerCase());
    if (direction === undefined) return unusable(text(language, "robustness.direction-unknown", { name: String(name) }));
    if (weight !== undefined && !isNothing(weight) && !(typeof weight === "number" && weight >= 0)) return unusable(text(language, "robustness.aspect-weight", { name: String(name) }));
    directions[id] = direction;
    if (typeof weight === "number") weights[id] = weight;
  }
  return { directions, weights };
}

/**
 * RANK: a row a scenario: score and rank by the weighted sum from worst to best, rank by TOPSIS and by PROMETHEE II, whether the methods
 * agree on it, and over all weightings the share in which it is first. A scenario of which an aspect is unknown has only the last.
 */
export const rankTable = (given: TableArguments & { readonly aspects: Range }): Answer[][] =>
  withTable(given, ({ evaluations, parameters, language }) => {
    const asked = aspectsAsked(given.aspects, language);
    if (!("weights" in asked)) return single(asked);
    const effort = { draws: parameter(parameters, "robustness.draws"), seed: parameter(parameters, "robustness.seed"), precision: parameter(parameters, "robustness.precision") };
    const answer = rankScenarios(evaluations, asked.directions, asked.weights, effort, parameters, kernel);
    if (answer === null) return single(notThere(text(language, "robustness.nothing-to-rank")));
    const { ranking, complete, robustness } = answer;
    const rows = evaluations.map(({ scenario }, i): Answer[] => {
      const at = complete.indexOf(i);
      const by = (method: string): Answer => (at < 0 ? "" : (ranking?.byMethod[method]?.ranks[at] ?? ""));
      const ranks = ["weighted-sum", "topsis", "promethee2"].map(by);
      const tied = robustness.tied.flatMap(([a, b]) => (a === i ? [b] : b === i ? [a] : [])).map((other) => evaluations[other]?.scenario.name ?? "");
      return [scenario.name, at < 0 ? "" : (ranking?.scores[at] ?? ""), ...ranks, ranks.includes("") ? "" : new Set(ranks).size === 1, robustness.acceptability[i]?.[0] ?? "", tied.join("; ")];
    });
    return [(["scenario", "score", "rank", "topsis", "promethee2", "agree", "first", "tied"] as const).map((key) => column(language, key)), ...rows];
  });
