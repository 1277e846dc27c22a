import { cellText, DEFAULT_PARAMETERS, rowsOfRecords, simulate, type Cell, type SchemeResult } from "../../src/engine";
import { changedPrices, followsSuccess, movedOf, PRICES, withPrices, type PriceKey } from "../../src/taskpane/payment/prices";
import { simulatorColumns } from "../../src/engine";

const segments = [
  { segment: "A", clients: 100, cost: 1000, p0: 0.2, p1: 0.6, effortScale: 500, months: 6, sustain: "80% @ 6; 50% @ 12" },
  { segment: "B", clients: 50, cost: 3000, p0: 0.1, p1: 0.4, effortScale: 800, months: 6 },
];
const full = { scheme: "S", upfront: 100, upfrontBySegment: "A: 200", service: "10 x 24", output: 50, outcome: "A: 3000 | B: 4000", sustainment: "200; 300", lumpSum: 10_000 };

const simulated = (scheme: Readonly<Record<string, unknown>>): SchemeResult => {
  const { schemes, problems } = simulate(rowsOfRecords("segments", segments), rowsOfRecords("schemes", [scheme]), { parameters: DEFAULT_PARAMETERS });
  expect(problems.filter(({ severity }) => severity === "error")).toEqual([]);
  return schemes[0]!;
};
const written = (result: SchemeResult, prices: Partial<Record<PriceKey, number>>): Readonly<Record<string, Cell>> => {
  const scheme = withPrices(result, prices, DEFAULT_PARAMETERS);
  return { ...full, ...Object.fromEntries(PRICES.map((key) => [key, cellText(scheme[key])])) };
};

test("every column of the table with money and no limit can be tried", () => {
  const money = new Set(["money", "price", "price-list", "amounts", "service"]);
  expect([...PRICES].sort()).toEqual(simulatorColumns("schemes").filter(({ kind, blankIsUnknown }) => money.has(kind) && !blankIsUnknown).map(({ key }) => key).sort());
  expect(PRICES.map((key) => movedOf(simulated(full), key, DEFAULT_PARAMETERS)?.kind)).toEqual(["share", "amount", "share", "amount", "amount", "share", "amount"]);
});

test.each(PRICES)("what is tried of %s is what the sheet would give once it is written there", (key) => {
  for (const scheme of [full, { scheme: "S", outcome: 3000, upfrontBySegment: "A: 200" }]) {
    const result = simulated(scheme);
    const moved = movedOf(result, key, DEFAULT_PARAMETERS)!;
    const tried = moved.kind === "share" ? 1.5 : moved.most / 2;
    expect(moved.inSheet).toBeLessThanOrEqual(moved.most);
    const again = simulated(written(result, { [key]: tried }));
    expect(again.scheme).toEqual(withPrices(result, { [key]: tried }, DEFAULT_PARAMETERS));
    const effort = (of: SchemeResult): readonly number[] => of.clients.map((client) => client.effort);
    if (!followsSuccess(key)) expect(effort(again)).toEqual(effort(simulated(written(result, {}))));
  }
});

test("steps that pay the same are one amount, for the segments that have steps; others pay nothing for them", () => {
  const result = simulated({ scheme: "S", upfront: 500 });
  expect(movedOf(result, "sustainment", DEFAULT_PARAMETERS)).toMatchObject({ kind: "amount", inSheet: 0 });
  expect(written(result, { sustainment: 250 })["sustainment"]).toBe("250 x 2");
});

test("a service fee that is not there yet runs as many months as the variants of the framework", () => {
  expect(written(simulated({ scheme: "S", upfront: 500 }), { service: 40 })["service"]).toBe("40 x 12");
  expect(written(simulated(full), { service: 40 })["service"]).toBe("40 x 24");
});

test("a price that is back where the sheet has it, or that the scheme cannot have, is not tried", () => {
  const result = simulated({ scheme: "S", upfront: 500 });
  expect(changedPrices(result, { upfront: 500, upfrontBySegment: 2, outcome: 3, nothing: 4 }, DEFAULT_PARAMETERS)).toEqual({ outcome: 3 });
});
