import { columnLabel, quantity, text, type Evaluation, type Language } from "../../engine";
import { address, areaOf, fixedReference } from "../area";
import { calling, frameworkTable, scenarioTable, type Compared } from "../compared";
import { pickedCells } from "../comparison-sheet";
import { alike, countIs, either, extreme, sentence, type Followed } from "../followed";
import { Grid } from "../grid";
import { guard } from "../guarded";
import { colors } from "../looks";
import { PICKED, SIDE_BY_SIDE } from "../many";
import type { CellValue, Chart, Sheet } from "../model";
import { printSetup } from "../print";
import { atMostLong } from "../words";
import { addsAt, behindOf, blockCells, blockWidth, CHART_WIDTHS, counted, criteria, FIRST_CHART, longTable, longWidth, putMeans, putScenarios } from "./behind";
import { POSITION_AXIS, positionChart, positionFinding, rowsFor, shownNumber } from "./position";
import { putProfiles } from "./profiles";

/** So many profiles can be told apart. */
const MOST_PROFILES = 3;
/** Rows of a page, and of the charts: a bar takes more than a row. */
const PAGE_ROWS = 46;
const PROFILE_ROWS = 20;
/** Lines told apart without colour too. */
const LINES = [
  { color: colors.network, marker: "circle", dash: "solid" },
  { color: colors.market, marker: "square", dash: "sysDash" },
  { color: colors.ink, marker: "triangle", dash: "sysDot" },
] as const;
const PROMPT = { title: 32, message: 255 } as const;


/** The scenarios whose profiles are drawn before anybody chooses: those at the ends, and today's situation or else the one in the middle. */
function firstPicks(evaluations: readonly Evaluation[]): readonly string[] {
  const known = evaluations.filter(({ content }) => content !== null).sort((one, other) => (one.content?.index ?? 0) - (other.content?.index ?? 0));
  const today = known.find(({ scenario }) => quantity(scenario, "baseline")?.low === 1);
  const picks = [known[0], known.at(-1), today, known[Math.floor((known.length - 1) / 2)], ...known];
  return [...new Set(picks.flatMap((each) => each?.scenario.name ?? []))].slice(0, Math.min(MOST_PROFILES, evaluations.length));
}

/**
 * The comparison in charts: where the scenarios stand with their bounds, what each criterion adds, and the profile of up to three that the user chooses. All
 * follow one long table at the right, which one formula of ours gives; their titles are sentences in cells, that follow too. Each sentence stands behind its
 * chart, so that it is read where charts are not drawn.
 */
export function picturesSheet(all: readonly Evaluation[], language: Language, compared: Compared = {}): Sheet {
  const many = all.length > SIDE_BY_SIDE;
  const evaluations = many ? all.slice(0, PICKED) : all;
  const say = (key: string, more: Readonly<Record<string, string>> = {}): string => text(language, `sheets.pictures.${key}`, more);
  const sheet = text(language, "sheets.names.pictures");
  const grid = new Grid("pictures", sheet, say("alt"));
  const labels = criteria().map((id) => columnLabel(id, language));
  grid.columns.push(...CHART_WIDTHS.map((width) => ({ width })), { width: 3 }, { width: 34 }, ...Array.from({ length: blockWidth() - 1 }, () => ({ width: 12 })), { width: 3 }, ...[26, 12, 26, ...Array.from({ length: longWidth - 3 }, () => 12)].map((width) => ({ width })));
  grid.put(0, 0, say("title"), { style: "title" }).height(0, 28);
  grid.across(1, 0, CHART_WIDTHS.length, say("guide"), { style: "subtitle" });
  grid.across(2, 0, CHART_WIDTHS.length, text(language, "sheets.comparison.needs"), { style: "note" });

  const behind = behindOf(evaluations.length);
  const { shown } = behind;
  grid.put(behind.row - 2, behind.column, say("behind"), { style: "heading" }).put(behind.row - 1, behind.column, say("behind-note"), { style: "value" });
  const picked = many ? guard(fixedReference(text(language, "sheets.names.comparison"), pickedCells())) : "";
  const table = longTable(evaluations, language);
  table.forEach((row, line) =>
    row.forEach((value, at) => {
      const formula = line === 0 && at === 0 ? { formula: { text: calling("CONTRIBUTIONS", [scenarioTable(compared), picked, frameworkTable(compared)]), spill: { rows: table.length, columns: longWidth } } } : {};
      grid.put(behind.row + line, behind.long + at, value, { style: line === 0 ? "header" : "value", ...(at > 2 ? { format: "level" as const } : {}), ...formula });
    }),
  );
  putScenarios(grid, behind, evaluations, language);
  const means = putMeans(grid, behind, evaluations, language);
  const number = counted(behind, evaluations.length);
  const grown: Followed = { value: evaluations.length > shown, formula: `${number.formula}>${shown}` };
  const notice = either(grown, sentence(language, `sheets.pictures.${shown < evaluations.length || many ? "first" : "more"}`, { shown: { value: shown, formula: String(shown) }, count: number }), { value: "", formula: '""' });
  grid.across(3, 0, CHART_WIDTHS.length, notice.value, { style: "finding", formula: notice.formula }, 20);

  const breaks: number[] = [];
  let next = FIRST_CHART;
  let used = FIRST_CHART;
  /** Puts a sentence down, and its chart over it; on the next page where this one is full. */
  const picture = (finding: Followed, rows: number, chart: Pick<Chart, "kind" | "alt" | "series" | "valueAxis" | "categoryAxis" | "legend">): void => {
    if (used + rows > PAGE_ROWS && next > FIRST_CHART) {
      breaks.push(next - 1);
      used = 0;
    }
    grid.across(next, 0, CHART_WIDTHS.length, finding.value, { style: "finding", formula: finding.formula });
    grid.charts.push({ ...chart, title: String(finding.value), titleFrom: { sheet, area: areaOf(next, 0) }, at: areaOf(next, 0, rows, CHART_WIDTHS.length) });
    next += rows + 1;
    used += rows + 1;
  };
  const bars = evaluations.slice(0, shown);

  picture(positionFinding(behind, bars, language), rowsFor(shown + 1), positionChart(behind, bars, language));

  const pulls = (key: string): Followed => sentence(language, `sheets.pictures.contributions.${key}`, { most: extreme("MAX", means.names, means.means, labels.map((label, at) => [label, means.values[at] ?? ""])), least: extreme("MIN", means.names, means.means, labels.map((label, at) => [label, means.values[at] ?? ""])) });
  picture(either(countIs(means.means, 0, means.values), pulls("none"), either(alike(means.means, means.values), pulls("same"), pulls("differ"))), rowsFor(shown), {
    kind: "stacked-bar",
    alt: say("contributions.alt", { values: bars.map(({ scenario, content }) => `${scenario.name}: ${labels.map((label, at) => `${label} ${shownNumber(content?.contributions[at]?.level === null ? undefined : content?.contributions[at]?.share, language)}`).join(", ")}`).join("; ") }),
    series: labels.map((name, at) => ({ name, categories: blockCells(behind, sheet, 0), values: blockCells(behind, sheet, addsAt(at)), color: colors.steps[at] ?? colors.ink })),
    valueAxis: POSITION_AXIS,
    categoryAxis: { reversed: true },
    legend: true,
  });

  const picks = firstPicks(bars);
  if (picks.length > 0) {
    if (used + PROFILE_ROWS + 2 > PAGE_ROWS) {
      breaks.push(next - 1);
      used = 0;
    }
    const row = next;
    grid.put(row, 0, say("profile.pick"), { style: "note" });
    // Two columns each: names need room.
    picks.forEach((name, at) => grid.across(row, 1 + 2 * at, 2, name, { style: "input-text" }));
    grid.validations.push({ area: areaOf(row, 1, 1, 2 * picks.length), title: atMostLong(say("profile.pick-title"), PROMPT.title), message: atMostLong(say("profile.pick-help"), PROMPT.message), allow: { kind: "range", reference: fixedReference(sheet, blockCells(behind, sheet, 1).area) } });
    next += 1;
    used += 1;
    const { drawn, spread, names, spreads } = putProfiles(grid, behind, means.row + 3, picks.map((name, at) => ({ name, cell: address(row, 1 + 2 * at) })), evaluations, language);
    const criterion = extreme("MAX", names, spreads, labels.map((label, at): readonly [string, CellValue] => [label, spread[at] ?? ""]));
    const differs = (key: string): Followed => sentence(language, `sheets.pictures.profile.${key}`, { criterion });
    const same: Followed = { value: Math.max(0, ...spread.flatMap((each) => (typeof each === "number" ? each : []))) <= 1e-9, formula: `MAX(${spreads})<=1E-9` };
    picture(either(countIs(spreads, 0, spread), differs("none"), either(same, differs("same"), differs("differ"))), PROFILE_ROWS, {
      kind: "radar",
      alt: say("profile.alt", { values: bars.filter(({ scenario }) => picks.includes(scenario.name)).map(({ scenario, content }) => `${scenario.name}: ${labels.map((label, at) => `${label} ${shownNumber(content?.contributions[at]?.level, language)}`).join(", ")}`).join("; ") }),
      series: picks.map((name, at) => ({ name, named: { sheet, area: areaOf(drawn + 1 + at, behind.column) }, categories: { sheet, area: areaOf(drawn, behind.column + 1, 1, labels.length) }, values: { sheet, area: areaOf(drawn + 1 + at, behind.column + 1, 1, labels.length) }, ...(LINES[at] ?? LINES[0]) })),
      valueAxis: { min: 0, max: 1, step: 0.25, format: "0.00" },
      legend: true,
    });
  }
  return grid.done(printSetup(say("title"), language, { area: areaOf(0, 0, next, CHART_WIDTHS.length), breaksBefore: breaks }));
}
