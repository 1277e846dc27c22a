import type { Parameters, Scenario } from "../../engine";
import { accountabilityAspectColumns, accountabilityColumns } from "./accountability-columns";
import type { Calculation } from "./calculation";
import { checklistAspectColumns, checklistColumns } from "./checklist-columns";
import { collaborationColumns } from "./collaboration-columns";
import { contentColumns, formColumns } from "./content-columns";
import { contractAspectColumns, contractColumns } from "./contract-columns";
import { counterColumns } from "./counter-columns";
import { designColumns } from "./design-columns";
import { driverColumns } from "./driver-columns";
import { legalColumns } from "./legal-columns";
import { organisationAspectColumns, organisationColumns } from "./organisation-columns";
import { paymentAspectColumns, paymentColumns, type RivalPlaces } from "./payment-columns";
import { fundColumns, reserveAspectColumns, reserveColumns, yearsLaidOut } from "./reserve-columns";
import { riskAspectColumns, riskColumns } from "./risk-columns";
import { sureColumns } from "./sure-columns";
import { steeringColumns } from "./steering-columns";
import { unreadColumns } from "./unread-columns";
import { wouldHelpColumns } from "./would-help-columns";

/** Aspect -> the column of the calculation that holds it. What is not here is a fixed result, and marked as one. */
const NATIVE: Readonly<Record<string, string>> = {
  model: "content:zone",
  "content-index": "content:index",
  "content-low": "content:low",
  "content-high": "content:high",
  "content-coverage": "content:coverage",
  "content-settled": "content:settled",
  "content-would-settle": "content:open:words",
  "form-index": "form:index",
  tension: "tension",
  "price-competition": "price:index",
  openness: "openness",
  "legal-index": "legal:index",
  "legal-leaning": "legal:leaning",
  "legal-contradictions": "legal:contradictions",
  "steering-readiness": "steering:readiness",
  "steering-low": "steering:low",
  "steering-high": "steering:high",
  "steering-in-place": "steering:in-place",
  "steering-lacking": "steering:lacking:words",
  "steering-pattern": "steering:pattern",
  "collaboration-form": "collaboration:forms",
  "collaboration-overlay": "collaboration:overlay",
  "collaboration-unmet": "collaboration:unmet",
  "collaboration-complexity": "complexity:index",
  "collaboration-complexity-band": "complexity:band",
  "collaboration-maturity-needed": "maturity:needed",
  "collaboration-maturity-gap": "maturity:gap",
  ...organisationAspectColumns,
  ...accountabilityAspectColumns,
  ...contractAspectColumns,
  ...reserveAspectColumns,
  ...checklistAspectColumns(),
  ...riskAspectColumns(),
  "switch-would-help": "switch:help",
  ...paymentAspectColumns(),
};

/** What an edition lays out. */
export interface Extent {
  /** True where everything is laid out; false where only the weighing itself is. */
  readonly whole: boolean;
  /** The row of each scenario. */
  readonly rows: ReadonlyMap<Scenario, number>;
  /** Where the payment sheet holds what payment needs; undefined where payment is left out. */
  readonly rivals: RivalPlaces | undefined;
  /** The settings on delivery. */
  readonly parameters: Parameters;
  /** True where it is also laid out how sure the model is. */
  readonly sure: boolean;
  /** True where the strongest argument against the model stands on the cover. */
  readonly against: boolean;
  /** The longest list of past totals of any scenario. */
  readonly years: number;
}

/**
 * Adds every column of the calculation that the workbook has inputs for, and gives it back. Where only the weighing itself is laid out in formulas, the rest
 * stands as fixed results.
 */
export function calculate(calculation: Calculation, extent: Extent): Calculation {
  contentColumns(calculation);
  formColumns(calculation);
  designColumns(calculation);
  legalColumns(calculation);
  if (!extent.whole) {
    unreadColumns(calculation, extent.years, false, extent.rows);
    return calculation;
  }
  steeringColumns(calculation);
  collaborationColumns(calculation);
  driverColumns(calculation);
  riskColumns(calculation);
  wouldHelpColumns(calculation, extent.parameters);
  if (extent.rivals) paymentColumns(calculation, extent.rivals);
  organisationColumns(calculation);
  accountabilityColumns(calculation);
  contractColumns(calculation);
  reserveColumns(calculation, extent.years);
  fundColumns(calculation);
  checklistColumns(calculation);
  if (extent.sure) sureColumns(calculation, extent.parameters);
  if (extent.against) counterColumns(calculation, extent.parameters);
  unreadColumns(calculation, yearsLaidOut(extent.years), true, extent.rows);
  return calculation;
}

/** The column that holds an aspect; undefined where it is a fixed result. */
export function nativeColumn(calculation: Calculation, aspect: string): string | undefined {
  const column = NATIVE[aspect];
  return column !== undefined && calculation.has(column) ? column : undefined;
}
