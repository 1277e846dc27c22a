import "./runtime";
import { index, legalForm, model } from "../../src/functions/functions-modelling";
import { BLANKS, written } from "./runtime";

describe("INDEX", () => {
  test.each([
    ["five fives", [[5, 5, 5, 5, 5]], 1],
    ["Work Programme: (3 + 2 + 2 + 1 + 1) / 4 / 5", [[4, 3, 3, 2, 2]], 0.45],
    ["a column as well as a row", [[4], [3], [3], [2], [2]], 0.45],
    ["an interval counts at its middle", [["2-4"]], 0.5],
  ])("%s", (_, scores, expected) => expect(index(scores)).toBeCloseTo(expected, 12));

  test("blanks are unknown, however they arrive", () => {
    for (const blank of Object.values(BLANKS)) {
      expect(["index", "low", "high", "coverage"].map((measure) => index([[5, 5, 5, blank, 5]], blank === null ? (null as never) : [[blank]], measure))).toEqual([1, 0.8, 1, 0.8]);
      expect(index([[blank, blank]])).toBe("");
    }
    expect(index([[5, 5, 5, null, 5]], null as never, "ondergrens")).toBe(0.8);
  });

  test("weights weigh; a blank weight is 0 on every host", () => {
    expect(index([[5, 1]], [[3, 1]])).toBe(0.75);
    for (const blank of Object.values(BLANKS)) expect(index([[5, 1]], [[1, blank]])).toBe(1);
  });

  test.each([
    ["a score of 7", [[3, 7]], undefined, undefined, "#VALUE! Cel rij 1, kolom B van het bereik (score 2) is 7."],
    ["a text", [["veel"]], undefined, undefined, "veel"],
    ["too few weights", [[3, 4]], [[1]], undefined, "#VALUE! Geef evenveel gewichten als scores (2)"],
    ["a negative weight", [[3, 4]], [[1, -1]], undefined, "#VALUE! Een gewicht is 0 of meer"],
    ["an unknown measure", [[3, 4]], undefined, "midden", "#VALUE! De maat midden"],
  ])("%s gives the message a person can act on", (_, scores, weights, measure, expected) => expect(written(index(scores, weights, measure))).toContain(expected));
});

describe("MODEL and LEGALFORM", () => {
  test.each([
    [[2, 2, 2, 2, 1], "markt"],
    [[3, 3, 3, 2, 2], "markt"],
    [[4, 3, 3, 2, 2], "mengvorm"],
    [[4, 3, 3, 3, 4], "netwerk"],
    [[null, null, null, null, null], ""],
  ])("the model of %j is %s", (scores, expected) => expect(model([scores])).toBe(expected));

  test("the legal form leans by three scores; English on request", () => {
    expect(legalForm([[1, 2, 1]])).toBe("neigt naar opdracht");
    expect(legalForm([[5], [4], [5]], null as never, "en")).toBe("leans to subsidy");
  });

  test("weights as bare numbers or by name, thresholds by name", () => {
    expect(model([[1, 1, 1, 1, 5]], [[0, 0, 0, 0, 1]])).toBe("netwerk");
    expect(model([[1, 1, 1, 1, 5]], [["Meten toegevoegde waarde", 100]])).toBe("netwerk");
    expect(model([[4, 3, 3, 2, 2]], [["content.market-at-most", 0.5]])).toBe("markt");
  });

  test("what cannot be used is named", () => {
    expect(written(model([[1, 2]]))).toContain("Hier horen 5 scores, in deze volgorde: Doelgroep, Dienstverlening");
    expect(written(model([[1, 2, 7, 3, 3]]))).toContain("Cel rij 1, kolom C van het bereik (Vereiste expertise) is 7");
    expect(written(model([[1, 2, 3, 3, 3]], [[0, 0, 0, 0, 0]], "nl"))).toBe("markt");
    expect(written(model([[1, 2, 3, 3, 3]], [["Doelgroep", -2]]))).toContain("#VALUE!");
  });
});
