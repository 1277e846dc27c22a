import { text } from "../framework/text";
import type { Language } from "../framework/types";
import { partnerColumnLabel } from "./partner-columns";
import { settlementBetween } from "./partners";
import type { ScenarioPartners } from "./read-partners";

/** A row of the settlement: the scenario, the partner (or all together), and its figures; none of them where the scenario is not settled. */
export interface SettlementRow {
  readonly scenario: string;
  readonly partner: string;
  /** Share of the key, benefit minus cost, fair part, to receive; null where the scenario is not settled. */
  readonly figures: readonly [number, number, number, number] | null;
  /** True for the row in which the partners of a scenario are added up. */
  readonly together: boolean;
}

/** The headers of the settlement of many scenarios. */
export const settlementHeaders = (language: Language): readonly string[] => [partnerColumnLabel("scenario", language), ...["partner", "share", "net", "fair-net", "transfer"].map((key) => text(language, `commissioning.columns.${key}`))];

/** The settlement of every scenario that has partners: a row a partner, and one that adds them up, where the amounts to receive are 0 but for rounding. */
export function settlementRows(groups: readonly ScenarioPartners[], language: Language): readonly SettlementRow[] {
  return groups.flatMap(({ scenario, partners }): readonly SettlementRow[] => {
    const settled = settlementBetween(partners);
    if (!settled) return partners.map(({ partner }) => ({ scenario, partner, figures: null, together: false }));
    const rows = settled.map(({ partner, share, net, fairNet, transfer }) => ({ scenario, partner, figures: [share, net, fairNet, transfer] as const, together: false }));
    const sum = (at: 0 | 1 | 2 | 3): number => rows.reduce((total, { figures }) => total + figures[at], 0);
    return [...rows, { scenario, partner: text(language, "collaboration.partners.together"), figures: [sum(0), sum(1), sum(2), sum(3)], together: true }];
  });
}
