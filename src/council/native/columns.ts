import { aspects } from "../../engine";
import type { Calculation } from "./calculation";
import { contentColumns, formColumns } from "./content-columns";
import { designColumns } from "./design-columns";
import { legalColumns } from "./legal-columns";
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
};

/** Adds every column of the calculation. */
export function calculate(calculation: Calculation): void {
  contentColumns(calculation);
  formColumns(calculation);
  designColumns(calculation);
  legalColumns(calculation);
  steeringColumns(calculation);
}

/** The column that holds an aspect; undefined where it is a fixed result. */
export const nativeColumn = (aspect: string): string | undefined => NATIVE[aspect];

/** The aspects that no formula holds. */
export const fixedAspects = (): readonly string[] => aspects.map(({ id }) => id).filter((id) => nativeColumn(id) === undefined);
