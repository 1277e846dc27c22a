import { scenarioTitle } from "../answers/scenario-key";
import { TOLERANCE, type Evaluation, type SchemeResult } from "../../engine";

/** A risk on which a scenario stands higher than another one beside it. */
export interface ExtraRisk {
  readonly id: string;
  readonly residual: number;
  /** The lowest residual of the others, and whose it is. */
  readonly least: number;
  readonly other: string;
}

/** The risk on which the scenario lies furthest above the best of the others; undefined where it lies above none. */
export function extraRisk({ scenario, risks }: Evaluation, among: readonly Evaluation[]): ExtraRisk | undefined {
  const others = among.filter((each) => each.scenario.row !== scenario.row);
  return Object.entries(risks ?? {})
    .flatMap(([id, { residual }]): readonly ExtraRisk[] => {
      const best = others.flatMap((each) => {
        const found = each.risks?.[id];
        return found ? [{ residual: found.residual, name: scenarioTitle(each.scenario) }] : [];
      }).sort((a, b) => a.residual - b.residual)[0];
      return best && residual > best.residual + TOLERANCE ? [{ id, residual, least: best.residual, other: best.name }] : [];
    })
    .sort((a, b) => b.residual - b.least - (a.residual - a.least))[0];
}

/** The result of the payment scheme that the scenario names; undefined where it names none that could be simulated. */
export function schemeOf({ scenario }: Evaluation, schemes: readonly SchemeResult[]): SchemeResult | undefined {
  const named = scenario.values["scheme"];
  if (named?.kind !== "text") return undefined;
  return schemes.find(({ scheme }) => scheme.scheme.localeCompare(named.text.trim(), undefined, { sensitivity: "base" }) === 0);
}
