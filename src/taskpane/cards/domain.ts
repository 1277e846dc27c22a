import { contentLimits, criteriaOf, isInvalid, itemsOf, tensionKind, type Content, type Contribution, type Evaluation, type Item, type Parameters, type Zone } from "../../engine";
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

/** How hard a criterion pulls away from the zone: towards the other pole, or from the middle to its strongest side. */
function pull({ level, weight }: Contribution, content: Content): number {
  if (level === null) return 0;
  const away = content.zone === "network" ? 0.5 - level : content.zone === "market" ? level - 0.5 : Math.abs(level - 0.5);
  return weight * away;
}

/** The strongest argument against the model that fits: the known criterion that points away from it most; where none does, that is said. */
export function againstSaying(content: Content): Saying {
  const [strongest] = content.contributions.filter((each) => pull(each, content) > 0).sort((a, b) => pull(b, content) - pull(a, content));
  if (!strongest) return { key: `against.none-${content.zone}` };
  return { key: `against.points-to-${(strongest.level ?? 0) < 0.5 ? "market" : "network"}`, columns: { criterion: strongest.criterion } };
}

/** What speaks against that model whatever the scores, as the sources have it. */
export const argumentsAgainst = (zone: Zone): readonly Item[] => itemsOf("arguments").filter(({ data }) => data["subject"] === "model" && data["option"] === zone && data["side"] === "against");

/** The limits of the zones as the spectrum draws them. */
export const zoneTicks = (parameters: Parameters): readonly [number, number] => {
  const { lowerAtMost, upperAtLeast } = contentLimits(parameters);
  return [lowerAtMost, upperAtLeast];
};
