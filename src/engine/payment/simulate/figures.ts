import { text } from "../../framework/text";
import type { Language } from "../../framework/types";
import type { Client } from "./client";
import type { Figure } from "./figure";
import type { SchemeResult, Totals } from "./simulate";

/** How a figure is written: money, a share 0..1, or a plain number. */
export type FigureUnit = "money" | "share" | "number";

/** A result in its column, the same in functions, sheets and pane. Its words are the texts `payment-simulator.figures.<id>`. */
export interface SimulationFigure<T> {
  readonly id: string;
  readonly unit: FigureUnit;
  /** The rule in frameworks/ that makes it. */
  readonly rule: string;
  /** `null` is unknown. */
  readonly read: (from: T) => number | null;
  /** True where it is unknown because a setting that it takes was typed and cannot be used. Left out where it takes none. */
  readonly lacksSetting?: (from: T) => boolean;
}

/** One client of a segment under a scheme. */
export const clientFigures: readonly SimulationFigure<Client>[] = [
  { id: "effort", unit: "money", rule: "simulate.effort", read: ({ effort }) => effort },
  { id: "success", unit: "share", rule: "simulate.effort", read: ({ success }) => success },
  { id: "expected-pay", unit: "money", rule: "simulate.pay", read: ({ expectedPay }) => expectedPay },
  { id: "margin", unit: "money", rule: "simulate.pay", read: ({ margin }) => margin },
  { id: "break-even", unit: "share", rule: "simulate.pay", read: ({ breakEven }) => breakEven },
  { id: "parked-below", unit: "money", rule: "simulate.effort", read: ({ parkedBelow }) => parkedBelow },
  { id: "segment-parking", unit: "share", rule: "simulate.parking", read: ({ parking }) => parking },
];

const total = (id: string, unit: FigureUnit, rule: string, of: (totals: Totals) => number | null): SimulationFigure<SchemeResult> => ({ id, unit, rule, read: ({ totals }) => (totals === null ? null : of(totals)) });

/** A figure that rests on chance: with how it was found. */
const chance = (id: string, unit: FigureUnit, rule: string, of: (totals: Totals) => Figure): SimulationFigure<SchemeResult> => ({
  ...total(id, unit, rule, (totals) => of(totals).value),
  lacksSetting: ({ totals }) => totals !== null && of(totals).method === "no-setting",
});

/** A whole scheme; all unknown where a segment could not be read. */
export const schemeFigures: readonly SimulationFigure<SchemeResult>[] = [
  chance("expected-spend", "money", "simulate.spend", ({ spend }) => spend.mean),
  chance("spend-sd", "money", "simulate.spend", ({ spend }) => spend.sd),
  total("outcomes", "number", "simulate.effort", ({ outcomes }) => outcomes),
  chance("cost-per-outcome", "money", "simulate.spend", ({ costPerOutcome }) => costPerOutcome),
  chance("cost-per-sustained", "money", "simulate.spend", ({ costPerSustained }) => costPerSustained),
  chance("cost-per-additional", "money", "simulate.spend", ({ costPerAdditional }) => costPerAdditional),
  total("outcome-share", "share", "simulate.pay", ({ incentives }) => incentives.outcomeShare),
  total("creaming-spread", "number", "simulate.creaming", ({ incentives }) => incentives.spread),
  total("share-refused", "share", "simulate.creaming", ({ incentives }) => incentives.shareRefused),
  total("parking", "share", "simulate.parking", ({ incentives }) => incentives.parking),
  total("gaming", "share", "simulate.gaming", ({ incentives }) => incentives.gamingExposure),
  chance("loss", "share", "simulate.loss", ({ spend }) => spend.loss),
  total("working-capital", "money", "simulate.cash", ({ cashFlow }) => cashFlow.workingCapital),
  total("late-share", "share", "simulate.late", ({ cashFlow }) => cashFlow.lateShare),
];

/** The words of a figure. */
export const figureLabel = (id: string, language: Language): string => text(language, `payment-simulator.figures.${id}`);

/** Decimals with which an error is written. */
const DECIMALS = 2;
const SMALLEST = 10 ** -DECIMALS;

/** How a figure was found, in words: by formula, counted out, drawn (with its standard error) or near enough by the normal distribution. */
export function methodWords({ method, standardError, errorBound }: Figure, language: Language): string {
  const error = standardError ?? errorBound ?? 0;
  return text(language, `payment-simulator.methods.${method}`, { error: error > 0 && error < SMALLEST ? text(language, "payment-simulator.less-than", { limit: SMALLEST }) : error });
}
