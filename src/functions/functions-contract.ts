/** Custom functions for the arithmetic of a contract and of a settlement. */
import { fundCourse, indexationByYear, reserveFrom, settlementOf, yearsOfPartnership } from "./contract-arithmetic";

/** @customfunction PARTNERSHIPYEARS */
export function partnershipYears(duration: number, lost?: number): unknown {
  return yearsOfPartnership({ duration, lost });
}

/** @customfunction FLEXBUDGET */
export function flexBudget(totals: unknown[][], deviations?: number, language?: string): unknown[][] {
  return reserveFrom({ totals, deviations, language });
}

/** @customfunction INDEXATION */
export function indexation(index: number, wages: number, years: number, budget?: number, language?: string): unknown[][] {
  return indexationByYear({ index, wages, years, budget, language });
}

/** @customfunction REVOLVINGFUND */
export function revolvingFund(start: number, contribution: number, loans: number, repaid: number, delay: number, cost: number, years?: number, language?: string): unknown[][] {
  return fundCourse({ start, contribution, loans, repaid, delay, cost, years, language });
}

/** @customfunction SETTLE */
export function settle(partners: unknown[][], language?: string): unknown[][] {
  return settlementOf({ partners, language });
}
