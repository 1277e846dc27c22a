import { strFromU8, unzipSync } from "fflate";
import { councilEdition } from "../../src/council";
import { laidOut } from "../../src/council/council-book";
import { sevenCases } from "./seven-cases";

const input = sevenCases("nl");
let charts: readonly string[] = [];

beforeAll(async () => {
  const parts = unzipSync((await councilEdition(input)).file, { filter: ({ name }) => /^xl\/charts\/chart\d+\.xml$/.test(name) });
  charts = Object.values(parts).map((part) => strFromU8(part));
}, 60_000);

const all = (xml: string, pattern: RegExp): readonly string[] => [...xml.matchAll(pattern)].map(([whole, inside]) => inside ?? whole);

test("the six schemes of a chart all have another fill, and their names are those of cells, so that the legend follows them", () => {
  const six = charts.filter((xml) => all(xml, /<c:ser>/g).length === 6);
  expect(six).toHaveLength(2);
  for (const xml of six) {
    const fills = all(xml, /<c:ser>.*?<c:spPr>(<a:(?:solid|patt)Fill.*?<\/a:(?:solid|patt)Fill>)/gs);
    expect(new Set(fills).size).toBe(6);
    expect(fills.filter((fill) => fill.includes("pattFill")).length).toBe(3);
    expect(all(xml, /<c:tx><c:strRef><c:f>([^<]*)</g)).toHaveLength(6);
  }
});

test("a bar below zero keeps its fill in every program", () => {
  for (const xml of charts.filter((each) => each.includes("<c:barChart>"))) expect(all(xml, /<c:invertIfNegative val="0"\/>/g)).toHaveLength(all(xml, /<c:ser>/g).length);
});

test("names beside bars are cut by a formula, whatever is typed, and have their part of the width", () => {
  const { scenarios } = input;
  const [first] = scenarios;
  const name = "Begeleiding van langdurig werkzoekenden in zeven percelen met een raamovereenkomst";
  const { book } = laidOut({ ...input, scenarios: [{ ...first!, name }] });
  const cover = book.sheets[0]!;
  const { categories } = cover.charts[0]!.series[0]!;
  const cell = cover.rows[categories.area.row]![categories.area.column]!;
  expect(cell.value).toBe(`${name.slice(0, 28)}…${name.slice(-15)}`);
  expect(cell.formula?.text).toBe('IF(LEN(A9)>44,LEFT(A9,28)&"…"&RIGHT(A9,15),A9)');
  expect(cover.print.area!.columns).toBeLessThanOrEqual(categories.area.column);
  for (const xml of charts.filter((each) => each.includes('<c:barDir val="bar"/>'))) expect(xml).toContain("<c:manualLayout>");
});
