import { itemsOf, text, type Language } from "../engine";
import { boundsSeries, PIECES, putBounds } from "./bounds-bars";
import { either, extreme, NOTHING, sentence, type Followed } from "./followed";
import type { Drawn, MatrixCells } from "./matrix-sheet";
import type { CellValue } from "./model";
import { rowsFor, shownNumber } from "./pictures/position";

/** The cells behind the chart, in their order; the pieces of the bar come after them. */
const COLUMNS = ["label", "design", "fit", "low", "high", "settled"] as const;
const at = (column: (typeof COLUMNS)[number]): number => COLUMNS.indexOf(column);

/** Where the long table has the bounds, and whether it is settled. */
export interface PaymentColumns {
  readonly low: number;
  readonly high: number;
  readonly settled: number;
}

/** The design that fits a scenario best by what is known. */
interface Best {
  readonly name: string;
  readonly design: CellValue;
  readonly fit: CellValue;
  readonly low: CellValue;
  readonly high: CellValue;
  readonly settled: boolean;
}

/** Puts the row of a scenario down beside the tables. */
function best(cells: MatrixCells, scenario: number, columns: PaymentColumns, language: Language): Best {
  const designs = itemsOf("designs").map(({ id }) => text(language, `payment.designs.${id}.label`));
  const values = cells.values(scenario, designs.length);
  const known = values.filter((each): each is number => typeof each === "number");
  const column = cells.column(scenario, designs.length);
  const name = cells.name(scenario);
  const here = (place: (typeof COLUMNS)[number]): string => cells.cell(scenario, at(place));
  const none: Followed = { value: known.length === 0, formula: `COUNT(${column})=0` };
  const top = either(none, NOTHING, extreme("MAX", cells.labels(designs.length), column, designs.map((label, line): readonly [string, CellValue] => [label, values[line] ?? ""])));
  const fit = either(none, NOTHING, { value: Math.max(...known), formula: `MAX(${column})` });
  const design: Followed = { value: top.value, formula: here("design") };
  const [low, high] = [cells.figure(columns.low, scenario, design), cells.figure(columns.high, scenario, design)];
  const settled = cells.firstOf(columns.settled, scenario);
  cells.put(scenario, at("design"), top);
  cells.put(scenario, at("fit"), fit);
  cells.put(scenario, at("low"), low);
  cells.put(scenario, at("high"), high);
  cells.put(scenario, at("settled"), settled, "general");
  const { grid, row, column: place } = cells.place(scenario, COLUMNS.length);
  putBounds(grid, row, place, { value: fit.value, low: low.value, high: high.value }, { value: here("fit"), low: here("low"), high: here("high") });
  const noName: Followed = { value: name.value === "", formula: `${name.formula}=""` };
  const words = (key: string): Followed => sentence(language, `sheets.payment.named.${key}`, { name, design });
  const firm: Followed = { value: settled.value === true, formula: `${here("settled")}=TRUE` };
  cells.put(scenario, at("label"), either(noName, NOTHING, either(none, sentence(language, "sheets.pictures.unknown", { name }), either(firm, words("settled"), words("open")))));
  return { name: String(name.value), design: top.value, fit: fit.value, low: low.value, high: high.value, settled: settled.value === true };
}

/** For how many scenarios it is settled which payment design fits best; and the best of each with its bounds, drawn under the matrix. */
export function paymentDrawn(cells: MatrixCells, columns: PaymentColumns, language: Language): Drawn {
  const say = (key: string): string => text(language, `sheets.payment.drawn.${key}`);
  cells.header([...COLUMNS.map(say), ...Array.from({ length: PIECES }, (_piece, piece) => text(language, `sheets.pictures.columns.piece${piece + 1}`))], text(language, "sheets.pictures.behind"));
  const found = cells.scenarios.map((_name, scenario) => best(cells, scenario, columns, language));
  const settled: Followed = { value: found.filter((each) => each.settled).length, formula: `COUNTIF(${cells.range(at("settled"))},TRUE)` };
  const count: Followed = { value: found.length, formula: `(ROWS(${cells.range(at("label"))})-COUNTBLANK(${cells.range(at("label"))}))` };
  const finding = sentence(language, "sheets.payment.finding", { settled, count });
  const values = found.map(({ name, design, fit, low, high }) => `${name}: ${design === "" ? text(language, "sheets.matrix.unknown") : `${String(design)} ${shownNumber(fit, language)} (${shownNumber(low, language)} - ${shownNumber(high, language)})`}`).join("; ");
  return {
    finding,
    charts: [
      {
        title: finding,
        rows: rowsFor(found.length),
        chart: {
          kind: "stacked-bar",
          alt: text(language, "sheets.payment.best-alt", { values }),
          series: boundsSeries({ bounds: text(language, "sheets.pictures.bounds"), value: say("fit") }, cells.cells(at("label")), (piece) => cells.cells(COLUMNS.length + piece)),
          valueAxis: { min: 0, max: 1, step: 0.2, format: "0.0" },
          categoryAxis: { reversed: true },
          legend: false,
        },
      },
    ],
  };
}
