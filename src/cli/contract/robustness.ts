import { answerWord, discussSentence, leaningChances, modelSentences, zoneChances, type Language, type Robustness, type ScenarioRobustness } from "../../engine";

type Position = NonNullable<ScenarioRobustness["model"]>;

/** The name of a third of the line, by the names given. */
const nameOf = (third: Position["zone"], names: typeof zoneChances | typeof leaningChances): string => Object.entries(names({ lower: 0, middle: 0, upper: 0, [third]: 1 })).find(([, chance]) => chance === 1)?.[0] ?? "";

/** What model and legal form have in common, their zones by the names given. */
function positionPart(position: Position, names: typeof zoneChances | typeof leaningChances): Readonly<Record<string, unknown>> {
  const { probability, probabilityBounds: bounds } = position;
  return {
    zoneProbability: probability === undefined ? null : names(probability),
    exact: position.exact,
    standardError: position.standardError,
    draws: position.draws,
    bounds: bounds === undefined ? null : { [nameOf("lower", names)]: bounds.lower, [nameOf("upper", names)]: bounds.upper },
    rule: position.rule,
    weightShares: position.shares,
    weightStability: position.weightStability,
    scoreFlips: position.scoreFlips.map(({ zone, ...flip }) => ({ ...flip, zone: nameOf(zone, names) })),
    tornado: position.tornado,
  };
}

const NOTHING_KNOWN = { zoneProbability: null, exact: false, standardError: null, draws: 0, bounds: null, rule: null, weightShares: {}, weightStability: {}, scoreFlips: [], tornado: [] };

function scenarioPart(own: ScenarioRobustness, { assumption }: Robustness, language: Language): unknown {
  const { scenario, model, legal, recommendation, assessors } = own;
  const discuss = discussSentence(own, language);
  return {
    name: scenario.name,
    ...(model === null ? NOTHING_KNOWN : positionPart(model, zoneChances)),
    legalForm: legal && positionPart(legal, leaningChances),
    recommendation: recommendation.map(({ id, answer, probability, ...rest }) => ({ conclusion: id, answer, words: answerWord(id, answer, language), probability: Object.fromEntries(probability.map(({ answer: each, share }) => [each, share])), ...rest })),
    assessors: assessors && {
      names: assessors.names,
      zone: assessors.opinion.zone === undefined ? null : nameOf(assessors.opinion.zone, zoneChances),
      agreement: assessors.opinion.agreement ?? null,
      criteria: assessors.opinion.criteria.map(({ criterion, zones, ...said }) => ({ criterion: assessors.criteria[criterion] ?? "", ...said, zones: zones.map((zone) => nameOf(zone, zoneChances)) })),
    },
    sentences: [...modelSentences(own, assumption, language), ...(discuss === undefined ? [] : [discuss])],
  };
}

/** The answer of `commission robustness`, numbers unrounded. Scores 1..5, shares and chances 0..1. */
export function robustnessAnswer(whole: Robustness, language: Language): Readonly<Record<string, unknown>> {
  const { scenarios, pairs, ranking, evidence, assumption } = whole;
  const names = scenarios.map(({ scenario }) => scenario.name);
  return {
    weights: assumption.kind,
    scenarios: scenarios.map((own) => scenarioPart(own, whole, language)),
    pairs: pairs.map(({ a, b, more, same, exact, standardError }) => ({ a, b, probability: more, same, exact, standardError })),
    ranking: ranking && {
      aspects: ranking.aspects.map(({ id }) => id),
      directions: ranking.aspects.map(({ direction }) => direction),
      alternatives: names,
      acceptability: ranking.acceptability,
      centralWeights: ranking.centralWeights.map((weights) => weights ?? null),
      confidence: ranking.confidence.map((share) => share ?? null),
      better: ranking.better,
      exactPairs: ranking.exactPairs,
      entropy: ranking.entropy,
      tied: ranking.tied.map((pair) => pair.map((i) => names[i] ?? "")),
      dominates: ranking.dominates.flatMap((row, i) => row.flatMap((dominating, j) => (dominating ? [[names[i] ?? "", names[j] ?? ""]] : []))),
      standardError: ranking.standardError,
      seed: ranking.seed,
      draws: ranking.draws,
      stoppedEarly: ranking.stoppedEarly,
    },
    evidence,
  };
}
