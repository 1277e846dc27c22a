import fc from "fast-check";
import { settle, type SettledPartner } from "../../../src/engine";

const money = fc.double({ min: 0, max: 1e9, noNaN: true });
const scale = (...amounts: readonly number[]): number => Math.max(1, ...amounts.map(Math.abs));

describe("settlement", () => {
  const partners = fc.array(fc.record({ costBorne: money, benefitReceived: money, share: fc.double({ min: 0.01, max: 10, noNaN: true }) }), { minLength: 1, maxLength: 8 }).map((list) => list.map((each, at) => ({ partner: `p${at}`, ...each })));

  test("transfers sum to zero, shares to one, and after them each partner keeps its share of the joint net", () =>
    fc.assert(
      fc.property(partners, (list) => {
        const settled = settle(list);
        if (typeof settled === "string") throw new Error(settled);
        const size = scale(...list.flatMap((each) => [each.costBorne, each.benefitReceived])) * list.length;
        const sum = (read: (each: SettledPartner) => number): number => settled.reduce((total, each) => total + read(each), 0);
        expect(Math.abs(sum(({ transfer }) => transfer))).toBeLessThanOrEqual(1e-9 * size);
        expect(sum((each) => each.share)).toBeCloseTo(1, 12);
        const joint = sum(({ net }) => net);
        for (const each of settled) expect(Math.abs(each.net + each.transfer - each.share * joint)).toBeLessThanOrEqual(1e-9 * size);
      }),
    ));

  test("neither the order of partners nor the scale of the key matters", () =>
    fc.assert(
      fc.property(partners, fc.double({ min: 0.1, max: 100, noNaN: true }), (list, factor) => {
        const once = settle(list);
        const again = settle([...list].reverse().map((each) => ({ ...each, share: each.share * factor })));
        if (typeof once === "string" || typeof again === "string") throw new Error("fault");
        const size = scale(...list.flatMap((each) => [each.costBorne, each.benefitReceived])) * list.length;
        for (const each of once) expect(Math.abs(each.transfer - (again.find(({ partner }) => partner === each.partner)?.transfer ?? NaN))).toBeLessThanOrEqual(1e-9 * size);
      }),
    ));

  test.each([
    ["no partners", [], "no-partners"],
    ["a key for some only", [1, undefined], "key-incomplete"],
    ["a negative key", [1, -1], "key-negative"],
    ["a key of zeros", [0, 0], "key-zero"],
  ])("%s is a fault, and nothing is computed", (_, keys, fault) => expect(settle((keys as readonly (number | undefined)[]).map((each, at) => ({ partner: `p${at}`, costBorne: 1, benefitReceived: 2, share: each })))).toBe(fault));
});
