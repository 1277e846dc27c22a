import { scheme, segment, simulate, totals } from "./cases";

describe("one segment under one scheme, worked by hand", () => {
  // B = 5000: pull (0.6 - 0.2) 5000 / 500 = 4, effort 500 ln 4 = 693.15, success 0.6 - 0.4 / 4 = 0.5.
  const [client] = simulate([segment()], scheme({ upfront: 400, outcome: 5000 })).clients;
  test("effort, success, pay and margin", () => {
    expect(client!.effort).toBeCloseTo(693.1471805599453, 9);
    expect(client!.success).toBeCloseTo(0.5, 12);
    expect(client!.expectedPay).toBeCloseTo(2900, 9);
    expect(client!.margin).toBeCloseTo(2900 - 1000 - 693.1471805599453, 9);
  });
  test("break-even: (1000 + effort - 400) / 5000", () => {
    expect(client!.breakEven).toBeCloseTo(0.25862943611198905, 12);
  });
  test("the fee from which it is no longer parked: 500 / 0.4", () => {
    expect(client!.parkedBelow).toBeCloseTo(1250, 9);
    expect(simulate([segment()], scheme({ outcome: 1250 })).clients[0]!.parked).toBe(true);
    expect(simulate([segment()], scheme({ outcome: 1250.01 })).clients[0]!.parked).toBe(false);
  });
  test("sustainment lowers that fee, delay raises it", () => {
    const kept = segment({ sustain: [{ share: 0.5, months: 6 }] });
    expect(simulate([kept], scheme({ outcome: 1, sustainment: [1000] })).clients[0]!.parkedBelow).toBeCloseTo(750, 9);
    expect(simulate([segment({ months: 12 })], scheme({ outcome: 1, discountRate: 0.1, delayMonths: 12 })).clients[0]!.parkedBelow).toBeCloseTo(1250 * 1.21, 8);
  });
  test("break-even is 0 when fixed pay covers all, unknown when success pays nothing and it does not", () => {
    expect(simulate([segment()], scheme({ upfront: 1000 })).clients[0]!.breakEven).toBe(0);
    expect(simulate([segment()], scheme({ upfront: 999 })).clients[0]!.breakEven).toBeNull();
  });
  test("held effort: no effort, success p0, no parking to speak of", () => {
    const held = simulate([segment()], scheme({ outcome: 5000, effort: "held" })).clients[0]!;
    expect([held.effort, held.success, held.parking, held.parked]).toEqual([0, 0.2, null, null]);
  });
  test("two later moments in one month, the fewer written first: no share below 0, and the ends add up to the expected pay", () => {
    const { levels, perSuccess } = simulate([segment({ sustain: [{ share: 0.5, months: 6 }, { share: 0.8, months: 6 }] })], scheme({ outcome: 100, sustainment: [10, 20] })).clients[0]!.pay;
    expect(levels.every(({ share }) => share >= 0)).toBe(true);
    expect(levels.reduce((sum, { share, paid }) => sum + share * paid, 0)).toBeCloseTo(perSuccess, 9);
  });
  test("what is unknown stays unknown", () => {
    const bare = simulate([segment({ cost: null, value: null })], scheme({ upfront: 400, outcome: 5000 })).clients[0]!;
    expect([bare.margin, bare.breakEven, bare.parking]).toEqual([null, null, null]);
    expect(bare.expectedPay).toBeCloseTo(2900, 9);
  });
});

describe("all segments under one scheme", () => {
  const two = [segment({ clients: 300, cost: 1000 }), segment({ segment: "B", clients: 100, cost: 3000, p0: 0.1, p1: 0.2 })];
  // A: as above, margin 5000 0.5 - 1000 - 693.147 = 806.853. B: pull 1, parked; margin 500 - 3000 = -2500.
  const pay = scheme({ outcome: 5000 });
  const found = totals(two, pay);
  test("creaming: spread over mean cost 1500, and the quarter of clients at a loss", () => {
    expect(found.incentives.spread).toBeCloseTo((806.8528194400547 + 2500) / 1500, 9);
    expect(found.incentives.shareRefused).toBeCloseTo(0.25, 12);
  });
  test("parking, weighted by clients: A's gain 0.3 of the social 0.4 (1 - 500/3200), B's none of 0.1 (1 - 500/800)", () => {
    expect(found.incentives.parking).toBeCloseTo((300 * (1 - 0.3 / 0.3375) + 100) / 400, 9);
  });
  test("costs per outcome and per additional outcome", () => {
    // 150 + 10 outcomes, of which 60 + 10 come anyway.
    expect(found.outcomes).toBeCloseTo(160, 9);
    expect(found.spend.mean.value).toBeCloseTo(800_000, 6);
    expect(found.costPerOutcome.value).toBeCloseTo(5000, 9);
    expect(found.costPerAdditional.value).toBeCloseTo(800_000 / 90, 6);
    expect(found.costPerSustained.value).toBeNull();
  });
  test("a provider that may refuse serves only what pays", () => {
    const refusing = totals([two[0]!, { ...two[1]!, refusable: 1 }], pay);
    expect(refusing.served).toBe(300);
    expect(refusing.spend.mean.value).toBeCloseTo(750_000, 6);
    expect(refusing.incentives.shareRefused).toBeCloseTo(0.25, 12);
  });
  test("outcome share and gaming exposure", () => {
    const kept = [segment({ p0: 0.5, p1: 0.5, sustain: [{ share: 0.5, months: 6 }] })];
    const { incentives, costPerSustained } = totals(kept, scheme({ upfront: 100, output: 200, outcome: 600, sustainment: [1600] }));
    // 100 + 200 + 0.5 600 + 0.25 1600 = 1000
    expect(incentives.outcomeShare).toBeCloseTo(0.7, 12);
    expect(incentives.gamingExposure).toBeCloseTo(0.5, 12);
    expect(costPerSustained.value).toBeCloseTo(1000 / 0.25, 9);
  });
  test("nothing paid: shares of nothing are unknown, not 0", () => {
    const { incentives, costPerOutcome } = totals(two, scheme());
    expect([incentives.outcomeShare, incentives.gamingExposure]).toEqual([null, null]);
    expect(costPerOutcome.value).toBe(0);
  });
});

describe("cash flow", () => {
  const one = [segment({ clients: 10, cost: 1200, p0: 0.5, p1: 0.5, months: 12 })];
  test("outcomes only: all cost comes first", () => {
    const { workingCapital, lateShare, months, length } = totals(one, scheme({ outcome: 3000 })).cashFlow;
    expect(workingCapital).toBeCloseTo(12_000, 9);
    expect(lateShare).toBe(1);
    expect(length).toBe(12);
    expect(months[12]).toEqual({ month: 12, pay: 15_000, cost: 0, net: 15_000, cumulative: expect.closeTo(3000, 6) as number });
  });
  test("a monthly fee at the end of the month: one month of cost in advance", () => {
    const { workingCapital, lateShare } = totals(one, scheme({ service: { fee: 100, months: 12 } })).cashFlow;
    expect(workingCapital).toBeCloseTo(1000, 9);
    expect(lateShare).toBeCloseTo(0.5, 12);
  });
  test("paid at the start: none, unless it arrives late", () => {
    expect(totals(one, scheme({ upfront: 1200 })).cashFlow.workingCapital).toBe(0);
    expect(totals(one, scheme({ upfront: 1200, delayMonths: 3 })).cashFlow.workingCapital).toBeCloseTo(3000, 9);
    expect(totals(one, scheme({ lumpSum: 12_000 })).cashFlow.lateShare).toBe(0);
  });
  test("a cap on spend stops the months after it; a floor is made up at the end", () => {
    const fees = scheme({ service: { fee: 100, months: 12 } });
    const capped = totals(one, { ...fees, capSpend: 4500 }).cashFlow.months.map(({ pay }) => pay);
    expect(capped.slice(1, 7)).toEqual([1000, 1000, 1000, 1000, 500, 0]);
    expect(totals(one, { ...fees, floorSpend: 15_000 }).cashFlow.months[12]!.pay).toBeCloseTo(4000, 9);
  });
  test("unknown months: no course of the money, the rest stands", () => {
    const found = totals([segment({ months: null })], scheme({ outcome: 5000 }));
    expect([found.cashFlow.workingCapital, found.cashFlow.lateShare]).toEqual([null, null]);
    expect(found.outcomes).toBeCloseTo(50, 9);
  });
});
