/** How sure everything is that the product says of a table of scenarios. */
import { evaluate } from "../evaluate";
import { parameter, type Parameters } from "../framework/parameters";
import type { Problem } from "../problem";
import { quantity, type Scenario } from "../scenario/value";
import { contentLimits, type Zone } from "../weighing/content";
import { legalLimits, type Leaning } from "../weighing/legal-form";
import { criteriaOf, weigh } from "../weighing/weigh";
import { assessorOpinion, type AssessorOpinion } from "./assessors";
import type { Assumption } from "./assumption";
import { comparisonWarnings, evidenceShare } from "./comparison-warnings";
import { assessorOf, byScenario, type AssessedScenario } from "./merged-assessors";
import { pairRobustness, type PairRobustness } from "./pairs";
import { positionRobustness, type PositionRobustness } from "./position";
import { rankedAspects } from "./ranked-aspects";
import type { Direction } from "./ranking/dominance";
import { rankingRobustness, type RankingRobustness } from "./ranking-robustness";
import { recommendationRobustness, type ConclusionRobustness, type ExactChances } from "./recommendation";
import type { TallyKernel } from "./sampling/tally";
import type { WeightKnowledge } from "./weight-knowledge";
import type { ZoneProbability } from "./zone-probability";
import type { Effort } from "./zone-simulation";

/** The parts that take time: filling in what is unknown, every two scenarios, the ranking on aspects. */
export type RobustnessPart = "recommendation" | "pairs" | "ranking";

export interface RobustnessOptions {
  readonly assumption: Assumption;
  /** By default `robustness.draws`, and stop at `robustness.precision`. Where draws are given, all of them are made. */
  readonly draws?: number | undefined;
  readonly seed?: number | undefined;
  readonly precision?: number | undefined;
  /** Aspects to rank on and which way each is better, and what is known of their weights; by default those of frameworks/, every weighting. */
  readonly aspects?: Readonly<Record<string, Direction>> | undefined;
  readonly aspectWeights?: WeightKnowledge | undefined;
  /** What to work out beside the positions themselves; by default everything. */
  readonly only?: readonly RobustnessPart[] | undefined;
  /** A faster inner loop, where the host has one. */
  readonly kernel?: TallyKernel | undefined;
}

export interface ScenarioRobustness {
  readonly scenario: Scenario;
  /** Null where nothing is known of it. */
  readonly model: PositionRobustness | null;
  readonly legal: PositionRobustness | null;
  /** The recommendation, answer by answer, with what is unknown filled in. */
  readonly recommendation: readonly ConclusionRobustness[];
  /** Where several assessors scored it: what they say of the content. */
  readonly assessors: { readonly names: readonly string[]; readonly criteria: readonly string[]; readonly opinion: AssessorOpinion } | null;
}

export interface Pair extends PairRobustness {
  readonly a: string;
  readonly b: string;
}

export interface Robustness {
  readonly assumption: Assumption;
  readonly scenarios: readonly ScenarioRobustness[];
  /** Every two scenarios: the chance that the first leans more to the network. */
  readonly pairs: readonly Pair[];
  readonly ranking: RankingRobustness | null;
  /** Share of the rows with evidence. */
  readonly evidence: number | null;
  readonly problems: readonly Problem[];
}

/** Rows of one scenario by several assessors count as one scenario: their medians. */
export function robustness(rows: readonly Scenario[], parameters: Parameters, options: RobustnessOptions): Robustness {
  const effort: Effort = {
    draws: options.draws ?? parameter(parameters, "robustness.draws"),
    seed: options.seed ?? parameter(parameters, "robustness.seed"),
    precision: options.precision ?? (options.draws === undefined ? parameter(parameters, "robustness.precision") : 0),
  };
  const wanted = (part: RobustnessPart) => options.only === undefined || options.only.includes(part);
  const assessed = byScenario(rows);
  const problems: Problem[] = [...comparisonWarnings(rows, parameters)];
  const scenarios = assessed.map((each) => scenarioRobustness(each, options.assumption, effort, wanted("recommendation") ? (options.draws ?? parameter(parameters, "robustness.completions")) : 0, parameters));
  if (scenarios.some(({ model }) => model !== null && model.probability === undefined)) problems.push({ code: "weight-ranges-impossible", severity: "error", data: {} });
  return {
    assumption: options.assumption,
    scenarios,
    pairs: !wanted("pairs") ? [] : pairsOf(assessed, options.assumption, effort, parameters, problems),
    ranking: !wanted("ranking") ? null : rankingRobustness(rankedAspects(assessed.map(({ merged }) => evaluate(merged, parameters)), options.aspects), options.aspectWeights ?? { kind: "unknown" }, effort, parameters, options.kernel),
    evidence: evidenceShare(rows),
    problems,
  };
}

function scenarioRobustness({ rows, merged }: AssessedScenario, assumption: Assumption, effort: Effort, completions: number, parameters: Parameters): ScenarioRobustness {
  const content = weigh(merged, "content", parameters);
  const legal = weigh(merged, "legal-form", parameters);
  const model = content && positionRobustness(content, contentLimits(parameters), assumption, effort, parameters);
  const form = legal && positionRobustness(legal, legalLimits(parameters), assumption, effort, parameters);
  const exact: ExactChances = {
    ...(model?.exact && model.probability ? { model: zoneChances(model.probability) } : {}),
    ...(form?.exact && form.probability ? { legal: leaningChances(form.probability) } : {}),
  };
  return {
    scenario: merged,
    model,
    legal: form,
    recommendation: completions === 0 ? [] : (recommendationRobustness(merged, assumption, { ...effort, draws: completions }, parameters, exact) ?? []),
    assessors: rows.length < 2 ? null : assessorsOf(rows, parameters),
  };
}

/** The thirds by the names the model has for them. */
export const zoneChances = ({ lower, middle, upper }: ZoneProbability): Readonly<Record<Zone, number>> => ({ market: lower, mixed: middle, network: upper });

/** The thirds by the names the legal form has for them. */
export const leaningChances = ({ lower, middle, upper }: ZoneProbability): Readonly<Record<Leaning, number>> => ({ contract: lower, grey: middle, subsidy: upper });

function assessorsOf(rows: readonly Scenario[], parameters: Parameters): ScenarioRobustness["assessors"] {
  const criteria = criteriaOf("content");
  const levels = rows.map((row) =>
    criteria.map((id) => {
      const score = quantity(row, id);
      return score && ((score.low + score.high) / 2 - 1) / 4;
    }),
  );
  const opinion = assessorOpinion(levels, criteria.map((id) => parameter(parameters, id)), contentLimits(parameters));
  return { names: rows.map((row) => assessorOf(row) ?? ""), criteria, opinion };
}

function pairsOf(assessed: readonly AssessedScenario[], assumption: Assumption, effort: Effort, parameters: Parameters, problems: Problem[]): readonly Pair[] {
  const weighed = assessed.flatMap(({ name, merged }) => {
    const criteria = weigh(merged, "content", parameters);
    return criteria === null ? [] : [{ name, criteria }];
  });
  const most = parameter(parameters, "robustness.most-pairs");
  const count = (weighed.length * (weighed.length - 1)) / 2;
  if (count > most) {
    problems.push({ code: "too-many-pairs", severity: "warning", data: { count, most } });
    return [];
  }
  return pairRobustness(weighed.map(({ criteria }) => criteria), assumption, effort, parameters).map((pair) => ({ ...pair, a: weighed[pair.first]?.name ?? "", b: weighed[pair.second]?.name ?? "" }));
}
