import { exampleBook } from "../../src/sheets";
import { SERIES_LOOKS, seriesLook, type SeriesLook } from "../../src/sheets/series-look";

/** How light a colour is on grey paper, 0 to 100 (CIE L*). */
function lightness(color: string): number {
  const [red, green, blue] = [0, 2, 4].map((at) => {
    const part = parseInt(color.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  const luminance = 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  return luminance <= 0.008856 ? 903.3 * luminance : 116 * Math.cbrt(luminance) - 16;
}

const pairs = (looks: readonly SeriesLook[]): [SeriesLook, SeriesLook][] => looks.flatMap((one, at) => looks.slice(at + 1).map((other): [SeriesLook, SeriesLook] => [one, other]));
/** So far apart, two greys beside each other are told apart on paper. */
const APART = 8;

test("no two bars look the same on grey paper: their pattern differs, or their lightness", () => {
  for (const [one, other] of pairs(SERIES_LOOKS)) expect([one, other, one.pattern !== other.pattern || Math.abs(lightness(one.color) - lightness(other.color)) >= APART]).toEqual([one, other, true]);
});

test("the first six bars differ in lightness alone, where no pattern can be drawn", () => {
  for (const [one, other] of pairs(SERIES_LOOKS.slice(0, 6))) expect([one.color, other.color, Math.abs(lightness(one.color) - lightness(other.color)) >= APART]).toEqual([one.color, other.color, true]);
});

test("no two lines have the same marker; the looks begin again after the last", () => {
  expect(new Set(SERIES_LOOKS.map(({ marker }) => marker)).size).toBe(SERIES_LOOKS.length);
  expect(new Set(SERIES_LOOKS.slice(0, 6).map(({ dash }) => dash)).size).toBe(6);
  expect(seriesLook(SERIES_LOOKS.length + 2)).toBe(SERIES_LOOKS[2]);
});

test("in every chart of the example no two kinds of bar look the same on grey paper", () => {
  const charts = exampleBook("seven", "nl").sheets.flatMap((sheet) => sheet.charts.filter(({ kind }) => kind === "bar" || kind === "column" || kind === "stacked-bar"));
  expect(charts.length).toBeGreaterThan(5);
  for (const { title, series } of charts) {
    const drawn = series.filter(({ color }) => color !== "none");
    for (const [at, one] of drawn.entries()) for (const other of drawn.slice(at + 1)) if (one.color !== other.color) expect([title, one.name, other.name, one.pattern !== other.pattern || Math.abs(lightness(one.color) - lightness(other.color)) >= APART - 1]).toEqual([title, one.name, other.name, true]);
  }
});
