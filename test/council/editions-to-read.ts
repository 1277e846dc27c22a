import type { EditionInput } from "../../src/council";
import type { Language, Scenario } from "../../src/engine";
import { sevenCases } from "./seven-cases";

/** Names as long as people write them, of which only the end differs. */
const long = (which: string): string => `Begeleiding van langdurig werkzoekenden met alle gemeenten van de arbeidsmarktregio samen, in zeven percelen met een raamovereenkomst voor vier jaar (variant ${which})`;

/** Editions unlike each other that somebody reads: everything, two scenarios, long names, many scenarios, and hardly anything known. */
export function editionsToRead(language: Language): Readonly<Record<"seven" | "two" | "long" | "thirty" | "unknown", EditionInput>> {
  const seven = sevenCases(language);
  const plain = { ...seven, simulator: undefined };
  const [first] = seven.scenarios;
  if (!first) throw new Error("there is no case");
  const some = (count: number): readonly Scenario[] => Array.from({ length: count }, (_, at) => seven.scenarios[at % seven.scenarios.length] ?? first);
  const known = (...ids: readonly string[]): Scenario["values"] => Object.fromEntries(Object.entries(first.values).filter(([id]) => ids.includes(id)));
  return {
    seven,
    two: { ...plain, scenarios: some(2) },
    long: { ...plain, scenarios: some(3).map((scenario, at) => ({ ...scenario, name: long("ABC".charAt(at)) })) },
    thirty: { ...plain, scenarios: some(30).map((scenario, at) => ({ ...scenario, name: `${at + 1}. ${scenario.name}` })) },
    unknown: { ...plain, scenarios: [{ ...first, name: "A", values: {} }, { ...first, name: "B", values: known("target-group") }, { ...first, name: "C", values: known("target-group", "expertise") }] },
  };
}
