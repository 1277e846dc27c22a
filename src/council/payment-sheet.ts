import { isUsable, parameter, text } from "../engine";
import { address, areaOf, fixedAddress, fixedRangeAddress, Grid, printSetup, type CellValue, type Sheet } from "../sheets";
import { SIDE_BY_SIDE, type Edition } from "./edition";
import { par } from "./native/calculation";
import { driverLabel } from "./native/driver-columns";
import { designDrivers, designs, rivals, type RivalPlaces } from "./native/payment-columns";

/** The fit of the scenarios comes first, for that is what people read; then the weights, then how designs compare. */
const FIT_ROW = 4;
const LABELS = 1;
/** Columns over which the best designs are named. */
const BEST_COLUMNS = 2;

const fits = (scenarios: number): number => Math.min(scenarios, SIDE_BY_SIDE);
const weightsRow = (scenarios: number): number => FIT_ROW + fits(scenarios) + 4;
const totalColumn = (): number => LABELS + designDrivers().length;
const rivalsRow = (scenarios: number): number => weightsRow(scenarios) + designs().length + 4;
const gainsColumn = (): number => LABELS + 1;
const lossesColumn = (): number => gainsColumn() + designDrivers().length;

/** Where the sheet holds what the columns of the calculation need. */
export function rivalPlaces(sheet: string, scenarios: number): RivalPlaces {
  const row = (pair: number): number => rivalsRow(scenarios) + 1 + pair;
  const count = designDrivers().length;
  return {
    constant: (pair) => `${sheet}!${fixedAddress(row(pair), LABELS)}`,
    gains: (pair) => `${sheet}!${fixedRangeAddress(areaOf(row(pair), gainsColumn(), 1, count))}`,
    losses: (pair) => `${sheet}!${fixedRangeAddress(areaOf(row(pair), lossesColumn(), 1, count))}`,
  };
}

/** Payment: how each design fits each scenario, what weighs on each design, and how two designs compare while something is unknown. */
export function paymentSheet(edition: Edition): Sheet {
  const { language, parameters, evaluations, calculation } = edition;
  const title = text(language, "sheets.names.payment");
  const say = (key: string): string => text(language, `council.payment.${key}`);
  const grid = new Grid("payment", title, say("alt"));
  const drivers = designDrivers();
  const all = designs();
  const label = (id: string): string => text(language, `payment.designs.${id}.label`);
  // The names of designs stand in the first columns: the longest word of them sets the width.
  grid.columns.push({ width: 34 }, ...all.map(() => ({ width: 19 })), ...Array.from({ length: 1 + drivers.length * 2 - all.length }, () => ({ width: 16 })));
  grid.put(0, 0, title, { style: "title" }).height(0, 28).across(1, 0, 7, say("guide"), { style: "subtitle" });

  grid.put(FIT_ROW - 1, 0, say("fit"), { style: "heading" });
  grid.put(FIT_ROW, 0, say("scenario"), { style: "header" });
  all.forEach(({ id }, at) => grid.put(FIT_ROW, LABELS + at, label(id), { style: "header" }));
  grid.across(FIT_ROW, LABELS + all.length, BEST_COLUMNS, text(language, "aspects.payment-best"), { style: "header" });
  evaluations.slice(0, SIDE_BY_SIDE).forEach((evaluation, at) => {
    const row = FIT_ROW + 1 + at;
    grid.put(row, 0, evaluation.scenario.name, { style: "label", formula: edition.name(at) });
    all.forEach(({ id }, column) => grid.put(row, LABELS + column, (evaluation.payment?.fit[id]?.value ?? "") satisfies CellValue, { style: "value", format: "level", formula: calculation.outside(`payment:${id}:mean`, edition.row(at)) }));
    grid.across(row, LABELS + all.length, BEST_COLUMNS, evaluation.payment ? evaluation.payment.best.map(label).join("; ") : "", { style: "word", formula: calculation.outside("payment:best:words", edition.row(at)) });
  });
  const printed = grid.next;
  if (evaluations.length > 0) grid.conditionals.push({ area: areaOf(FIT_ROW + 1, LABELS, fits(evaluations.length), all.length), rule: { kind: "formula", text: `${address(FIT_ROW + 1, LABELS)}=""`, style: "unknown" } });

  // A weight that cannot be used is blank here, and so is all that would be made of it.
  const weightOf = (design: string, driver: string): number | "" => { const id = `payment.${design}.${driver}`; return isUsable(parameters, id) ? parameter(parameters, id) : ""; };
  const weighing = weightsRow(evaluations.length);
  grid.put(weighing - 1, 0, say("weights"), { style: "heading" });
  grid.put(weighing, 0, say("design"), { style: "header" });
  drivers.forEach((driver, at) => grid.put(weighing, LABELS + at, driverLabel(driver, language), { style: "header" }));
  grid.put(weighing, totalColumn(), say("total"), { style: "header" });
  all.forEach(({ id, drivers: own }, at) => {
    const row = weighing + 1 + at;
    grid.put(row, 0, label(id), { style: "label" });
    drivers.forEach((driver, column) => {
      const weighs = own.includes(driver);
      grid.put(row, LABELS + column, weighs ? weightOf(id, driver) : null, { style: "value", ...(weighs ? { formula: `IFERROR(${par(`payment.${id}.${driver}`)},"")` } : {}) });
    });
    const weights = fixedRangeAddress(areaOf(row, LABELS, 1, drivers.length));
    const sizes = own.map((driver) => weightOf(id, driver));
    grid.put(row, totalColumn(), sizes.includes("") ? "" : sizes.reduce<number>((sum, size) => sum + Math.abs(Number(size)), 0), { style: "value", formula: `IF(COUNT(${weights})<${own.length},"",SUMPRODUCT(ABS(${weights})))` });
  });

  const top = rivalsRow(evaluations.length);
  grid.put(top - 1, 0, say("rivals"), { style: "heading" });
  grid.put(top, 0, say("pair"), { style: "header" }).put(top, LABELS, say("constant"), { style: "header" });
  drivers.forEach((driver, at) => grid.put(top, gainsColumn() + at, `${driverLabel(driver, language)} ${say("gain")}`, { style: "header" }).put(top, lossesColumn() + at, `${driverLabel(driver, language)} ${say("loss")}`, { style: "header" }));
  rivals().forEach(({ one, other }, pair) => {
    const row = top + 1 + pair;
    const [a, b] = [one, other].map((id) => weighing + 1 + all.findIndex((design) => design.id === id)) as [number, number];
    const both = `COUNT(${fixedAddress(a, totalColumn())},${fixedAddress(b, totalColumn())})=2`;
    const shown = (formula: string): string => `IF(${both},${formula},"")`;
    const share = (design: number): string => `IF(${fixedAddress(design, totalColumn())}>0,1/${fixedAddress(design, totalColumn())},0)`;
    const weights = (design: number): string => fixedRangeAddress(areaOf(design, LABELS, 1, drivers.length));
    const turned = (design: number): string => `SUMPRODUCT((${weights(design)}<0)*-${weights(design)})*${share(design)}`;
    grid.put(row, 0, `${label(one)} > ${label(other)}`, { style: "label" }).put(row, LABELS, null, { style: "value", format: "level", formula: shown(`${turned(a)}-${turned(b)}`) });
    drivers.forEach((_, at) => {
      const slope = `${fixedAddress(a, LABELS + at)}*${share(a)}-${fixedAddress(b, LABELS + at)}*${share(b)}`;
      grid.put(row, gainsColumn() + at, null, { style: "value", format: "level", formula: shown(`MAX(0,${slope})`) });
      grid.put(row, lossesColumn() + at, null, { style: "value", format: "level", formula: shown(`MIN(0,${slope})`) });
    });
  });
  return grid.done(printSetup(title, language, { landscape: true, repeatRows: { from: FIT_ROW, to: FIT_ROW }, area: areaOf(0, 0, printed, LABELS + all.length + BEST_COLUMNS) }));
}
