import { clientFigures, figureLabel, methodWords, schemeFigures, simulatorColumnLabel, simulatorColumns, text, type FigureUnit, type Language, type Simulation, type TableName } from "../../engine";
import { areaOf } from "../area";
import { Grid } from "../grid";
import { guarded } from "../guarded";
import type { FormatName } from "../looks";
import type { Sheet } from "../model";
import { printSetup } from "../print";
import { simulatorCharts } from "./charts";

const FORMATS: Readonly<Record<FigureUnit, FormatName>> = { money: "money", share: "share", number: "level" };
const call = (name: string, ...more: readonly string[]): string => `COMMISSION.${name}(${[guarded("Segments"), guarded("Schemes"), ...more].join(",")})`;

const nameOf = (table: TableName, language: Language): string => simulatorColumns(table).slice(0, 1).map((column) => simulatorColumnLabel(column, language)).join("");

/**
 * What the schemes do, on one sheet: schemes side by side, segments by scheme and the cash flow by month, each by one formula that follows
 * the two tables; then the charts and the cells that feed them. The values shown are the formulas' cached results.
 */
export function simulatorResultSheet(simulation: Simulation, language: Language): Sheet {
  const say = (key: string): string => text(language, `payment-simulator.sheets.simulation.${key}`);
  const grid = new Grid("simulation", say("name"), say("alt"));
  const { schemes } = simulation;
  const title = say("title");
  grid.columns.push({ width: 30 }, { width: 24 }, ...Array.from({ length: schemeFigures.length }, () => ({ width: 15 })));
  grid.put(0, 0, title, { style: "title" }).height(0, 28).across(1, 0, 8, say("guide"), { style: "subtitle" }, 34);

  const sideBySide = 3;
  grid.put(sideBySide, 0, say("schemes"), { style: "heading" });
  grid.put(sideBySide + 1, 0, nameOf("schemes", language), { style: "header", formula: { text: call("SCHEMES", guarded("Framework")), spill: { rows: schemes.length + 1, columns: schemeFigures.length + 2 } } });
  grid.line(sideBySide + 1, 1, [...schemeFigures.map(({ id }) => figureLabel(id, language)), figureLabel("spend-method", language)], { style: "header" }).height(sideBySide + 1, 60);
  schemes.forEach((result, at) => {
    const row = sideBySide + 2 + at;
    grid.put(row, 0, result.scheme.scheme, { style: "label" });
    schemeFigures.forEach(({ read, unit }, figure) => grid.put(row, figure + 1, read(result) ?? "", { style: "value", format: FORMATS[unit] }));
    const spend = result.totals?.spend;
    grid.put(row, schemeFigures.length + 1, spend ? [...new Set([spend.mean, spend.sd, spend.loss].map((figure) => methodWords(figure, language)))].join("; ") : "", { style: "word" });
  });

  const bySegment = grid.next + 1;
  grid.put(bySegment, 0, say("segments"), { style: "heading" });
  const lines = schemes.flatMap((result) => result.clients.map((client) => ({ scheme: result.scheme.scheme, client })));
  grid.put(bySegment + 1, 0, nameOf("schemes", language), { style: "header", formula: { text: call("SIMULATE", guarded("Framework")), spill: { rows: lines.length + 1, columns: clientFigures.length + 2 } } });
  grid.line(bySegment + 1, 1, [nameOf("segments", language), ...clientFigures.map(({ id }) => figureLabel(id, language))], { style: "header" }).height(bySegment + 1, 46);
  lines.forEach(({ scheme, client }, at) => {
    const row = bySegment + 2 + at;
    grid.put(row, 0, scheme, { style: "label" }).put(row, 1, client.segment.segment, { style: "label" });
    clientFigures.forEach(({ read, unit }, figure) => grid.put(row, figure + 2, read(client) ?? "", { style: "value", format: FORMATS[unit] }));
  });

  const cash = grid.next + 1;
  const months = Math.max(0, ...schemes.map(({ totals }) => totals?.cashFlow.months.length ?? 0));
  grid.put(cash, 0, say("cash"), { style: "heading" });
  grid.put(cash + 1, 0, figureLabel("month", language), { style: "header", formula: { text: call("CASHFLOW", '""', guarded("Framework")), spill: { rows: Math.max(1, months) + 1, columns: schemes.length + 1 } } });
  grid.line(cash + 1, 1, schemes.map(({ scheme }) => scheme.scheme), { style: "header" }).height(cash + 1, 32);
  for (let month = 0; month < Math.max(1, months); month += 1) {
    grid.put(cash + 2 + month, 0, month, { style: "label" });
    schemes.forEach(({ totals }, at) => grid.put(cash + 2 + month, at + 1, totals?.cashFlow.months[month]?.cumulative ?? "", { style: "value", format: "money" }));
  }

  const { top, end } = simulatorCharts(grid, simulation, language, { sideBySide: sideBySide + 2, bySegment: bySegment + 2, cash: cash + 1, months });
  grid.frozen = { rows: 1, columns: 1 };
  return grid.done(printSetup(title, language, { landscape: true, area: areaOf(0, 0, end, schemeFigures.length + 2), ...(end > top ? { breaksBefore: [top] } : {}) }));
}
