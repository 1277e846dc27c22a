import { aspects, columnLabel, criteriaOf, inputOf, text } from "../engine";
import { areaOf, atMostLong, colors, Grid, printSetup, scenarioRows, type CellValue, type Sheet } from "../sheets";
import { aspectCell, fixedReasons, shownAspects } from "./aspect-cell";
import type { Edition } from "./edition";

const WIDTH = 7;

/** A name that every program takes for a sheet, also inside a formula: letters, digits and a few signs, at most 31 long, and not taken yet. */
export function sheetName(wanted: string, taken: ReadonlySet<string>): string {
  const plain = wanted.replace(/[^\p{L}\p{N}().,-]+/gu, " ").replace(/^[^\p{L}\p{N}]+/u, "").trim() || "-";
  for (let number = 1; ; number += 1) {
    const tail = number === 1 ? "" : ` (${number})`;
    const name = atMostLong(plain, 31 - tail.length) + tail;
    if (!taken.has(name.toLowerCase())) return name;
  }
}

/** A scenario on a page of its own: its scores, what each criterion adds to each index, and every result. */
export function scenarioPage(edition: Edition, scenario: number, name: string): Sheet {
  const { calculation, language, evaluations } = edition;
  const evaluation = evaluations[scenario];
  if (!evaluation) throw new Error(`there is no scenario ${scenario}`);
  const title = evaluation.scenario.name;
  const say = (key: string): string => text(language, `council.scenario.${key}`);
  const grid = new Grid("scenario", name, text(language, "council.scenario.alt", { name: title }));
  const at = edition.row(scenario);
  const typed = scenarioRows([evaluation.scenario], language)[0] ?? {};
  grid.columns.push({ width: 28 }, { width: 22 }, { width: 24 }, { width: 9 }, { width: 9 }, { width: 9 }, { width: 10 });
  grid.across(0, 0, WIDTH, title, { style: "title", formula: edition.name(scenario) }, 28);
  let row = 2;
  let profile: { first: number; count: number } | undefined;
  for (const [group, id, heading] of [["content", "content", "content"], ["form", "form", "form"], ["legal-form", "legal", "legal"]] as const) {
    const index = id === "content" ? evaluation.content : id === "form" ? evaluation.form : evaluation.legalForm;
    grid.put(row, 0, say(heading), { style: "heading" });
    row += 1;
    ["criterion", "pole1", "pole5", "score", "level", "weight", "share"].forEach((word, column) => grid.put(row, column, say(word), { style: "header" }));
    if (id === "content") profile = { first: row + 1, count: criteriaOf(group).length };
    for (const criterion of criteriaOf(group)) {
      row += 1;
      const input = inputOf(criterion);
      const pole = (which: string): CellValue => (input ? text(language, `${input.framework}.inputs.${criterion}.${which}`) : "");
      const made = index?.contributions.find((each) => each.criterion === criterion);
      const cell = calculation.inputs.cell(criterion, at);
      const [low, high] = [calculation.outside(`low:${criterion}`, at), calculation.outside(`high:${criterion}`, at)];
      const weight = calculation.above(`low:${criterion}`, `low:${criterion}`).split(":")[0] ?? "";
      const above = `${low.split("!")[0] ?? ""}!${weight}`;
      const known = calculation.outside(`${id}:known`, at);
      const level = `IF(AND(ISNUMBER(${calculation.outside(`${id}:index`, at)}),ISNUMBER(${low})),(${low}+${high})/2,"")`;
      grid.put(row, 0, columnLabel(criterion, language), { style: "label" }).put(row, 1, pole("pole1"), { style: "note" }).put(row, 2, pole("pole5"), { style: "note" });
      grid.put(row, 3, cell === undefined ? "" : (typed[criterion] ?? ""), { style: "centred", formula: cell === undefined ? '""' : `IF(${cell}="","",${cell})` });
      grid.put(row, 4, made?.level ?? "", { style: "value", format: "level", formula: `IFERROR(${level},"")` });
      grid.put(row, 5, made?.weight ?? null, { style: "value", format: "weight", formula: above });
      grid.put(row, 6, made ? made.share : "", { style: "value", format: "level", formula: `IFERROR(IF(${known}>0,IF(ISNUMBER(${low}),${above}*(${low}+${high})/2/${known},0),""),"")` });
    }
    row += 1;
    grid.put(row, 0, text(language, `council.calculation.index`), { style: "group" }).line(row, 1, [null, null, null, null, null], { style: "group" });
    grid.put(row, 6, index?.index ?? "", { style: "value", format: "level", formula: calculation.outside(`${id}:index`, at) });
    row += 2;
  }
  if (profile) {
    grid.charts.push({
      kind: "radar",
      title: text(language, "council.scenario.profile.title", { name: title }),
      alt: text(language, "council.scenario.profile.alt", { name: title }),
      at: areaOf(row, 0, 16, WIDTH),
      series: [{ name: say("level"), categories: { sheet: name, area: areaOf(profile.first, 0, profile.count) }, values: { sheet: name, area: areaOf(profile.first, 4, profile.count) }, color: colors.network }],
      valueAxis: { min: 0, max: 1, step: 0.25, format: "0.00" },
      legend: false,
    });
    row += 17;
  }
  const breakAt = row;
  grid.put(row, 0, say("results"), { style: "heading" });
  row += 1;
  const shown = shownAspects(edition, aspects);
  grid.across(row, 0, 3, say("result"), { style: "header" }).across(row, 3, 4, say("value"), { style: "header" });
  for (const aspect of shown) {
    row += 1;
    const { value, put } = aspectCell(edition, aspect, scenario);
    grid.across(row, 0, 3, text(language, `aspects.${aspect.id}`), { style: "label" });
    grid.across(row, 3, 4, value, put);
  }
  const reasons = fixedReasons(edition, shown);
  if (reasons !== "") grid.across(row + 1, 0, WIDTH, reasons, { style: "note" });
  return grid.done(printSetup(title, language, { breaksBefore: [breakAt] }));
}
