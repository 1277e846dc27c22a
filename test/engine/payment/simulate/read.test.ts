import fc from "fast-check";
import { DEFAULT_PARAMETERS, rowsOfRecords, rowsOfTable, simulate, simulationAnswer, simulationMessage, type Problem, type SimulationAnswer } from "../../../../src/engine";
import { isRefused, parseAmounts, parseBySegment, parseNumber, parseService, parseSteps } from "../../../../src/engine/payment/simulate/read/parse";
import { parseEffort } from "../../../../src/engine/payment/simulate/read/read-scheme";

const good = { segment: "A", clients: 100, cost: 1000, p0: 0.2, p1: 0.6, effortScale: 500, months: 12, value: 8000, sustain: [{ share: 1, months: 6 }] };
const pay = { scheme: "S", outcome: 5000 };
const run = (segments: unknown, schemes: unknown) => simulate(rowsOfRecords("segments", segments), rowsOfRecords("schemes", schemes), { parameters: DEFAULT_PARAMETERS });
const answer = (segments: unknown, schemes: unknown): SimulationAnswer => simulationAnswer(run(segments, schemes), "en");
const codes = ({ problems }: SimulationAnswer): string[] => problems.filter(({ severity }) => severity === "error").map(({ code, cell }) => `${code} ${cell ?? ""}`);

describe("numbers and lists as people write them", () => {
  test.each<[unknown, number]>([[3, 3], ["3,5", 3.5], ["3.5", 3.5], ["36,4%", 0.364], [" 40 % ", 0.4], ["0.364", 0.364], ["1e3", 1000], [".5", 0.5], ["1200", 1200]])("%p is %p", (raw, value) => {
    expect(parseNumber(raw)).toBeCloseTo(value as number, 12);
  });
  test.each([["1.200", "ambiguous-number"], ["1,200", "ambiguous-number"], ["1.200.000", "ambiguous-number"], ["veel", "not-a-number"], [true, "not-a-number"], [NaN, "not-a-number"], [Infinity, "not-a-number"], ["1e999", "not-a-number"], [{}, "not-a-number"]])("%p is refused: %s", (raw, code) => {
    expect(parseNumber(raw)).toMatchObject({ refused: code });
  });
  test("amounts", () => {
    expect(parseAmounts("400; 300")).toEqual([400, 300]);
    expect(parseAmounts("170 x 3; 20")).toEqual([170, 170, 170, 20]);
    expect(parseAmounts([1, "2,5"])).toEqual([1, 2.5]);
    expect(parseAmounts("[1, 2]")).toEqual([1, 2]);
    expect(parseAmounts(7)).toEqual([7]);
    for (const bad of ["170 x veel", "a; b", "1 x 2 x 3", "170 x 13000000", "5 x 9999"]) expect(parseAmounts(bad)).toMatchObject({ refused: "not-understood" });
    expect(parseAmounts("-3")).toMatchObject({ refused: "negative" });
  });
  test("amounts per segment", () => {
    expect(parseBySegment("A: 170 x 2 | B (north): 3", parseAmounts)).toEqual({ A: [170, 170], "B (north)": [3] });
    expect(parseBySegment({ A: 1 }, parseAmounts)).toEqual({ A: [1] });
    expect(parseBySegment("400", parseAmounts)).toBeUndefined();
    expect(parseBySegment("A: 1 | B", parseAmounts)).toMatchObject({ refused: "not-understood" });
    expect(parseBySegment("A: ", parseAmounts)).toMatchObject({ refused: "not-understood" });
  });
  test("steps", () => {
    expect(parseSteps("80% @ 6; 0,5 @ 12", 600)).toEqual([{ share: 0.8, months: 6 }, { share: 0.5, months: 12 }]);
    expect(parseSteps("1 @ 2..4", 600)).toEqual([2, 3, 4].map((months) => ({ share: 1, months })));
    expect(parseSteps([{ share: 0.8, months: 6 }], 600)).toEqual([{ share: 0.8, months: 6 }]);
    expect(parseSteps('[{"share": 0.8, "months": 6}]', 600)).toEqual([{ share: 0.8, months: 6 }]);
    for (const bad of ["80%", "80% @", "a @ b", "1 @ 2 @ 3", 4, [4], [{ share: 1 }], "1 @ 1..9999"]) expect(isRefused(parseSteps(bad, 600))).toBe(true);
  });
  test("service", () => {
    expect(parseService("150 x 12", 600)).toEqual({ fee: 150, months: 12 });
    expect(parseService({ fee: 150, months: 12 }, 600)).toEqual({ fee: 150, months: 12 });
    expect(parseService("150 x 2,5", 600)).toMatchObject({ refused: "not-whole" });
    for (const bad of ["150", 150, { fee: 150 }, "150 x 12 x 2"]) expect(isRefused(parseService(bad, 600))).toBe(true);
  });
  test("effort", () => {
    expect(["none", "geen", "best", "vrij"].map(parseEffort)).toEqual(["held", "held", "best", "best"]);
    expect(parseEffort("veel")).toMatchObject({ refused: "effort-unknown" });
  });
  test("no text makes the parser throw, or a list longer than a contract can be", () => {
    fc.assert(fc.property(fc.anything(), (raw) => {
      for (const parse of [parseNumber, parseAmounts, (each: unknown) => parseSteps(each, 600), (each: unknown) => parseService(each, 600), (each: unknown) => parseBySegment(each, parseAmounts)]) parse(raw);
    }), { numRuns: 500 });
    fc.assert(fc.property(fc.string(), (raw) => {
      const found = parseAmounts(raw);
      expect(isRefused(found) || found.length <= 1200).toBe(true);
    }), { numRuns: 500 });
  });
});

describe("bad input", () => {
  test.each<[string, Record<string, unknown>, string]>([
    ["a probability above 1", { p0: 36.4 }, "out-of-range segments[0].p0"],
    ["a probability below 0", { p0: -0.1 }, "out-of-range segments[0].p0"],
    ["p1 below p0", { p1: 0.1 }, "p1-below-p0 segments[0].p1"],
    ["negative money", { cost: -1 }, "negative segments[0].cost"],
    ["negative months", { months: -1 }, "out-of-range segments[0].months"],
    ["no number of clients", { clients: null }, "value-missing segments[0].clients"],
    ["no chance of success", { p0: undefined }, "value-missing segments[0].p0"],
    ["an effort scale of 0", { effortScale: 0 }, "not-positive segments[0].effortScale"],
    ["a share above 1", { refusable: 2 }, "out-of-range segments[0].refusable"],
    ["text for money", { value: "veel" }, "not-a-number segments[0].value"],
    ["steps that rise", { sustain: [{ share: 0.5, months: 3 }, { share: 0.8, months: 6 }] }, "sustain-rises segments[0].sustain"],
    ["a step outside 0..1", { sustain: [{ share: 1.2, months: 3 }] }, "out-of-range segments[0].sustain"],
  ])("%s: named, not computed with, and the good segment is answered without totals", (_name, change, expected) => {
    const found = answer([{ ...good, ...change }, { ...good, segment: "B" }], [pay]);
    expect(codes(found)).toEqual([expected]);
    expect(found.problems[0]!.segment).toBe("A");
    expect(found.schemes[0]!.segments.map(({ segment }) => segment)).toEqual(["B"]);
    expect(found.schemes[0]!.expectedSpend).toBeNull();
    expect(found.schemes[0]!.creaming).toEqual({ spread: null, shareRefused: null });
    expect(found.schemes[0]!.segments[0]).toEqual(answer([{ ...good, segment: "B" }], [pay]).schemes[0]!.segments[0]);
  });

  test.each<[string, Record<string, unknown>, string]>([
    ["a negative fee", { outcome: -1 }, "negative schemes[0].outcome"],
    ["a rate in whole per cents", { discountRate: 4 }, "out-of-range schemes[0].discountRate"],
    ["a negative delay", { delayMonths: -2 }, "out-of-range schemes[0].delayMonths"],
    ["a service fee without months", { service: { fee: 100 } }, "not-understood schemes[0].service"],
    ["an effort nobody knows", { effort: "much" }, "effort-unknown schemes[0].effort"],
    ["a price list without a segment", { outcome: { B: 5000 } }, "price-missing schemes[0].outcome"],
    ["amounts that do not fit the steps", { sustainment: [100, 50] }, "amounts-count schemes[0].sustainment"],
    ["a floor above the cap", { capSpend: 10, floorSpend: 20 }, "floor-above-cap schemes[0].floorSpend"],
    ["a negative cap", { capOutcomes: -1 }, "negative schemes[0].capOutcomes"],
  ])("%s: the scheme is left out, the good scheme answered", (_name, change, expected) => {
    const found = answer([good], [{ ...pay, scheme: "bad", ...change }, pay]);
    expect(codes(found)).toContain(expected);
    expect(found.problems[0]!.scheme).toBe("bad");
    expect(found.schemes).toEqual(answer([good], [pay]).schemes);
  });

  test("what one scheme needs, another may not: held effort asks no response, no rate no months", () => {
    const bare = { segment: "A", clients: 100, p0: 0.2 };
    const found = answer([bare], [pay, { ...pay, scheme: "held", effort: "none" }, { ...pay, scheme: "rate", effort: "none", discountRate: 0.05 }]);
    expect(codes(found)).toEqual(["response-missing segments[0]", "response-missing segments[0]", "months-missing segments[0]"]);
    expect(found.problems.map(({ column, scheme }) => `${column ?? ""} ${scheme ?? ""}`)).toEqual(["p1 S", "effortScale S", "months rate"]);
    expect(found.schemes.map(({ scheme }) => scheme)).toEqual(["held"]);
  });

  test("a segment without steps under a scheme that pays them: answered without those payments, aloud", () => {
    const found = answer([{ ...good, sustain: null }], [{ ...pay, sustainment: [100] }]);
    expect(found.problems.map(({ code, severity }) => [code, severity])).toEqual([["sustain-none", "warning"]]);
    expect(found.schemes[0]!.expectedSpend).toBe(answer([{ ...good, sustain: null }], [pay]).schemes[0]!.expectedSpend);
  });

  test("settings of the file: effort for all, a wrong word or number for nothing", () => {
    const rows = [rowsOfRecords("segments", [good]), rowsOfRecords("schemes", [pay, { ...pay, scheme: "free", effort: "best" }])] as const;
    const held = simulate(...rows, { parameters: DEFAULT_PARAMETERS, effort: "none" });
    expect(held.schemes.map(({ clients }) => clients[0]!.effort > 0)).toEqual([false, true]);
    const wrong = simulate(...rows, { parameters: DEFAULT_PARAMETERS, effort: "much" });
    expect([wrong.schemes.length, wrong.problems.map(({ code }) => code)]).toEqual([0, ["simulate.effort-unknown"]]);
  });

  test("a segment may be called constructor", () => {
    expect(codes(answer([{ ...good, segment: "constructor" }], [{ scheme: "S", outcome: { B: 1 } }]))).toEqual(["price-missing schemes[0].outcome"]);
    expect(answer([{ ...good, segment: "constructor" }], [pay]).schemes[0]!.segments[0]!.effort).toBeGreaterThan(0);
  });

  test("shares that do not sum to 1, and shares mixed with numbers: no totals", () => {
    const two = (a: number, b: number) => answer([{ ...good, clients: a }, { ...good, segment: "B", clients: b }], [pay, { scheme: "L", lumpSum: 100 }]);
    expect(codes(two(0.5, 0.4))).toEqual(["shares-sum segments[0].clients", "totals-missing schemes[1].lumpSum"]);
    expect(codes(two(0.5, 40))).toEqual(["clients-mixed segments[0].clients", "totals-missing schemes[1].lumpSum"]);
    expect(codes(two(0, 0))).toEqual(["clients-none segments[0].clients", "totals-missing schemes[1].lumpSum"]);
    expect(two(0.5, 0.4).problems[0]).toMatchObject({ value: 0.9, column: "clients" });
    expect(two(0.5, 0.4).schemes.map(({ scheme, expectedSpend, segments }) => [scheme, expectedSpend, segments.length])).toEqual([["S", null, 2]]);
    expect(two(0.5, 0.5).schemes[0]!.expectedSpend).toBeCloseTo(2500, 9);
    expect(two(0.5, 0.5).schemes[0]!.lossProbability).toBeNull();
    expect(two(0.1 + 0.2, 0.7).problems.map(({ severity }) => severity)).toEqual(["warning"]);
  });

  test("names: missing, twice, unknown columns, rows that are none, no table at all", () => {
    const found = answer([{ ...good, segment: " " }, good, { ...good, segment: "a " }, 7, { ...good, segment: "C", colour: "red" }], [pay]);
    expect(codes(found)).toEqual(["not-a-row segments[3]", "name-missing segments[0]", "name-twice segments[2]"]);
    expect(found.problems.find(({ code }) => code === "column-unknown")).toMatchObject({ severity: "warning", cell: "segments[4].colour" });
    expect(codes(answer(undefined, [pay]))).toEqual(["no-table "]);
    expect(codes(answer([good], []))).toEqual(["no-rows "]);
    expect(answer([good], "x").schemes).toEqual([]);
  });

  test("every problem has a message in both languages, without holes", () => {
    const all: Problem[] = [];
    const bad = [{ ...good, p0: 2 }, { ...good, segment: "B", p1: 0 }, { ...good, segment: "C", effortScale: 0, cost: -1, value: "x", sustain: "y", months: 1e9, clients: "1.200" }, { ...good, segment: "D", sustain: "0.5 @ 1; 1 @ 2" }, { clients: 1 }, 3, { ...good, segment: "B" }, { ...good, segment: "E", q: 1 }];
    const schemes = [{ ...pay, effort: "x" }, { scheme: "T", outcome: { A: 1, Z: 2 }, capSpend: 1, floorSpend: 2, service: "1 x 2,5" }, { scheme: "U", capSpend: 1, floorSpend: 2 }, { scheme: "V", lumpSum: 5 }, { scheme: "W", outcome: { Z: 1 } }, { scheme: "X", sustainment: "1; 2" }, { scheme: "Y" }];
    all.push(...run(bad, schemes).problems, ...run(undefined, []).problems, ...run([{ segment: "A", clients: 2, p0: 0.5 }], [{ ...pay, discountRate: 0.1 }]).problems, ...run([{ ...good, clients: 0.4 }, { ...good, segment: "B", clients: 0.5 }], [pay]).problems, ...run([{ ...good, clients: 0.5 }, { ...good, segment: "B", clients: 0.5 }], [pay]).problems, ...run([{ ...good, clients: 0 }], [pay]).problems, ...run([{ ...good, clients: 0.5 }, { ...good, segment: "B" }], [pay]).problems);
    all.push(...rowsOfTable("segments", [["segment", "clients", "clients"], ["A", 1, 2]]).problems);
    expect(new Set(all.map(({ code }) => code)).size).toBeGreaterThanOrEqual(28);
    for (const problem of all) for (const language of ["nl", "en"] as const) {
      const message = simulationMessage(problem, language);
      expect(message).not.toMatch(/[{}]|undefined|null/);
      if (problem.data["row"] !== undefined && problem.code !== "simulate.totals-missing") expect(message).toContain(problem.cell ?? "");
    }
    expect(simulationMessage(all.find(({ code }) => code === "simulate.out-of-range")!, "en")).toBe("segments[0].p0 (A, Chance without effort) is 2. The value should lie between 0 and 1. Nothing was calculated with this row.");
  });
});

describe("tables", () => {
  const cells = [["Segmenten voor 2027"], [], ["Segment", "Kans zonder inspanning", "Cliënten", "effort-scale", "p1", "Basic cost"], ["A", "20%", 100, 500, "0,6", 1000], [null, null, null, null, null, null], ["B", 0.1, 50, 500, 0.2, 0]];
  test("are read by id, key, Dutch or English label, in any order, below a title", () => {
    const rows = rowsOfTable("segments", cells, { origin: { row: 0, column: 1 } });
    expect(rows.problems).toEqual([]);
    const found = simulate(rows, rowsOfTable("schemes", [["Betaalregeling", "Uitkomstvergoeding"], ["S", "A: 5000 | B: 100"]]), { parameters: DEFAULT_PARAMETERS });
    expect(found.problems).toEqual([]);
    expect(found.segments.map(({ segment, p0, p1, cost }) => [segment, p0, p1, cost])).toEqual([["A", 0.2, 0.6, 1000], ["B", 0.1, 0.2, 0]]);
  });
  test("name the cell of what is wrong", () => {
    const bad = simulate(rowsOfTable("segments", [...cells, ["C", "x", 1, 1, 1, 1]], { origin: { row: 0, column: 1 } }), rowsOfTable("schemes", [["scheme", "outcome"], ["S", 1]]), { parameters: DEFAULT_PARAMETERS });
    expect(bad.problems.filter(({ severity }) => severity === "error").map(({ cell, data }) => [cell, data["row"], data["value"]])).toEqual([["C7", "C", "x"]]);
  });
  test("blanks that arrive as 0: no cap of 0 and no cost of 0, unless the table shows that its blanks are blanks", () => {
    const read = (blank: null | 0, cost: number | null) => simulate(rowsOfTable("segments", [["segment", "clients", "p0", "cost", "note"], ["A", 10, 0, cost ?? blank, blank], [blank, blank, blank, blank, blank]], { blankMayBeZero: true }), rowsOfTable("schemes", [["scheme", "upfront", "capSpend", "service", "effort"], ["S", 100, blank, blank, "none"]], { blankMayBeZero: true }), { parameters: DEFAULT_PARAMETERS });
    for (const blank of [null, 0] as const) {
      const found = read(blank, null);
      expect(found.problems).toEqual([]);
      expect(found.segments[0]).toMatchObject({ cost: null, p0: 0, clients: 10 });
      expect(found.schemes[0]!.totals!.spend.mean.value).toBe(1000);
    }
    expect(read(null, 0).segments[0]!.cost).toBe(0);
  });
  test("without our headers are no table", () => {
    expect(rowsOfTable("segments", [["a", "b"], [1, 2]]).problems.map(({ code }) => code)).toEqual(["simulate.no-table"]);
  });
});

describe("the answer", () => {
  test("has the keys of the contract", () => {
    const [scheme] = answer([good], [pay]).schemes;
    expect(scheme).toMatchObject({ scheme: "S", segments: [{ segment: "A", effort: expect.closeTo(500 * Math.log(4), 9) as number, success: expect.closeTo(0.5, 12) as number, expectedPay: expect.closeTo(2500, 9) as number, margin: expect.any(Number) as number, breakEven: expect.any(Number) as number, parking: expect.any(Number) as number }] });
    for (const key of ["creaming", "parking", "gamingExposure", "outcomeShare", "expectedSpend", "spendSd", "costPerOutcome", "costPerAdditionalOutcome", "lossProbability", "workingCapital", "lateShare"]) expect(scheme).toHaveProperty(key, expect.anything());
    expect(scheme!.creaming).toEqual({ spread: 0, shareRefused: 0 });
    expect(scheme!.expectedSpend).toBeCloseTo(250_000, 6);
    expect(JSON.stringify(scheme)).not.toMatch(/NaN|Infinity/);
  });
  test("is the same in both languages but for its words", () => {
    const found = run([good], [pay]);
    expect(simulationAnswer(found, "nl").schemes).toEqual(simulationAnswer(found, "en").schemes);
  });
});
