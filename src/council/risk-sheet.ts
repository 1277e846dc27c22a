import { itemsOf, text } from "../engine";
import { areaOf, Grid, printSetup, type Sheet } from "../sheets";
import { SIDE_BY_SIDE, type Edition } from "./edition";

/** Risks before and after the chosen mitigations, a risk a row, scenarios side by side; the mitigations chosen below. */
export function riskSheet(edition: Edition): Sheet {
  const { language, evaluations, calculation } = edition;
  const title = text(language, "sheets.names.risks");
  const say = (key: string): string => text(language, `council.risks.${key}`);
  const grid = new Grid("risks", title, say("alt"));
  const shown = evaluations.slice(0, SIDE_BY_SIDE);
  const bands = ["high", "medium", "low"] as const;
  grid.put(0, 0, title, { style: "title" }).height(0, 28).across(1, 0, Math.max(3, Math.min(6, shown.length + 2)), say("guide"), { style: "subtitle" });
  grid.columns.push({ width: 26 }, { width: 36 }, ...shown.map(() => ({ width: 21 })));
  let row = 3;
  const block = (heading: string, lines: readonly { readonly family: string; readonly label: string; readonly column: string; readonly format: "level" | "count"; readonly value: (scenario: number) => number | string }[]): void => {
    grid.put(row, 0, heading, { style: "heading" });
    row += 1;
    grid.put(row, 0, say("family"), { style: "header" }).put(row, 1, say("risk"), { style: "header" });
    shown.forEach(({ scenario }, at) => grid.put(row, 2 + at, scenario.name, { style: "header", formula: edition.name(at) }));
    const first = row + 1;
    for (const { family, label, column, format, value } of lines) {
      row += 1;
      grid.put(row, 0, family, { style: "label" }).put(row, 1, label, { style: "label" });
      shown.forEach((_, at) => grid.put(row, 2 + at, value(at), { style: "value", format, formula: calculation.outside(column, edition.row(at)) }));
    }
    if (lines[0]?.format === "level" && shown.length > 0) {
      const area = areaOf(first, 2, row - first + 1, shown.length);
      const corner = `C${first + 1}`;
      const [high, low] = ["par.risk.band.high_from-1E-9", "par.risk.band.low_below-1E-9"];
      grid.conditionals.push({ area, rule: { kind: "formula", text: `AND(ISNUMBER(${corner}),${corner}>=${high})`, style: bands[0] } }, { area, rule: { kind: "formula", text: `AND(ISNUMBER(${corner}),${corner}>=${low},${corner}<${high})`, style: bands[1] } }, { area, rule: { kind: "formula", text: `AND(ISNUMBER(${corner}),${corner}<${low})`, style: bands[2] } });
    }
    row += 2;
  };
  const risks = itemsOf("risks").map(({ id, data }) => ({ id, family: text(language, `risks.families.${String(data["family"])}.label`), label: text(language, `risks.risks.${id}.label`) }));
  block(say("families"), itemsOf("families").map(({ id }) => ({ family: text(language, `risks.families.${id}.label`), label: say("worst"), column: `family:${id}`, format: "level", value: (at) => evaluations[at]?.families?.[id]?.residual ?? "" })));
  block(say("after"), risks.map(({ id, family, label }) => ({ family, label, column: `risk:${id}:residual`, format: "level", value: (at) => evaluations[at]?.risks?.[id]?.residual ?? "" })));
  const before = row;
  block(say("before"), risks.map(({ id, family, label }) => ({ family, label, column: `risk:${id}:exposure`, format: "level", value: (at) => evaluations[at]?.risks?.[id]?.exposure ?? "" })));
  const bound = (which: "least" | "most", of: "low" | "high"): void => block(say(which), risks.map(({ id, family, label }) => ({ family, label, column: `risk:${id}:${which}`, format: "level", value: (at) => evaluations[at]?.risks?.[id]?.[of] ?? "" })));
  const least = row;
  bound("least", "low");
  const most = row;
  bound("most", "high");
  const chosen = row;
  block(say("chosen"), itemsOf("mitigations").map(({ id }) => ({ family: "", label: text(language, `risks.mitigations.${id}.label`), column: `chosen:${id}`, format: "count", value: (at) => { const value = evaluations[at]?.scenario.values["mitigations"]; return value?.kind === "choices" && value.options.includes(id) ? 1 : 0; } })));
  grid.frozen = { rows: 0, columns: 2 };
  return grid.done(printSetup(title, language, { landscape: shown.length > 3, pagesWide: Math.max(1, Math.ceil(shown.length / 4)), repeatColumns: { from: 0, to: 1 }, breaksBefore: [before, least, most, chosen] }));
}
