import { formatNumber, text, type Evaluation, type Language } from "../../engine";
import { fixedRangeAddress } from "../area";
import { boundsSeries } from "../bounds-bars";
import { alike, countIs, either, extreme, sentence, type Followed } from "../followed";
import { colors } from "../looks";
import type { Chart, ChartSeries } from "../model";
import { blockCells, piecesAt, zoneAt, type Behind } from "./behind";

/** From market to network. */
export const POSITION_AXIS = { min: 0, max: 1, step: 0.2, format: "0.0" } as const;

/** Rows that a chart of so many bars takes: a bar takes more than a row. */
export const rowsFor = (bars: number): number => Math.max(14, Math.ceil(bars * 1.6) + 6);

/** A number as a description says it. */
export const shownNumber = (value: unknown, language: Language): string => (typeof value === "number" ? formatNumber(value, language) : "?");

/** Where the scenarios stand, the finding in words. */
export function positionFinding(behind: Behind, evaluations: readonly Evaluation[], language: Language): Followed {
  const cells = (at: number): string => fixedRangeAddress(blockCells(behind, "", at).area);
  const [names, indices] = [cells(1), cells(2)];
  const now = evaluations.map(({ scenario, content }) => [scenario.name, content?.index ?? ""] as const);
  const values = now.map(([, value]) => value);
  const [market, network] = [extreme("MIN", names, indices, now), extreme("MAX", names, indices, now)];
  const say = (key: string): Followed => sentence(language, `sheets.pictures.position.${key}`, { market, network });
  return either(countIs(indices, 0, values), say("none"), either(countIs(indices, 1, values), say("one"), either(alike(indices, values), say("same"), say("differ"))));
}

/** Where the scenarios stand: a bar that floats between the bounds of each, a stripe at its index, and above them the zones. */
export function positionChart(behind: Behind, evaluations: readonly Evaluation[], language: Language): Pick<Chart, "kind" | "alt" | "series" | "valueAxis" | "categoryAxis" | "legend"> {
  const sheet = text(language, "sheets.names.pictures");
  const say = (key: string, more: Readonly<Record<string, string>> = {}): string => text(language, `sheets.pictures.${key}`, more);
  const categories = blockCells(behind, sheet, 0, true);
  const zones: readonly ChartSeries[] = ([["market", colors.market], ["mixed", colors.mixedMiddle], ["network", colors.network]] as const).map(([zone, color], at) => ({ name: text(language, `market-or-network.zones.${zone}`), categories, values: blockCells(behind, sheet, zoneAt(at), true), color }));
  const values = evaluations.map(({ scenario, content }) => `${scenario.name} ${shownNumber(content?.index, language)} (${shownNumber(content?.low, language)} - ${shownNumber(content?.high, language)})`).join("; ");
  return {
    kind: "stacked-bar",
    alt: say("position.alt", { values }),
    series: [...boundsSeries({ bounds: say("bounds"), value: say("columns.index") }, categories, (piece) => blockCells(behind, sheet, piecesAt(piece), true)), ...zones],
    valueAxis: POSITION_AXIS,
    categoryAxis: { reversed: true },
    legend: false,
  };
}
