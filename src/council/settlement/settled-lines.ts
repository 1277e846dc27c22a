import { partnerColumnLabel, text } from "../../engine";
import type { Grid } from "../../sheets";
import type { Edition } from "../edition";
import { settlementPlaces } from "./settlement-sheet";

/** What each partner of a scenario receives or pays, fetched from the sheet that settles it; the first row that is free below. `labels` of the columns hold the names. */
export function settledLines(edition: Edition, scenario: number, grid: Grid, { top, width, labels }: { readonly top: number; readonly width: number; readonly labels: number }): number {
  const settlement = settlementPlaces(edition, scenario);
  if (!settlement) return top;
  const { language } = edition;
  grid.put(top, 0, text(language, "council.partners.page"), { style: "heading" });
  grid.across(top + 1, 0, width, settlement.state, { style: "text", formula: settlement.verdict });
  grid.across(top + 2, 0, labels, partnerColumnLabel("partner", language), { style: "header" }).across(top + 2, labels, width - labels, text(language, "commissioning.columns.transfer"), { style: "header" });
  const first = top + 3;
  settlement.partners.forEach(({ name, transfer, partner, settled }, line) => {
    grid.across(first + line, 0, labels, partner, { style: "label", formula: `IF(${name}="","",${name})` });
    grid.across(first + line, labels, width - labels, settled?.transfer ?? "", { style: "word", format: "money", formula: transfer });
  });
  return first + settlement.partners.length;
}
