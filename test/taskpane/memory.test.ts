import { remembered } from "../../src/taskpane/memory/memory";

test.each([
  ["nothing", null],
  ["no JSON", "{"],
  ["something else", "[1]"],
  ["wrong kinds throughout", JSON.stringify({ language: "fr", screen: 3, chosen: [1], drafts: { a: { b: 1 } }, unknowns: { a: "b" }, weights: { a: "1", b: -1 }, schemes: [1], assumed: 1, scored: [], edition: { parts: "risks", left: [1], title: 2, language: "fr" }, pair: ["a"], prices: { scheme: 3 }, tourDone: "yes" })],
])("%s on the shelf is an empty memory, not a failure", (_, text) => {
  const { chosen, pair, ...memory } = remembered(text);
  expect(remembered(null)).toMatchObject({ screen: "scenarios", unknowns: {}, weights: {}, tourDone: false });
  expect([chosen, pair]).toEqual([undefined, undefined]);
  expect(memory).toEqual({ ...remembered(null), drafts: text?.includes("drafts") === true ? { a: {} } : {} });
});

test("what was put down is found again", () => {
  const memory = { language: "en" as const, screen: "compare" as const, chosen: ["A"], pair: ["A", "B"] as const, weights: { service: 2 }, prices: { scheme: "S", prices: { upfront: 100 } }, schemes: ["Vast"], assumed: "ranked", scored: "A", edition: { parts: ["risks"] as const, left: ["B"], title: "Raad", language: "nl" as const }, drafts: { A: { service: "5" } }, unknowns: { A: ["service"] }, tourDone: true, exampleIn: true };
  expect(remembered(JSON.stringify(memory))).toEqual(memory);
});

test("an edition is of the day on which the pane is opened, and private notes do not go along because they once did", () => {
  expect(remembered(JSON.stringify({ edition: { parts: ["pages", "notes", "nothing"], date: "2026-11-01" } })).edition).toEqual({ parts: ["pages"] });
});
