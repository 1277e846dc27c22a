import { readFileSync } from "node:fs";
import { join } from "node:path";
import { caseOnSheet } from "../../../published/published";
import { DEFAULT_PARAMETERS, rowsOfRecords, simulate, type Simulation } from "../../../../src/engine";

interface File {
  readonly effort?: string;
  readonly segments: readonly Record<string, unknown>[];
  readonly schemes: readonly Record<string, unknown>[];
}
interface PaymentGroup {
  readonly group: number;
  readonly segment: string;
  readonly upfront: number;
  readonly outcome: number;
  readonly payments: number;
  readonly each: number;
  readonly maximum: number;
  readonly rate: number | null;
  readonly status: string;
}
const load = <T>(name: string): T => JSON.parse(readFileSync(join(__dirname, "..", "..", "..", "..", "examples", "payment", name), "utf8")) as T;
const run = ({ segments, schemes, effort }: File): Simulation => simulate(rowsOfRecords("segments", segments), rowsOfRecords("schemes", schemes), { parameters: DEFAULT_PARAMETERS, effort });
const payOf = (simulation: Simulation, scheme: string, segment: string): number => simulation.schemes.find((each) => each.scheme.scheme === scheme)!.clients.find((each) => each.segment.segment === segment)!.expectedPay;

describe("Work Programme 2011 (work-programme-2013, table 3)", () => {
  const { groups } = load<{ groups: PaymentGroup[] }>("work-programme-2011-table.json");

  test("the maximum payments of all nine groups, to the unit, when everybody succeeds and stays", () => {
    const found = run({
      effort: "none",
      segments: groups.map(({ segment, payments }) => ({ segment, clients: 1, p0: 1, sustain: `1 @ 1..${payments}` })),
      schemes: [{ scheme: "WP", upfrontBySegment: Object.fromEntries(groups.map(({ segment, upfront }) => [segment, upfront])), outcome: Object.fromEntries(groups.map(({ segment, outcome }) => [segment, outcome])), sustainment: Object.fromEntries(groups.map(({ segment, each, payments }) => [segment, `${each} x ${payments}`])) }],
    });
    expect(found.problems).toEqual([]);
    expect(groups.map(({ segment }) => payOf(found, "WP", segment))).toEqual([3810, 4395, 6600, 6600, 3700, 6500, 13720, 3285, 5500]);
    expect(groups.map(({ maximum }) => maximum)).toEqual([3810, 4395, 6600, 6600, 3700, 6500, 13720, 3285, 5500]);
    expect(groups.filter(({ status }) => status === "unverified").map(({ group }) => group)).toEqual([6, 7, 8, 9]);
  });

  test("the sheet Verification has the groups that were looked up, with the same prices and totals", () => {
    const checked = groups.filter(({ status }) => status === "checked");
    const onSheet = caseOnSheet("work-programme-most");
    expect(onSheet.expected).toEqual(checked.map(({ maximum }) => maximum));
    const [, row = []] = onSheet.cells("schemes");
    expect(row.slice(1, 4)).toEqual([checked[0]!.upfront, checked.map(({ segment, outcome }) => `${segment}: ${outcome}`).join(" | "), checked.map(({ segment, each, payments }) => `${segment}: ${each} x ${payments}`).join(" | ")]);
    expect(caseOnSheet("work-programme-expected").numbers("segments").map(([, rate]) => rate)).toEqual(groups.filter(({ group }) => group <= 2).map(({ rate }) => rate));
  });

  const example = load<File>("work-programme-2011.json");
  const found = run(example);
  test("expected pay at the published success rates: 400 + 0.364 (1200 + 2210) and 400 + 0.317 (1200 + 2795)", () => {
    expect(Math.round(payOf(found, "Work Programme 2011", "JSA 18-24"))).toBe(1641);
    expect(Math.round(payOf(found, "Work Programme 2011", "JSA 25+"))).toBe(1666);
  });
  test("the maximum rises 3.6 times towards the hardest group, while expected pay falls", () => {
    expect(groups[6]!.maximum / groups[0]!.maximum).toBeCloseTo(3.6, 1);
    expect(payOf(found, "Work Programme 2011", "ESA ex-IB")).toBeCloseTo(600 + 0.054 * 13_120, 9);
    expect(payOf(found, "Work Programme 2011", "ESA ex-IB")).toBeLessThan(payOf(found, "Work Programme 2011", "JSA 18-24"));
  });
  test("margins are unknown, because costs are; prices of groups without a published rate are left aside, aloud", () => {
    expect(found.schemes[0]!.clients.map(({ margin }) => margin)).toEqual([null, null, null, null]);
    expect([...new Set(found.problems.map(({ code, severity }) => `${severity} ${code}`))]).toEqual(["warning simulate.price-unused"]);
    expect(found.schemes[0]!.clients.map(({ segment }) => segment.segment)).toEqual(["JSA 18-24", "JSA 25+", "New ESA claimants", "ESA ex-IB"]);
  });
});

describe("Ticket to Work 2008 (ticket-to-work-2008)", () => {
  const titleTwo = load<File>("ticket-to-work-2008-title-ii.json");
  const titleSixteen = load<File>("ticket-to-work-2008-title-xvi.json");

  test("totals to the unit", () => {
    expect(payOf(run(titleTwo), "Outcome-milestone", "Title II (SSDI)")).toBe(21_299);
    expect(payOf(run(titleTwo), "Outcome-only", "Title II (SSDI)")).toBe(23_652);
    expect(payOf(run(titleSixteen), "Outcome-milestone", "Title XVI (SSI)")).toBe(20_542);
    expect(payOf(run(titleSixteen), "Outcome-only", "Title XVI (SSI)")).toBe(22_680);
    // The sheet Verification puts both in one table.
    const onSheet = caseOnSheet("ticket-to-work");
    expect(onSheet.expected).toEqual([21_299, 20_542]);
    expect(onSheet.cells("segments").slice(1).map((row) => row.at(-1))).toEqual([titleTwo, titleSixteen].map(({ segments }) => segments[0]?.["sustain"]));
  });

  const gap = (rate: number): number => {
    const found = run({ ...titleTwo, schemes: titleTwo.schemes.map((scheme) => ({ ...scheme, discountRate: rate })) });
    return payOf(found, "Outcome-only", "Title II (SSDI)") - payOf(found, "Outcome-milestone", "Title II (SSDI)");
  };
  test("the milestone system is worth less than outcome-only up to about 10.6% a year, as the statute asks", () => {
    let [low, high] = [0, 1];
    for (let step = 0; step < 50; step += 1) {
      const middle = (low + high) / 2;
      if (gap(middle) > 0) low = middle;
      else high = middle;
    }
    expect(low).toBeCloseTo(0.106, 3);
    expect(gap(0.1)).toBeGreaterThan(0);
    expect(gap(0.11)).toBeLessThan(0);
  });
  test("present value by another road: month by month at (1 + a)^(1/12) - 1", () => {
    const monthly = 1.06 ** (1 / 12) - 1;
    const worth = (amount: number, first: number, last: number): number => Array.from({ length: last - first + 1 }, (_, index) => amount / (1 + monthly) ** (first + index)).reduce((a, b) => a + b, 0);
    const found = run({ ...titleTwo, schemes: titleTwo.schemes.map((scheme) => ({ ...scheme, discountRate: "6%" })) });
    expect(payOf(found, "Outcome-milestone", "Title II (SSDI)")).toBeCloseTo([1, 3, 6, 9].reduce((sum, month) => sum + worth(1177, month, month), 0) + worth(353, 10, 20) + worth(353, 21, 56), 8);
    expect(payOf(found, "Outcome-only", "Title II (SSDI)")).toBeCloseTo(worth(657, 21, 56), 8);
  });
});
