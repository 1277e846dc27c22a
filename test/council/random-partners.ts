import fc from "fast-check";
import { readPartnerRecords, withPartners, type Scenario } from "../../src/engine";

/** What a person might type for a partner: amounts, sometimes unknown or no number; a key that sums to 1, or to something else, or is blank, below 0, or a text. */
const amount = fc.oneof({ weight: 12, arbitrary: fc.integer({ min: -50, max: 400 }).map((thousands) => thousands * 2500) }, { weight: 1, arbitrary: fc.constantFrom(undefined, "much", 0.1) });
const key = fc.oneof({ weight: 8, arbitrary: fc.integer({ min: 0, max: 10 }).map((tenths) => tenths / 10) }, { weight: 1, arbitrary: fc.constantFrom(undefined, "half", -0.2) });

/** The partners of a scenario of so many: with keys as they come, with none at all, or with keys made to sum to 1. */
const partnersOf = (count: number): fc.Arbitrary<readonly Readonly<Record<string, unknown>>[]> =>
  fc.tuple(fc.constantFrom("typed", "equal", "whole"), fc.array(fc.record({ cost: amount, benefit: amount, key }), { minLength: count, maxLength: count })).map(([keys, partners]) =>
    partners.map((each, at) => ({ partner: `Partner ${at + 1}`, ...each, key: keys === "typed" ? each.key : keys === "equal" ? undefined : (2 * (at + 1)) / (count * (count + 1)) })),
  );

/** How many partners each of three scenarios has; a set of which none has any has no sheet for them. */
const COUNTS = [[0, 0, 0], [2, 0, 3], [1, 4, 0], [3, 2, 2]] as const;

/** The scenarios of a set with partners: so many for each scenario in every set of that place, so that an edit has the same cells. */
export function withRandomPartners(scenarios: readonly Scenario[], at: number, seed: number): readonly Scenario[] {
  const counts = COUNTS[at % COUNTS.length] ?? [];
  const records = scenarios.flatMap(({ name }, place) => {
    const count = counts[place] ?? 0;
    return count === 0 ? [] : (fc.sample(partnersOf(count), { numRuns: 1, seed: seed + 31 * place })[0] ?? []).map((each) => ({ scenario: name, ...each }));
  });
  return withPartners({ scenarios, problems: [], language: undefined, columns: {} }, readPartnerRecords(records)).scenarios;
}
