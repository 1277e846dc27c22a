import fc from "fast-check";
import { evaluate, flexibleBudget, indexationSqueeze, partnershipYears, readScenarioRecords, revolvingFund, type Evaluation } from "../../../src/engine";

const money = fc.double({ min: 0, max: 1e9, noNaN: true });
const share = fc.double({ min: 0, max: 1, noNaN: true });
const rate = fc.double({ min: -0.3, max: 0.3, noNaN: true });
const scale = (...amounts: readonly number[]): number => Math.max(1, ...amounts.map(Math.abs));

describe("revolving fund", () => {
  const fund = fc.record({ start: money, contribution: money, loans: money, repaid: share, delay: fc.double({ min: 0, max: 12, noNaN: true }), cost: money });

  test("what came in minus what went out is the change of the balance, in every year", () =>
    fc.assert(
      fc.property(fund, (each) => {
        const { years } = revolvingFund(each, 15);
        const size = scale(...Object.values(each)) * 15;
        years.forEach((year, at) => expect(Math.abs((years[at - 1]?.balance ?? each.start) + year.contributed + year.repaid - year.lent - year.cost - year.balance)).toBeLessThanOrEqual(1e-9 * size));
      }),
    ));

  test("no more returns than was lent, and all that is due returns in time", () =>
    fc.assert(
      fc.property(fund, (each) => {
        const back = revolvingFund(each, 40).years.reduce((sum, { repaid }) => sum + repaid, 0);
        const due = each.repaid * each.loans * Math.max(0, 40 - each.delay);
        expect(Math.abs(back - due)).toBeLessThanOrEqual(1e-9 * scale(each.loans) * 40);
      }),
    ));

  test("a later repayment or a higher cost never raises a balance", () =>
    fc.assert(
      fc.property(fund, fc.double({ min: 0, max: 5, noNaN: true }), money, (each, later, more) => {
        const [base, worse] = [revolvingFund(each, 12), revolvingFund({ ...each, delay: each.delay + later, cost: each.cost + more }, 12)];
        base.years.forEach((year, at) => expect(worse.years[at]?.balance ?? NaN).toBeLessThanOrEqual(year.balance + 1e-9 * scale(...Object.values(each), more) * 12));
      }),
    ));
});

describe("indexation", () => {
  test("power falls exactly when wages outrun the index, shortfalls add up, and budgets scale", () =>
    fc.assert(
      fc.property(rate, rate, fc.integer({ min: 1, max: 20 }), money, (index, wage, years, budget) => {
        const [ones, scaled] = [indexationSqueeze(index, wage, years), indexationSqueeze(index, wage, years, budget)];
        let sum = 0;
        ones.forEach((year, at) => {
          sum += year.shortfall;
          expect(year.cumulative).toBeCloseTo(sum, 9);
          if (wage > index) expect(year.purchasingPower).toBeLessThanOrEqual(1);
          if (wage < index) expect(year.purchasingPower).toBeGreaterThanOrEqual(1);
          expect(Math.abs((scaled[at]?.cumulative ?? NaN) - budget * year.cumulative)).toBeLessThanOrEqual(1e-9 * scale(budget * year.cumulative, budget));
        });
        if (wage === index) expect(ones.at(-1)?.shortfall).toBe(0);
      }),
    ));
});

describe("flexible budget", () => {
  const totals = fc.array(money, { minLength: 1, maxLength: 20 });

  test("the order of years does not matter; the spread holds the mean; more deviations cover no less", () =>
    fc.assert(
      fc.property(totals, fc.double({ min: 0, max: 3, noNaN: true }), (list, deviations) => {
        const [one, other, more] = [flexibleBudget(list, deviations), flexibleBudget([...list].reverse(), deviations), flexibleBudget(list, deviations + 1)];
        if (!one || !other || !more) throw new Error("no totals");
        const close = 1e-9 * scale(...list);
        expect(Math.abs(one.reserve - other.reserve)).toBeLessThanOrEqual(close);
        expect(one.mean).toBeGreaterThanOrEqual(one.least - close);
        expect(one.mean).toBeLessThanOrEqual(one.most + close);
        expect(more.covered).toBeGreaterThanOrEqual(one.covered);
      }),
    ));
});

test("partnership years lie between 0 and the duration, and grow with it", () =>
  fc.assert(
    fc.property(fc.double({ min: 0, max: 50, noNaN: true }), fc.double({ min: 0, max: 50, noNaN: true }), fc.double({ min: 0, max: 5, noNaN: true }), (duration, lost, more) => {
      const { years, share: part } = partnershipYears(duration, lost);
      expect(years >= 0 && years <= duration && part >= 0 && part <= 1).toBe(true);
      expect(partnershipYears(duration + more, lost).years).toBeGreaterThanOrEqual(years);
    }),
  ));

describe("bounds contain every completion", () => {
  const one = (values: Readonly<Record<string, unknown>>): Evaluation => {
    const [scenario] = readScenarioRecords([{ scenario: "s", ...values }]).scenarios;
    if (!scenario) throw new Error("no scenario");
    return evaluate(scenario);
  };
  const interval = (low: number, high: number): fc.Arbitrary<readonly [number, number, number]> => fc.tuple(share, share, share).map(([a, b, c]) => [low + Math.min(a, b) * (high - low), low + Math.max(a, b) * (high - low), low + (Math.min(a, b) + c * Math.abs(a - b)) * (high - low)] as const);
  const typed = ([low, high]: readonly [number, number, number]): string => `${low}..${high}`;
  const CONDITIONS = ["linked-ambition", "urgency", "steer-and-give-room", "binding-leadership", "information-balance", "trust"] as const;

  test("of steering: every unknown filled in, every interval closed", () =>
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.boolean(), interval(1, 5)), { minLength: 6, maxLength: 6 }), (scores) => {
        const open = Object.fromEntries(CONDITIONS.flatMap((id, at) => (scores[at]?.[0] ? [[id, typed(scores[at][1])]] : [])));
        const closed = Object.fromEntries(CONDITIONS.map((id, at) => [id, scores[at]?.[1][2]]));
        const [wide, exact] = [one(open).steering, one(closed).steering];
        if (!wide || wide.readiness === null || wide.low === null || wide.high === null || !exact || exact.readiness === null) return;
        expect(exact.readiness).toBeGreaterThanOrEqual(wide.low - 1e-9);
        expect(exact.readiness).toBeLessThanOrEqual(wide.high + 1e-9);
        expect(exact.inPlace >= wide.inPlace && exact.inPlace <= wide.inPlaceAtMost).toBe(true);
      }),
    ));

  test("of collaboration: complexity, maturity and form", () =>
    fc.assert(
      fc.property(interval(1, 3), interval(1, 6), interval(1, 3), fc.constantFrom("yes", "no"), fc.constantFrom("yes", "no"), fc.boolean(), (task, intensity, maturity, isolable, long, hide) => {
        const wide = one({ task: typed(task), intensity: typed(intensity), maturity: typed(maturity), ...(hide ? {} : { isolable }), "long-term": long }).collaboration;
        const exact = one({ task: task[2], intensity: intensity[2], maturity: maturity[2], isolable, "long-term": long }).collaboration;
        if (!wide?.complexityRange || !wide.maturityGapRange || !exact?.form || exact.complexity === null || exact.maturityGap === null) throw new Error("unknown");
        expect(exact.complexity).toBeGreaterThanOrEqual(wide.complexityRange.low - 1e-9);
        expect(exact.complexity).toBeLessThanOrEqual(wide.complexityRange.high + 1e-9);
        expect(exact.maturityGap).toBeGreaterThanOrEqual(wide.maturityGapRange.low - 1e-9);
        expect(exact.maturityGap).toBeLessThanOrEqual(wide.maturityGapRange.high + 1e-9);
        expect(wide.possibleForms).toContain(exact.form);
      }),
    ));

  test("of accountability and of the contract", () =>
    fc.assert(
      fc.property(interval(1, 5), interval(1, 5), interval(0, 0.2), interval(0, 0.2), interval(1, 12), (uncertainty, control, wage, index, duration) => {
        const of = (read: (each: readonly [number, number, number]) => unknown): Evaluation => one({ "causal-uncertainty": read(uncertainty), "outcome-control": read(control), "wage-growth": read(wage), indexation: read(index), duration: read(duration) });
        const [wide, exact] = [of(typed), of(([, , value]) => value)];
        if (exact.accountability?.strategy) expect(wide.accountability?.possibleStrategies).toContain(exact.accountability.strategy);
        for (const measure of wide.accountability?.measure ?? []) expect(exact.accountability?.measure).toContain(measure);
        const [ranges, found] = [wide.contract, exact.contract];
        if (!ranges?.indexation || !found?.indexation || !ranges.partnershipYearsRange || found.partnershipYears === null) throw new Error("unknown");
        expect(found.indexation.shortfall).toBeGreaterThanOrEqual(ranges.indexation.shortfallRange.low - 1e-9);
        expect(found.indexation.shortfall).toBeLessThanOrEqual(ranges.indexation.shortfallRange.high + 1e-9);
        expect(found.indexation.purchasingPower).toBeGreaterThanOrEqual(ranges.indexation.purchasingPowerRange.low - 1e-9);
        expect(found.indexation.purchasingPower).toBeLessThanOrEqual(ranges.indexation.purchasingPowerRange.high + 1e-9);
        expect(found.partnershipYears).toBeGreaterThanOrEqual(ranges.partnershipYearsRange.low - 1e-9);
        expect(found.partnershipYears).toBeLessThanOrEqual(ranges.partnershipYearsRange.high + 1e-9);
      }),
    ));

  test("the order of columns does not matter", () =>
    fc.assert(
      fc.property(fc.shuffledSubarray(Object.entries({ isolable: "no", "long-term": "yes", intensity: "4-6", task: 2, maturity: 1, partners: 4, trust: 3, "formal-steering": 5, "causal-uncertainty": 4, "outcome-control": 2, duration: 8, "government-phase": "policy-set", "block-finance": "partly" }), { minLength: 13 }), (columns) => {
        const answerOf = (order: readonly (readonly [string, unknown])[]): Omit<Evaluation, "scenario"> => Object.fromEntries(Object.entries(one(Object.fromEntries(order))).filter(([part]) => part !== "scenario")) as Omit<Evaluation, "scenario">;
        expect(answerOf(columns)).toEqual(answerOf([...columns].sort(([a], [b]) => a.localeCompare(b))));
      }),
    ));
});
