import "./runtime";
import { check, evaluate } from "../../src/functions/functions-scenarios";
import { cashFlow, schemes, simulate } from "../../src/functions/functions-payment";
import { BLANKS, passedWith, written } from "./runtime";

const segments = [["segment", "clients", "cost", "p0", "p1", "effort-scale", "months", "value", "note"], ["A", 300, 1000, 0.2, 0.6, 500, 12, 8000, undefined], ["B", 100, 3000, 0.1, 0.2, 500, 12, 8000, undefined]];
const prices = [["scheme", "upfront", "outcome", "cap-spend", "service"], ["fees", 1500, undefined, undefined, undefined], ["outcomes", undefined, 5000, undefined, undefined]];
type Rows = (string | number)[][];

test("SIMULATE: a row for each scheme and segment, the same however blanks arrive", () => {
  const answers = Object.values(BLANKS).map((blank) => simulate(passedWith(blank, segments), passedWith(blank, prices), undefined, "en"));
  expect(answers[1]).toEqual(answers[0]);
  expect(answers[2]).toEqual(answers[0]);
  const rows = answers[0] as Rows;
  expect(rows[0]).toEqual(["Scheme", "Segment", "Extra effort per client", "Probability of success", "Expected pay per client", "Margin per client", "Success rate that covers cost", "Parked up to an outcome fee of", "Parking incentive"]);
  expect(rows.slice(1).map(([scheme, segment]) => [scheme, segment])).toEqual([["fees", "A"], ["fees", "B"], ["outcomes", "A"], ["outcomes", "B"]]);
  expect(rows[3]!.slice(2, 6)).toEqual([500 * Math.log(4), expect.closeTo(0.5, 12), expect.closeTo(2500, 9), expect.closeTo(1500 - 500 * Math.log(4), 9)]);
  expect(rows[4]!.slice(2)).toEqual([0, 0.1, 500, -2500, 0.6, expect.closeTo(5000, 9), 1]);
});

test("SCHEMES: a row a scheme, with how its spend was found", () => {
  const rows = schemes(passedWith("", segments), passedWith("", prices), undefined, "en") as Rows;
  const column = (name: string): number => rows[0]!.indexOf(name);
  expect(rows.map((row) => row[0])).toEqual(["Scheme", "fees", "outcomes"]);
  expect(rows[1]![column("Expected spend")]).toBe(600_000);
  expect(rows[1]![column("Found by")]).toBe("formula");
  expect(rows[2]![column("Share of clients at a loss")]).toBe(0.25);
  expect(rows[2]![column("Found by")]).toBe("formula; every course counted");
  expect(rows.every((row) => row.length === rows[0]!.length)).toBe(true);
});

test("CASHFLOW: of one scheme by month, or of all, cumulated", () => {
  const one = cashFlow(passedWith(null, segments), passedWith(null, prices), "OUTCOMES", undefined, "nl") as Rows;
  expect(one[0]).toEqual(["Maand", "Ontvangsten", "Kosten", "Saldo", "Opgeteld saldo"]);
  expect(one).toHaveLength(14);
  expect(one[13]![1]).toBeCloseTo(800_000, 6);
  const all = cashFlow(passedWith(null, segments), passedWith(null, prices), undefined, undefined, "nl") as Rows;
  expect(all[0]).toEqual(["Maand", "fees", "outcomes"]);
  expect(all[13]![2]).toBeCloseTo(one[13]![4] as number, 6);
  expect(written(cashFlow(passedWith(null, segments), passedWith(null, prices), "x", undefined, "en"))).toEqual([["#N/A There is no payment scheme x. There are: fees, outcomes."]]);
  expect(written(cashFlow([["segment", "clients", "p0"], ["A", 1, 0.5]], [["scheme", "outcome", "effort"], ["S", 1, "none"]], "S", undefined, "en"))).toEqual([[expect.stringMatching(/^#VALUE! No cash flow can be calculated for S/)]]);
});

test("a bad row holds its error, the good rows their answers; totals that would be wrong hold the error", () => {
  const bad = [...segments, ["C", 10, 1, 3, 1, 1, 1, 1, undefined]];
  const rows = written(simulate(passedWith("", bad), passedWith("", [...prices, ["typo", "veel", 1, undefined, undefined]]), undefined, "en")) as Rows;
  expect(rows).toHaveLength(10);
  expect(rows.filter(([scheme, segment]) => scheme !== "typo" && segment !== "C").slice(1).every((row) => row.every((cell) => !String(cell).startsWith("#")))).toBe(true);
  expect(rows.find(([scheme, segment]) => scheme === "fees" && segment === "C")![2]).toBe("#VALUE! row 4, column D of the range (C, Chance without effort) is 3. The value should lie between 0 and 1. Nothing was calculated with this row.");
  expect(rows.find(([scheme]) => scheme === "typo")![2]).toMatch(/^#VALUE! .*\(typo, Upfront fee\) is veel/);
  const side = written(schemes(passedWith("", bad), passedWith("", prices), undefined, "en")) as Rows;
  expect(side[1]![1]).toMatch(/^#VALUE! .*\(C, Chance without effort\)/);
});

test("a setting that cannot be used: the figures that take it hold the error, the others their answers", () => {
  const [header, ...found] = written(schemes(passedWith("", segments), passedWith("", prices), [["simulate.rho", 7]], "en")) as Rows;
  const [, ...before] = written(schemes(passedWith("", segments), passedWith("", prices), undefined, "en")) as Rows;
  const row = found.findIndex(([scheme]) => scheme === "outcomes");
  const faulty = header!.filter((_, column) => String(found[row]![column]).startsWith("#"));
  expect(faulty).toEqual(["Spread of spend (standard deviation)", "Probability of a loss"]);
  expect(found[row]!.find((cell) => String(cell).startsWith("#"))).toMatch(/^#VALUE! .*simulate\.rho is 7/);
  found[row]!.slice(0, -1).forEach((cell, column) => { if (!String(cell).startsWith("#")) expect(cell).toEqual(before[row]![column]); });
  const clients = (settings: unknown[][] | undefined) => written(simulate(passedWith("", segments), passedWith("", prices), settings, "en"));
  expect(clients([["simulate.rho", 7]])).toEqual(clients(undefined));
});

test("nothing that can be read, a language that is not ours: one error cell", () => {
  expect(written(simulate([["a"]], passedWith("", prices), undefined, "en"))).toEqual([[expect.stringMatching(/^#VALUE! No table Segments was found/)]]);
  expect(written(schemes(passedWith("", segments), passedWith("", prices), undefined, "fr"))).toEqual([[expect.stringMatching(/^#VALUE!/)]]);
});

test("settings in a range change the answer", () => {
  const sd = (settings?: unknown[][]): unknown => (schemes(passedWith("", segments), passedWith("", prices), settings) as Rows)[2]![2];
  expect(sd([["simulate.rho", 0.3]])).toBeGreaterThan(3 * (sd() as number));
});

test("a scenario that names a scheme is answered with the simulator's tables, and CHECK says so where they were not passed", () => {
  const table = [["scenario", "target-group", "service", "expertise", "provider-field", "measurability", "scheme"], ["S", 2, 2, 2, 2, 2, "outcomes"]];
  const answer = (...more: unknown[][][]): Record<string, unknown> => {
    const [header, row] = evaluate(table, null as never, "en", ...(more as [])) as Rows;
    return Object.fromEntries(header!.map((name, at) => [name, row![at]]));
  };
  const [alone, together] = [answer(), answer(passedWith("", segments), passedWith("", prices))];
  expect(Object.keys(alone).filter((name) => alone[name] !== together[name]).length).toBeGreaterThan(0);
  expect((check(table, null as never, "en") as Rows).flat().join(" ")).toContain("outcomes has not been simulated here");
  expect((check(table, null as never, "en", passedWith("", segments), passedWith("", prices)) as Rows).flat().join(" ")).not.toContain("simulated");
});
