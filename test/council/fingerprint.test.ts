import { contentFingerprint } from "../../src/council/fingerprint";
import type { EditionInput } from "../../src/council";
import type { Scenario, Value } from "../../src/engine";
import { sevenCases } from "./seven-cases";

const input = sevenCases("en");
const [first, ...others] = input.scenarios as readonly [Scenario, ...Scenario[]];
const of = async (more: Partial<EditionInput>): Promise<string | undefined> => contentFingerprint({ ...input, ...more });
const typed = (values: Readonly<Record<string, Value>>): Partial<EditionInput> => ({ scenarios: [{ ...first, values: { ...first.values, ...values } }, ...others] });
const same: readonly (readonly [string, Partial<EditionInput>])[] = [
  ["another date, title or file", { date: new Date("2030-01-01T00:00:00Z"), title: "x", source: { name: "y.xlsx" } }],
  ["the other language, where the texts are the same", { language: "nl" }],
  ["other notes and grounds", typed({ evidence: { kind: "text", text: "x" }, notes: { kind: "text", text: "y" }, assessor: { kind: "text", text: "z" } })],
  ["parts that are left out", { without: ["payment", "notes"] }],
  ["cells that stand elsewhere, in another order", { scenarios: [{ ...first, row: 99, cells: {}, values: Object.fromEntries(Object.entries(first.values).reverse()) }, ...others] }],
  ["a setting typed with the value that it has anyway", { parameters: { changed: { service: { value: 1, cell: "C9" } }, unusable: [] } }],
];
const different: readonly (readonly [string, Partial<EditionInput>])[] = [
  ["a score", typed({ service: { kind: "quantity", low: 5, high: 5 } })],
  ["a score that became a range", typed({ service: { kind: "quantity", low: 2, high: 3 } })],
  ["a name", { scenarios: [{ ...first, name: `${first.name} ` }, ...others] }],
  ["the order of the scenarios", { scenarios: [...others, first] }],
  ["a weight", { parameters: { changed: { service: { value: 2 } }, unusable: [] } }],
  ["a weight that cannot be used", { parameters: { changed: {}, unusable: ["service"] } }],
  ["a partner's cost", { scenarios: [{ ...first, partners: [{ partner: "P", costBorne: 1, benefitReceived: 2, share: null, remark: "" }] }, ...others] }],
  ["no tables of the simulator", { simulator: undefined }],
  ["a price", { simulator: { ...input.simulator!, schemes: { ...input.simulator!.schemes, rows: input.simulator!.schemes.rows.map((row, at) => (at === 0 ? { ...row, values: { ...row.values, upfront: 1 } } : row)) } } }],
];

test("the fingerprint is sixty-four hexadecimal digits and the same every time", async () => {
  expect(await of({})).toMatch(/^[0-9a-f]{64}$/);
  expect(await of({})).toBe(await of({}));
});
test.each(same)("stays with %s", async (_, more) => expect(await of(more)).toBe(await of({})));
test.each(different)("changes with %s", async (_, more) => expect(await of(more)).not.toBe(await of({})));
