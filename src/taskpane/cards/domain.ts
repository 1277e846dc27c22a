import { contentLimits, criteriaOf, isInvalid, parameter, tensionKind, TOLERANCE, type Band, type Content, type Evaluation, type Parameters } from "../../engine";
import type { Saying } from "../language/saying";

/** The one sentence: which model fits, and whether that is settled. */
export function modelSaying({ scenario, content }: Evaluation): Saying {
  if (!content) return { key: criteriaOf("content").some((id) => isInvalid(scenario, id)) ? "model.unusable" : "model.none" };
  return { key: `model.${content.zone}.${content.settled ? "settled" : "open"}` };
}

/** What would settle an answer that is open: the most useful question, and in how many of its possible scores it settles all. */
export function settlingSaying(content: Content): Saying | undefined {
  const [first] = content.wouldSettle;
  if (!first) return undefined;
  return { key: first.settles > 0 ? "settling.by-one" : "settling.by-more", columns: { criterion: first.criterion }, numbers: { settles: first.settles * 100 } };
}

/** The tension between form and content, where it is worth reporting. */
export function tensionSaying({ tension }: Evaluation, parameters: Parameters): Saying | undefined {
  if (tension === null) return undefined;
  return { key: `tension.${tensionKind(tension, parameters)}` };
}

/** A risk as the card shows it. */
export interface ShownRisk {
  readonly id: string;
  readonly residual: number;
  readonly band: Band;
  /** False where what is unknown can bring it into another band. */
  readonly settled: boolean;
}

/** The highest residual risks of which enough is known, the highest first. */
export function highestRisks({ risks }: Evaluation, parameters: Parameters, count: number): readonly ShownRisk[] {
  const enough = parameter(parameters, "explanation.enough-coverage");
  return Object.entries(risks ?? {})
    .filter(([, { coverage }]) => coverage >= enough - TOLERANCE)
    .map(([id, { residual, band, settled }]) => ({ id, residual, band, settled }))
    .sort((a, b) => b.residual - a.residual)
    .slice(0, count);
}

/** The limits of the zones as the spectrum draws them. */
export const zoneTicks = (parameters: Parameters): readonly [number, number] => {
  const { lowerAtMost, upperAtLeast } = contentLimits(parameters);
  return [lowerAtMost, upperAtLeast];
};
