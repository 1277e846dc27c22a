import { chartName, rowsForBars } from "../../src/council/chart-name";

const long = (which: string): string => `Guidance of long-term jobseekers together with all municipalities (variant ${which})`;

test("names that differ at their end differ in the picture too: a long one is cut in its middle, by the formula as well", () => {
  const [a, b] = [chartName({ words: long("A"), formula: "A1" }), chartName({ words: long("B"), formula: "A1" })];
  expect(a.words).toBe("Guidance of long-term jobsee…ies (variant A)");
  expect(a.words).not.toBe(b.words);
  const [before, after] = a.words.split("…").map(({ length }) => length);
  expect(a.formula).toBe(`IF(LEN(A1)>44,LEFT(A1,${before})&"…"&RIGHT(A1,${after}),A1)`);
  expect(chartName({ words: "Short", formula: "A1" }).words).toBe("Short");
});

test("bars with names of two lines beside them stand further apart", () => {
  expect(rowsForBars(["A", "B", "C"])).toBe(3);
  expect(rowsForBars([long("A"), long("B"), long("C")])).toBeGreaterThan(4);
});
