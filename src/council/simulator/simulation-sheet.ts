import { clientFigures, figureLabel, schemeFigures, text } from "../../engine";
import { areaOf, Grid, printSetup, seriesLook, type Chart, type ChartSeries, type Sheet } from "../../sheets";
import { clientOf, FIGURE_FORMATS, shown, type SimulatorBlocks } from "./calculation";

/** Two charts and the numbers they show fit a page. */
const CHART_ROWS = 13;
const CHART_COLUMNS = 7;
const LEAST_SCHEMES = 3;

/** What the schemes do, for people: schemes side by side, one client of every segment, the cash flow; every number fetched from the calculation. */
export function simulationSheet(blocks: SimulatorBlocks): Sheet {
  const { flat, inputs, schemes, clients, months, language } = blocks;
  const say = (key: string): string => text(language, `payment-simulator.sheets.simulation.${key}`);
  const grid = new Grid("simulation", say("name"), text(language, "council.simulator.alt"));
  const title = say("title");
  grid.columns.push({ width: 34 }, { width: 24 }, ...Array.from({ length: Math.max(LEAST_SCHEMES, flat.results.length, clientFigures.length) - 1 }, () => ({ width: 18 })));
  grid.put(0, 0, title, { style: "title" }).height(0, 28).across(1, 0, 6, text(language, "council.simulator.guide"), { style: "subtitle" });

  const heads = (row: number, from: number): void => flat.results.forEach(({ scheme }, at) => { grid.put(row, from + at, scheme.scheme, { style: "header", formula: inputs.schemes.outside("name", at) }); });
  const top = 4;
  grid.put(top - 1, 0, say("schemes"), { style: "heading" }).put(top, 0, text(language, "council.simulator.figure"), { style: "header" });
  heads(top, 1);
  schemeFigures.forEach(({ id, unit, read }, at) => {
    grid.put(top + 1 + at, 0, figureLabel(id, language), { style: "label" });
    flat.results.forEach((result, scheme) => grid.put(top + 1 + at, 1 + scheme, shown(read(result)), { style: "value", format: FIGURE_FORMATS[unit], formula: schemes.outside(`figure-${id}`, scheme) }));
  });
  const how = top + 1 + schemeFigures.length;
  grid.put(how, 0, figureLabel("spend-method", language), { style: "label" });
  flat.results.forEach((_, scheme) => grid.put(how, 1 + scheme, null, { style: "word", formula: schemes.outside("how", scheme) }));
  // Its words are made by the formula, so that nothing can be measured yet.
  grid.height(how, 58).across(how + 1, 0, 6, text(language, "council.simulator.fixed"), { style: "note" });

  const bySegment = how + 4;
  grid.put(bySegment - 1, 0, say("segments"), { style: "heading" }).put(bySegment, 0, text(language, "council.simulator.steps.crossing"), { style: "header" });
  clientFigures.forEach(({ id }, at) => grid.put(bySegment, 1 + at, figureLabel(id, language), { style: "header" }));
  flat.crossings.forEach((crossing, row) => {
    const name = `${flat.results[crossing.scheme]?.scheme.scheme ?? ""} / ${flat.segments[crossing.segment]?.segment ?? ""}`;
    grid.put(bySegment + 1 + row, 0, name, { style: "label", formula: clients.outside("name", row) });
    clientFigures.forEach(({ id, unit, read }, at) => grid.put(bySegment + 1 + row, 1 + at, shown(read(clientOf(blocks, crossing))), { style: "value", format: FIGURE_FORMATS[unit], formula: clients.outside(id, row) }));
  });

  const pivot = (row: number, figure: string, heading: string): void => {
    const found = clientFigures.find(({ id }) => id === figure);
    grid.put(row, 0, heading, { style: "header" });
    heads(row, 1);
    flat.segments.forEach((segment, at) => {
      grid.put(row + 1 + at, 0, segment.segment, { style: "label", formula: inputs.segments.outside("name", at) });
      flat.results.forEach((_, scheme) => {
        const crossing = { scheme, segment: at };
        grid.put(row + 1 + at, 1 + scheme, found ? shown(found.read(clientOf(blocks, crossing))) : "", { style: "value", format: "money", formula: clients.outside(figure, scheme * flat.segments.length + at) });
      });
    });
  };
  const margin = bySegment + flat.crossings.length + 3;
  pivot(margin, "margin", say("margin"));
  const effort = margin + flat.segments.length + 2;
  pivot(effort, "effort", say("effort"));
  const cash = effort + flat.segments.length + 3;
  const charts = cash;
  const series = (row: number): ChartSeries[] => flat.results.map(({ scheme }, at) => ({ name: scheme.scheme, categories: { sheet: grid.name, area: areaOf(row + 1, 0, flat.segments.length) }, values: { sheet: grid.name, area: areaOf(row + 1, 1 + at, flat.segments.length) }, named: { sheet: grid.name, area: areaOf(row, 1 + at) }, ...seriesLook(at) }));
  const put = (at: number, key: "margin" | "effort", row: number): void => {
    const said = flat.crossings.map((crossing) => `${flat.results[crossing.scheme]?.scheme.scheme ?? ""}, ${flat.segments[crossing.segment]?.segment ?? ""}: ${Math.round((key === "margin" ? clientOf(blocks, crossing).margin : clientOf(blocks, crossing).effort) ?? 0)}`).join("; ");
    const chart: Chart = { kind: "column", title: say(key), alt: `${say(key)}. ${said}`, at: areaOf(charts + at * (CHART_ROWS + 1), 0, CHART_ROWS, CHART_COLUMNS), series: series(row), valueAxis: { title: text(language, "payment-simulator.sheets.axes.per-client"), format: "#,##0" }, legend: true };
    grid.charts.push(chart);
  };
  put(0, "margin", margin);
  put(1, "effort", effort);

  const flow = charts + 2 * (CHART_ROWS + 1) + 2;
  grid.put(flow - 1, 0, say("cash"), { style: "heading" }).put(flow, 0, figureLabel("month", language), { style: "header" });
  heads(flow, 1);
  months.items.forEach(({ month }, row) => {
    grid.put(flow + 1 + row, 0, month, { style: "word", formula: months.outside("month", row) });
    flat.results.forEach(({ totals }, scheme) => grid.put(flow + 1 + row, 1 + scheme, totals?.cashFlow.months[month]?.cumulative ?? "", { style: "value", format: "money", formula: months.outside(`net-${scheme}`, row) }));
  });
  return grid.done(printSetup(title, language, { landscape: true, pagesWide: Math.max(1, Math.ceil(Math.max(clientFigures.length, flat.results.length) / 9)), repeatColumns: { from: 0, to: 0 }, breaksBefore: [bySegment - 1, margin, flow - 1], area: areaOf(0, 0, flow + 1 + Math.max(1, ...flat.results.map(({ totals }) => totals?.cashFlow.months.length ?? 0)), 1 + Math.max(clientFigures.length, flat.results.length)) }));
}

/** The sheet on which the simulator is worked out, step by step. */
export function simulatorCalculationSheet(blocks: SimulatorBlocks, delivered: readonly { readonly top: number; readonly items: readonly unknown[]; readonly render: (grid: Grid) => void }[], name: string): Sheet {
  const { language } = blocks;
  const say = (key: string): string => text(language, `council.simulator.${key}`);
  const grid = new Grid("calculation", name, say("calculation-alt"));
  const laid = [["schemes", blocks.schemes], ["segments", blocks.segments], ["clients", blocks.clients], ["payments", blocks.payments], ["months", blocks.months]] as const;
  grid.columns.push({ width: 34 });
  grid.across(0, 0, 8, `${say("calculation-title")}. ${say("calculation-guide")}`, { style: "finding" }, 34);
  for (const [heading, block] of laid) {
    if (block.items.length === 0) continue;
    grid.put(block.top - 1, 0, say(`blocks.${heading}`), { style: "heading" });
    block.render(grid);
  }
  const copies = delivered.filter(({ items }) => items.length > 0);
  for (const block of copies) {
    grid.put(block.top - 1, 0, say("delivered"), { style: "heading" });
    block.render(grid);
  }
  return grid.done(printSetup(say("calculation-title"), language, { landscape: true, area: areaOf(0, 0, 1, 8) }));
}

