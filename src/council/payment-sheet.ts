import { parameter, text } from "../engine";
import { areaOf, fixedAddress, fixedRangeAddress, Grid, printSetup, type CellValue, type Sheet } from "../sheets";
import { SIDE_BY_SIDE, type Edition } from "./edition";
import { par } from "./native/calculation";
import { driverLabel } from "./native/driver-columns";
import { designDrivers, designs, rivals, type RivalPlaces } from "./native/payment-columns";

/** Where the blocks of the payment sheet begin; the fit of the scenarios comes last, for there may be many. */
const WEIGHTS_ROW = 4;
const LABELS = 1;

const totalColumn = (): number => LABELS + designDrivers().length;
const rivalsRow = (): number => WEIGHTS_ROW + designs().length + 4;
const gainsColumn = (): number => LABELS + 1;
const lossesColumn = (): number => gainsColumn() + designDrivers().length;

/** Where the sheet holds what the columns of the calculation need. */
export function rivalPlaces(sheet: string): RivalPlaces {
  const row = (pair: number): number => rivalsRow() + 1 + pair;
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
  grid.columns.push({ width: 40 }, ...Array.from({ length: 1 + drivers.length * 2 }, () => ({ width: 13 })));
  grid.put(0, 0, title, { style: "title" }).height(0, 28).across(1, 0, 8, say("guide"), { style: "subtitle" });

  grid.put(WEIGHTS_ROW - 1, 0, say("weights"), { style: "heading" });
  grid.put(WEIGHTS_ROW, 0, say("design"), { style: "header" });
  drivers.forEach((driver, at) => grid.put(WEIGHTS_ROW, LABELS + at, driverLabel(driver, language), { style: "header" }));
  grid.put(WEIGHTS_ROW, totalColumn(), say("total"), { style: "header" });
  all.forEach(({ id, drivers: own }, at) => {
    const row = WEIGHTS_ROW + 1 + at;
    grid.put(row, 0, label(id), { style: "label" });
    drivers.forEach((driver, column) => {
      const weighs = own.includes(driver);
      grid.put(row, LABELS + column, weighs ? parameter(parameters, `payment.${id}.${driver}`) : null, { style: "value", ...(weighs ? { formula: par(`payment.${id}.${driver}`) } : {}) });
    });
    const weights = fixedRangeAddress(areaOf(row, LABELS, 1, drivers.length));
    grid.put(row, totalColumn(), own.reduce((sum, driver) => sum + Math.abs(parameter(parameters, `payment.${id}.${driver}`)), 0), { style: "value", formula: `SUMPRODUCT(ABS(${weights}))` });
  });

  const top = rivalsRow();
  grid.put(top - 1, 0, say("rivals"), { style: "heading" });
  grid.put(top, 0, say("pair"), { style: "header" }).put(top, LABELS, say("constant"), { style: "header" });
  drivers.forEach((driver, at) => grid.put(top, gainsColumn() + at, `${driverLabel(driver, language)} ${say("gain")}`, { style: "header" }).put(top, lossesColumn() + at, `${driverLabel(driver, language)} ${say("loss")}`, { style: "header" }));
  rivals().forEach(({ one, other }, pair) => {
    const row = top + 1 + pair;
    const [a, b] = [one, other].map((id) => WEIGHTS_ROW + 1 + all.findIndex((design) => design.id === id)) as [number, number];
    const share = (design: number): string => `IF(${fixedAddress(design, totalColumn())}>0,1/${fixedAddress(design, totalColumn())},0)`;
    const weights = (design: number): string => fixedRangeAddress(areaOf(design, LABELS, 1, drivers.length));
    const turned = (design: number): string => `SUMPRODUCT((${weights(design)}<0)*-${weights(design)})*${share(design)}`;
    grid.put(row, 0, `${label(one)} > ${label(other)}`, { style: "label" }).put(row, LABELS, null, { style: "value", format: "level", formula: `${turned(a)}-${turned(b)}` });
    drivers.forEach((_, at) => {
      const slope = `${fixedAddress(a, LABELS + at)}*${share(a)}-${fixedAddress(b, LABELS + at)}*${share(b)}`;
      grid.put(row, gainsColumn() + at, null, { style: "value", format: "level", formula: `MAX(0,${slope})` });
      grid.put(row, lossesColumn() + at, null, { style: "value", format: "level", formula: `MIN(0,${slope})` });
    });
  });

  const fitTop = top + rivals().length + 4;
  grid.put(fitTop - 1, 0, say("fit"), { style: "heading" });
  grid.put(fitTop, 0, say("scenario"), { style: "header" });
  all.forEach(({ id }, at) => grid.put(fitTop, LABELS + at, label(id), { style: "header" }));
  grid.put(fitTop, LABELS + all.length, text(language, "aspects.payment-best"), { style: "header" });
  evaluations.slice(0, SIDE_BY_SIDE).forEach((evaluation, at) => {
    const row = fitTop + 1 + at;
    grid.put(row, 0, evaluation.scenario.name, { style: "label", formula: edition.name(at) });
    all.forEach(({ id }, column) => grid.put(row, LABELS + column, (evaluation.payment?.fit[id]?.value ?? "") satisfies CellValue, { style: "value", format: "level", formula: calculation.outside(`payment:${id}:mean`, edition.row(at)) }));
    grid.across(row, LABELS + all.length, 4, evaluation.payment ? evaluation.payment.best.map(label).join("; ") : "", { style: "word", formula: calculation.outside("payment:best:words", edition.row(at)) });
  });
  return grid.done(printSetup(title, language, { landscape: true, pagesWide: 2, repeatColumns: { from: 0, to: 0 }, breaksBefore: [top - 1, fitTop - 1] }));
}
