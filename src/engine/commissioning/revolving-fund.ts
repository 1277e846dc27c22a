import { TOLERANCE } from "../tolerance";

/** A fund into which all financiers pay and out of which money is lent (Verwey-Jonker 3.5, third generation). Money; years; `repaid` in [0, 1]. */
export interface RevolvingFund {
  readonly start: number;
  readonly contribution: number;
  readonly loans: number;
  readonly repaid: number;
  /** Years until repayment; between two whole years a part returns in each. */
  readonly delay: number;
  readonly cost: number;
}

export interface FundYear {
  readonly year: number;
  readonly contributed: number;
  readonly repaid: number;
  readonly lent: number;
  readonly cost: number;
  /** At the end of the year; below zero the fund could not have lent what was asked. */
  readonly balance: number;
}

export interface FundCourse {
  readonly years: readonly FundYear[];
  /** The first year whose balance is below zero; null where that does not happen. */
  readonly runsDry: number | null;
}

/** Balance by year: the year before + contribution + repayments - loans - cost. A fund that runs dry is shown on, so that the shortage is seen. */
export function revolvingFund(fund: RevolvingFund, years: number): FundCourse {
  const course: FundYear[] = [];
  const whole = Math.floor(fund.delay);
  const late = fund.delay - whole;
  const due = (lentIn: number): number => (lentIn >= 1 ? fund.repaid * fund.loans : 0);
  let balance = fund.start;
  for (let year = 1; year <= years; year += 1) {
    const repaid = (1 - late) * due(year - whole) + late * due(year - whole - 1);
    balance += fund.contribution + repaid - fund.loans - fund.cost;
    course.push({ year, contributed: fund.contribution, repaid, lent: fund.loans, cost: fund.cost, balance });
  }
  const scale = Math.max(1, fund.start, fund.contribution, fund.loans, fund.cost);
  return { years: course, runsDry: course.find((each) => each.balance < -TOLERANCE * scale)?.year ?? null };
}
