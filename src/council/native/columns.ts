import type { Parameters } from "../../engine";
import type { Calculation } from "./calculation";
import { collaborationColumns } from "./collaboration-columns";
import { contentColumns, formColumns } from "./content-columns";
import { contractAspectColumns, contractColumns } from "./contract-columns";
import { designColumns } from "./design-columns";
import { driverColumns } from "./driver-columns";
import { legalColumns } from "./legal-columns";
import { paymentAspectColumns, paymentColumns, type RivalPlaces } from "./payment-columns";
import { riskAspectColumns, riskColumns } from "./risk-columns";
import { sureColumns } from "./sure-columns";
import { steeringColumns } from "./steering-columns";

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
  "collaboration-complexity": "complexity:index",
  "collaboration-complexity-band": "complexity:band",
  "collaboration-maturity-needed": "maturity:needed",
  "collaboration-maturity-gap": "maturity:gap",
  ...contractAspectColumns,
  ...riskAspectColumns(),
  ...paymentAspectColumns(),
};

/**
 * Adds every column of the calculation. With very many scenarios (`whole` false) only the weighing itself is laid out in formulas: some hundred a scenario
 * instead of eight hundred, which no program opens for thousands of scenarios; the rest then stands as fixed results. With `rivals` also payment, with `parameters` also how sure it is.
 */
export function calculate(calculation: Calculation, rivals: RivalPlaces | undefined, whole: boolean, parameters: Parameters | undefined): void {
  contentColumns(calculation);
  formColumns(calculation);
  designColumns(calculation);
  legalColumns(calculation);
  if (!whole) return;
  steeringColumns(calculation);
  collaborationColumns(calculation);
  driverColumns(calculation);
  riskColumns(calculation);
  if (rivals) paymentColumns(calculation, rivals);
  contractColumns(calculation);
  if (parameters) sureColumns(calculation, parameters);
}

/** The column that holds an aspect; undefined where it is a fixed result. */
export function nativeColumn(calculation: Calculation, aspect: string): string | undefined {
  const column = NATIVE[aspect];
  return column !== undefined && calculation.has(column) ? column : undefined;
}
