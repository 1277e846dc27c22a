import { partnerColumnHelp, partnerColumnLabel, partnerColumns, readPartnerTable, settlementHeaders, settlementRows, text, type Language, type PartnerColumn, type PartnerColumnId } from "../engine";
import { address, areaOf, fixedReference } from "./area";
import { Grid } from "./grid";
import { guarded } from "./guarded";
import type { FormatName } from "./looks";
import type { CellValue, Reference, Sheet } from "./model";
import { printSetup } from "./print";
import { atMostLong } from "./words";

/** A partner as its row shows it: column -> what stands in the cell. */
export type PartnerSheetRow = Readonly<Partial<Record<PartnerColumnId, CellValue>>>;

const HEADER_ROW = 3;
/** Rows below the table that already have drop-downs and formats, and rows for scenarios that are added to theirs. */
const SPARE_ROWS = 100;
const WIDTHS: Readonly<Record<PartnerColumn["kind"], number>> = { name: 30, amount: 16, share: 14, text: 40 };
const FORMATS: Readonly<Partial<Record<PartnerColumn["kind"], FormatName>>> = { amount: "money", share: "share" };
/** Of the settlement: share of the key, and three amounts. */
const FIGURE_FORMATS: readonly FormatName[] = ["share", "money", "money", "money"];

/** What is drawn to the attention: a text or a key below 0 where a number belongs, and a scenario that is not in the scenario table. */
function misfit({ id, kind }: PartnerColumn, cell: string, names: string): string | undefined {
  if (kind === "amount" || kind === "share") return `AND(${cell}<>"",OR(NOT(ISNUMBER(${cell}))${kind === "share" ? `,${cell}<0` : ""}))`;
  return id === "scenario" ? `AND(${cell}<>"",SUMPRODUCT(--(${names}=${cell}))=0)` : undefined;
}

/**
 * The sheet on which the partners of scenarios are entered: an Excel table, a partner a row; beside it, by one formula that follows the table, what each
 * partner gets or pays, scenario by scenario. The values shown are the formula's cached result.
 * @param names the cells with the names of the scenarios
 */
export function partnersSheet(rows: readonly PartnerSheetRow[], language: Language, names: Reference): Sheet {
  const say = (key: string): string => text(language, `collaboration.partners.${key}`);
  const grid = new Grid("partners", text(language, "sheets.names.partners"), say("alt"));
  const count = Math.max(rows.length, 1);
  const title = say("title");
  grid.put(0, 0, title, { style: "title" }).height(0, 28).across(1, 0, partnerColumns.length, say("guide"), { style: "subtitle" }, 34);
  const listed = fixedReference(names.sheet, { ...names.area, rows: names.area.rows + SPARE_ROWS });
  partnerColumns.forEach((column, place) => {
    const label = partnerColumnLabel(column.id, language);
    const help = partnerColumnHelp(column.id, language);
    const format = FORMATS[column.kind];
    const area = areaOf(HEADER_ROW + 1, place, count + SPARE_ROWS, 1);
    grid.columns[place] = { width: WIDTHS[column.kind] };
    grid.put(HEADER_ROW, place, label, { style: "header", note: help });
    for (let row = 0; row < count; row += 1) grid.put(HEADER_ROW + 1 + row, place, rows[row]?.[column.id] ?? null, { style: format === undefined ? "input-text" : "input", ...(format === undefined ? {} : { format }) });
    grid.validations.push({ area, title: atMostLong(label, 32), message: atMostLong(help, 255), allow: column.id === "scenario" ? { kind: "range", reference: listed } : { kind: "any" } });
    const wrong = misfit(column, address(HEADER_ROW + 1, place), listed);
    if (wrong !== undefined) grid.conditionals.push({ area, rule: { kind: "formula", text: wrong, style: "attention" } });
  });
  grid.tables.push({ name: "Partners", area: areaOf(HEADER_ROW, 0, count + 1, partnerColumns.length), alt: say("alt-table") });

  const right = partnerColumns.length + 1;
  const headers = settlementHeaders(language);
  const { groups } = readPartnerTable([partnerColumns.map(({ id }) => id), ...rows.map((row) => partnerColumns.map(({ id }) => row[id]))]);
  const settled = settlementRows(groups, language);
  grid.put(HEADER_ROW - 1, right, say("settlement"), { style: "heading" });
  grid.columns[partnerColumns.length] = { width: 3 };
  headers.forEach((header, at) => {
    grid.columns[right + at] = { width: at < 2 ? WIDTHS.name : WIDTHS.amount };
    grid.put(HEADER_ROW, right + at, header, { style: "header", ...(at === 0 ? { formula: { text: `COMMISSION.SETTLE(${guarded("Partners")})`, spill: { rows: Math.max(1, settled.length) + 1, columns: headers.length } } } : {}) });
  });
  if (settled.length === 0) grid.put(HEADER_ROW + 1, right, say("none"), { style: "label" }).line(HEADER_ROW + 1, right + 1, headers.slice(1).map(() => ""), { style: "value" });
  settled.forEach(({ scenario, partner, figures, together }, line) => {
    const row = HEADER_ROW + 1 + line;
    grid.put(row, right, scenario, { style: "label" }).put(row, right + 1, partner, { style: together ? "group" : "label" });
    FIGURE_FORMATS.forEach((format, at) => grid.put(row, right + 2 + at, figures?.[at as 0 | 1 | 2 | 3] ?? "", { style: "value", format }));
  });
  grid.height(HEADER_ROW, 46);
  grid.frozen = { rows: HEADER_ROW + 1, columns: 2 };
  return grid.done(printSetup(title, language, { landscape: true, pagesWide: 2, repeatRows: { from: HEADER_ROW, to: HEADER_ROW } }));
}
