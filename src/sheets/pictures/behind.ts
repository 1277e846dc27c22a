import { CONTRIBUTION_FIGURES, contributionLines, criteriaOf, columnLabel, parameterOf, text, type Evaluation, type Language } from "../../engine";
import { address, areaOf, fixedRangeAddress } from "../area";
import { PIECES, putBounds } from "../bounds-bars";
import { charted, either, quoted, sentence, type Followed } from "../followed";
import { parameterName } from "../framework-sheet";
import type { Grid } from "../grid";
import type { CellValue, Reference } from "../model";

/** Columns of the block of scenarios, from its first; those of criteria take one each. */
const COLUMNS = ["label", "name", "index", "low", "high"] as const;
const PIECES_AT = COLUMNS.length;
const ZONES_AT = PIECES_AT + PIECES;
/** Columns under the charts, in characters; the cells behind the charts stand at the right of them. */
export const CHART_WIDTHS = [26, 11, 11, 11, 11, 11, 11, 11] as const;
const ZONES = ["market", "mixed", "network"] as const;
const ADDS_AT = ZONES_AT + ZONES.length;
/** Rows that the long table may still grow by. */
const ROOM = 1000;

export const criteria = (): readonly string[] => criteriaOf("content");
export const levelsAt = (): number => ADDS_AT + criteria().length;
/** How many columns the block takes. */
export const blockWidth = (): number => levelsAt() + criteria().length;
/** The columns of the long table: scenario, part, criterion and the figures. */
export const longWidth = 3 + CONTRIBUTION_FIGURES.length;

const figureAt = (figure: (typeof CONTRIBUTION_FIGURES)[number]): number => 3 + CONTRIBUTION_FIGURES.indexOf(figure);

/** The rows of `COMMISSION.CONTRIBUTIONS` for these scenarios, with its header. */
export function longTable(evaluations: readonly Evaluation[], language: Language): readonly (readonly CellValue[])[] {
  const lines = contributionLines();
  return [
    ["scenario", "part", "criterion", ...CONTRIBUTION_FIGURES].map((column) => text(language, `functions.words.contributions.${column}`)),
    ...evaluations.flatMap((evaluation) => lines.map(({ part, label, read }): readonly CellValue[] => [evaluation.scenario.name, text(language, `aspects.parts.${part}`), label(language), ...CONTRIBUTION_FIGURES.map((figure) => read[figure](evaluation) ?? "")])),
  ];
}

/** Where the cells behind the charts stand: the header row, the first column of the block and of the long table, and how many scenarios the charts show. */
export interface Behind {
  readonly row: number;
  readonly column: number;
  readonly long: number;
  readonly shown: number;
}

/** More bars than these are no picture any more. */
const MOST_BARS = 24;
/** The row where the first chart begins; the heading and a note of the cells behind the charts stand above their header row. */
export const FIRST_CHART = 4;

/** Where everything stands for so many scenarios, right of the charts. */
export const behindOf = (scenarios: number): Behind => ({ row: FIRST_CHART + 2, column: CHART_WIDTHS.length + 1, long: CHART_WIDTHS.length + blockWidth() + 2, shown: Math.min(scenarios, MOST_BARS) });

/** Cells of the block: the scenarios' rows of a column, with the row of the zones above them where asked. */
export function blockCells({ row, column, shown }: Behind, sheet: string, at: number, withZones = false): Reference {
  return { sheet, area: areaOf(row + (withZones ? 1 : 2), column + at, shown + (withZones ? 1 : 0), 1) };
}
export const piecesAt = (piece: number): number => PIECES_AT + piece;
export const zoneAt = (zone: number): number => ZONES_AT + zone;
export const addsAt = (criterion: number): number => ADDS_AT + criterion;

/** The width of each zone, by the limits on the framework sheet, ours where they were cleared. */
function zoneWidths(row: number, column: number): readonly Followed[] {
  const limit = (id: string): Followed => ({ value: parameterOf(id)?.value ?? 0, formula: `IF(ISNUMBER(${parameterName(id)}),${parameterName(id)},${parameterOf(id)?.value ?? 0})` });
  const [market, network] = [limit("content.market-at-most"), limit("content.network-at-least")];
  const [first, second] = [address(row, column), address(row, column + 1)];
  return [
    { value: market.value, formula: market.formula },
    { value: Number(network.value) - Number(market.value), formula: `MAX(0,${network.formula}-${first})` },
    { value: 1 - Number(network.value), formula: `MAX(0,1-${first}-${second})` },
  ];
}

/** Puts down the block of scenarios beside the long table: a row for the zones, then one for each scenario, following its rows in the long table. */
export function putScenarios(grid: Grid, behind: Behind, evaluations: readonly Evaluation[], language: Language): void {
  const { row, column, long, shown } = behind;
  const say = (key: string): string => text(language, `sheets.pictures.${key}`);
  const ids = criteria();
  const labels = ids.map((id) => columnLabel(id, language));
  const lines = contributionLines();
  const index = lines.findIndex(({ criterion }) => criterion === null);
  const header = [...COLUMNS.map((key) => say(`columns.${key}`)), ...Array.from({ length: PIECES }, (_piece, at) => say(`columns.piece${at + 1}`)), ...ZONES.map((zone) => text(language, `market-or-network.zones.${zone}`)), ...labels.map((label) => `${say("columns.adds")}: ${label}`), ...labels.map((label) => `${say("columns.level")}: ${label}`)];
  grid.line(row, column, header, { style: "header" });

  const top = row + 1;
  grid.put(top, column, ZONES.map((zone) => text(language, `market-or-network.zones.${zone}`)).join(" | "), { style: "value" });
  zoneWidths(top, column + ZONES_AT).forEach(({ value, formula }, at) => grid.put(top, column + ZONES_AT + at, value, { style: "value", format: "level", formula }));

  evaluations.slice(0, shown).forEach((evaluation, scenario) => {
    const here = top + 1 + scenario;
    const there = row + 1 + scenario * lines.length;
    const put = (at: number, { value, formula }: Followed): void => void grid.put(here, column + at, value, { style: "value", format: "level", formula });
    const copied = (value: CellValue, cell: string): Followed => ({ value, formula: `IF(${cell}="","",${cell})` });
    const figures = (figure: (typeof CONTRIBUTION_FIGURES)[number], line: number): readonly [CellValue, string] => [lines[line]?.read[figure](evaluation) ?? "", address(there + line, long + figureAt(figure))];
    const [value, low, high] = (["level", "low", "high"] as const).map((figure) => figures(figure, index)) as [readonly [CellValue, string], readonly [CellValue, string], readonly [CellValue, string]];
    const name = copied(evaluation.scenario.name, address(there, long));
    [name, copied(...value), copied(...low), copied(...high)].forEach((each, at) => { put(1 + at, each); });
    const cell = (at: number): string => address(here, column + at);
    putBounds(grid, here, column + PIECES_AT, { value: value[0], low: low[0], high: high[0] }, { value: cell(2), low: cell(3), high: cell(4) });
    ids.forEach((_id, at) => {
      put(ADDS_AT + at, charted(...figures("adds", at)));
      put(levelsAt() + at, copied(...figures("level", at)));
    });
    const levels = fixedRangeAddress(areaOf(here, column + levelsAt(), 1, ids.length));
    put(0, labelOf({ value: name.value, formula: cell(1) }, { value: value[0], formula: cell(2) }, { value: ids.filter((_id, at) => figures("level", at)[0] !== "").length, formula: `COUNT(${levels})` }, ids.length, language));
  });
}

/** How a scenario is named beside its bar: what is unknown of it is said there. */
function labelOf(name: Followed, index: Followed, known: Followed, count: number, language: Language): Followed {
  const all: Followed = { value: known.value === count, formula: `${known.formula}=${count}` };
  const none: Followed = { value: typeof index.value !== "number", formula: `NOT(ISNUMBER(${index.formula}))` };
  const blank: Followed = { value: name.value === "", formula: `${name.formula}=""` };
  const nothing: Followed = { value: "", formula: '""' };
  const said = (key: string): Followed => sentence(language, `sheets.pictures.${key}`, { name, known, count: { value: count, formula: String(count) } });
  return either(blank, nothing, either(none, said("unknown"), either(all, name, said("partly"))));
}

/** The rows of all scenarios in a column of the long table, and those it may still get. */
const longCells = ({ row, long }: Behind, at: number, scenarios: number): string => fixedRangeAddress(areaOf(row + 1, long + at, scenarios * contributionLines().length + ROOM, 1));

/** How many scenarios the long table has now. */
export const counted = (behind: Behind, scenarios: number): Followed => ({ value: scenarios, formula: `ROUND((ROWS(${longCells(behind, 0, scenarios)})-COUNTBLANK(${longCells(behind, 0, scenarios)}))/${contributionLines().length},0)` });

/** The mean of what each criterion adds, over the scenarios of which it is known, in a row below the block. */
export function putMeans(grid: Grid, behind: Behind, evaluations: readonly Evaluation[], language: Language): { readonly row: number; readonly names: string; readonly means: string; readonly values: readonly CellValue[] } {
  const row = behind.row + 2 + behind.shown;
  const content = quoted(text(language, "aspects.parts.content"));
  grid.put(row, behind.column, text(language, "sheets.pictures.columns.mean"), { style: "value" });
  const values = criteria().map((id, at): CellValue => {
    const known = evaluations.flatMap((evaluation) => contributionLines()[at]?.read.adds(evaluation) ?? []).filter((each): each is number => typeof each === "number");
    const value = known.length === 0 ? "" : known.reduce((sum, each) => sum + each, 0) / known.length;
    const cells = (place: number): string => longCells(behind, place, evaluations.length);
    const formula = `IFERROR(AVERAGEIFS(${cells(figureAt("adds"))},${cells(1)},${content},${cells(2)},${quoted(columnLabel(id, language))}),"")`;
    grid.put(row, behind.column + ADDS_AT + at, value, { style: "value", format: "level", formula });
    grid.put(row + 1, behind.column + ADDS_AT + at, columnLabel(id, language), { style: "value" });
    return value;
  });
  const strip = (line: number): string => fixedRangeAddress(areaOf(line, behind.column + ADDS_AT, 1, values.length));
  return { row: row + 1, names: strip(row + 1), means: strip(row), values };
}
