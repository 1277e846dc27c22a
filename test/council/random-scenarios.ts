import fc from "fast-check";
import { allParameters, DEFAULT_PARAMETERS, frameworks, type Input, type Parameters, type Scenario, type Value } from "../../src/engine";

const known = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(value, { nil: undefined, freq: 3 });

function interval(low: number, high: number, step: number): fc.Arbitrary<Value> {
  const number = fc.integer({ min: 0, max: Math.round((high - low) / step) }).map((at) => low + at * step);
  const range = fc.tuple(number, number).map(([a, b]) => ({ kind: "quantity", low: Math.min(a, b), high: Math.max(a, b) }) as const);
  return fc.oneof({ weight: 4, arbitrary: number.map((value) => ({ kind: "quantity", low: value, high: value }) as const) }, { weight: 1, arbitrary: range });
}

/** Something that a person might put in that column. */
function valueOf(input: Input): fc.Arbitrary<Value | undefined> {
  const invalid = fc.constant<Value>({ kind: "invalid" });
  const good = ((): fc.Arbitrary<Value> => {
    switch (input.kind) {
      case "score":
        return interval(1, 5, 0.5);
      case "share":
        return interval(0, 1, 0.05);
      case "flag":
        return fc.constantFrom(0, 0.5, 1).map((value) => ({ kind: "quantity", low: value, high: value }));
      case "number": {
        const [low, high] = [input.min ?? 0, Math.min(input.max ?? 100, Math.max(input.min ?? 0, 0) + 12)];
        return interval(low, high, high - low > 3 ? 1 : (high - low) / 20);
      }
      case "numbers":
        return fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 1, maxLength: 5 }).map((numbers) => ({ kind: "numbers", numbers }));
      case "choice":
        return fc.constantFrom(...(input.options ?? [])).map((option) => ({ kind: "choice", option }));
      case "choices":
        return fc.subarray([...(input.options ?? [])], { minLength: 1, maxLength: 6 }).map((options) => ({ kind: "choices", options }));
      default:
        return fc.string({ maxLength: 12 }).map((text) => ({ kind: "text", text }));
    }
  })();
  return input.kind === "text" || input.kind === "name" ? fc.constant(undefined) : known(fc.oneof({ weight: 40, arbitrary: good }, { weight: 1, arbitrary: invalid }));
}

const scenario = (name: string): fc.Arbitrary<Scenario> =>
  fc.tuple(fc.constantFrom(0.25, 0.6, 1), fc.record(Object.fromEntries(frameworks.inputs.map((input) => [input.id, fc.tuple(valueOf(input), fc.double({ min: 0, max: 1, noNaN: true }))])))).map(([density, values]) => ({
    name,
    row: 1,
    ...(density === 0.6 ? { simulated: { scheme: "x", outcomeShare: 0.35, risks: { parking: { level: 0.8, rule: "x", figures: {}, parameters: [] } } } } : {}),
    cells: {},
    values: Object.fromEntries(Object.entries(values as Record<string, [Value | undefined, number]>).flatMap(([id, [value, chance]]) => (value === undefined || chance > density ? [] : [[id, value]]))),
  }));

/** Some weights and limits changed, within what they allow. */
const parameters: fc.Arbitrary<Parameters> = fc
  .array(fc.tuple(fc.constantFrom(...allParameters(DEFAULT_PARAMETERS).map(({ id }) => id)), fc.double({ min: 0, max: 1, noNaN: true })), { maxLength: 12 })
  .map((changes) => ({
    unusable: [],
    changed: Object.fromEntries(
      changes.map(([id, at]) => {
        const own = frameworks.parameters.find((each) => each.id === id);
        const [low, high] = [own?.min ?? 0, Math.min(own?.max ?? 1, Math.max(4, (own?.value ?? 1) * 2))];
        return [id, { value: low + Math.round(at * 20) * ((high - low) / 20) }];
      }),
    ),
  }));

export interface RandomSet {
  readonly scenarios: readonly Scenario[];
  readonly parameters: Parameters;
}

/** The same random sets every time: so many, each of so many scenarios. */
export const randomSets = (sets: number, scenarios: number, seed: number): readonly RandomSet[] =>
  fc.sample(fc.record({ scenarios: fc.tuple(...Array.from({ length: scenarios }, (_, at) => scenario(`Scenario ${at + 1}`))), parameters }), { numRuns: sets, seed });
