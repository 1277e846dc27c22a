import { columnLabel, itemsOf, text } from "../engine";
import { address, areaOf, Grid, printSetup, type Sheet } from "../sheets";
import { unknownHeading } from "./aspect-cell";
import { SIDE_BY_SIDE, type Edition } from "./edition";
import { Pages } from "./pages";
import { acrossOnPage, heightOnPage, isLandscape, pagesFor, scenarioWidth } from "./side-by-side";

/** A risk, a family of risks or a mitigation on a row: a number for each scenario. */
interface Line {
  readonly family: string;
  readonly label: string;
  readonly column: string;
  readonly value: (scenario: number) => number | string;
}

/** Lines under a heading of their own. */
interface Block {
  readonly heading: string;
  readonly format: "level" | "chosen";
  readonly lines: readonly Line[];
  /** Whether a number says something: a mitigation that nobody chose does not. */
  readonly says: (value: number | string) => boolean;
  /** What its lines are, in the header. */
  readonly thing: "risk" | "mitigation";
}

const isNumber = (value: number | string): boolean => typeof value === "number";

function blocksOf({ language, evaluations }: Edition): readonly Block[] {
  const say = (key: string): string => text(language, `council.risks.${key}`);
  const risks = itemsOf("risks").map(({ id, data }) => ({ id, family: text(language, `risks.families.${String(data["family"])}.label`), label: text(language, `risks.risks.${id}.label`) }));
  const level = (heading: string, column: string, read: "residual" | "exposure" | "low" | "high"): Block => ({
    heading: say(heading),
    format: "level",
    thing: "risk",
    says: isNumber,
    lines: risks.map(({ id, family, label }) => ({ family, label, column: `risk:${id}:${column}`, value: (at) => evaluations[at]?.risks?.[id]?.[read] ?? "" })),
  });
  const chosen = (at: number): readonly string[] => {
    const value = evaluations[at]?.scenario.values["mitigations"];
    return value?.kind === "choices" ? value.options : [];
  };
  return [
    { heading: say("families"), format: "level", thing: "risk", says: isNumber, lines: itemsOf("families").map(({ id }) => ({ family: text(language, `risks.families.${id}.label`), label: say("worst"), column: `family:${id}`, value: (at) => evaluations[at]?.families?.[id]?.residual ?? "" })) },
    level("after", "residual", "residual"),
    level("before", "exposure", "exposure"),
    level("least", "least", "low"),
    level("most", "most", "high"),
    { heading: say("chosen"), format: "chosen", thing: "mitigation", says: (value) => value === 1, lines: itemsOf("mitigations").map(({ id }) => ({ family: "", label: text(language, `risks.mitigations.${id}.label`), column: `chosen:${id}`, value: (at) => (chosen(at).includes(id) ? 1 : 0) })) },
  ];
}

/**
 * Risks before and after the chosen mitigations, a risk a row, scenarios side by side; the mitigations chosen below. What nothing is known of yet
 * stands last and is not printed.
 */
export function riskSheet(edition: Edition): Sheet {
  const { language, evaluations, calculation } = edition;
  const title = text(language, "sheets.names.risks");
  const say = (key: string): string => text(language, `council.risks.${key}`);
  const grid = new Grid("risks", title, say("alt"));
  const shown = evaluations.slice(0, SIDE_BY_SIDE);
  const across = acrossOnPage(shown.length);
  grid.put(0, 0, title, { style: "title" }).height(0, 28).across(1, 0, across, text(language, "council.risks.guide", { column: columnLabel("mitigations", language) }), { style: "subtitle" });
  grid.columns.push({ width: 26 }, { width: 36 }, ...shown.map(() => ({ width: scenarioWidth(shown.length) })));
  let row = 3;
  const put = ({ heading, format, thing }: Block, lines: readonly Line[]): void => {
    if (lines.length === 0) return;
    grid.across(row, 0, across, heading, { style: "finding" });
    row += 1;
    grid.put(row, 0, thing === "risk" ? say("family") : "", { style: "header" }).put(row, 1, say(thing), { style: "header" });
    shown.forEach(({ scenario }, at) => grid.put(row, 2 + at, scenario.name, { style: "header", formula: edition.name(at) }));
    const first = row + 1;
    for (const { family, label, column, value } of lines) {
      row += 1;
      grid.put(row, 0, family, { style: "label" }).put(row, 1, label, { style: "label" });
      shown.forEach((_, at) => grid.put(row, 2 + at, value(at), { style: "value", format, formula: calculation.outside(column, edition.row(at)) }));
    }
    if (format === "level" && shown.length > 0) {
      const area = areaOf(first, 2, row - first + 1, shown.length);
      const corner = address(first, 2);
      const [high, low] = ["par.risk.band.high_from-1E-9", "par.risk.band.low_below-1E-9"];
      grid.conditionals.push({ area, rule: { kind: "formula", text: `${corner}=""`, style: "unknown" } }, { area, rule: { kind: "formula", text: `AND(ISNUMBER(${corner}),${corner}>=${high})`, style: "high" } }, { area, rule: { kind: "formula", text: `AND(ISNUMBER(${corner}),${corner}>=${low},${corner}<${high})`, style: "medium" } }, { area, rule: { kind: "formula", text: `AND(ISNUMBER(${corner}),${corner}<${low})`, style: "low" } });
    }
    row += 2;
  };
  const said = ({ says }: Block, { value }: Line): boolean => shown.some((_, at) => says(value(at)));
  const blocks = blocksOf(edition);
  const pages = new Pages(grid, heightOnPage(grid.columns.reduce((sum, each) => sum + each.width, 0), isLandscape(shown.length), pagesFor(shown.length)));
  for (const block of blocks) {
    const top = row;
    put(block, block.lines.filter((line) => said(block, line)));
    // A block that does not fit begins a page, so that no header stands alone at the foot of one.
    pages.block(top, grid.next);
  }
  const printed = grid.next;
  grid.across(row, 0, across, unknownHeading(edition), { style: "finding" });
  row += 1;
  for (const block of blocks) put(block, block.lines.filter((line) => !said(block, line)));
  grid.frozen = { rows: 0, columns: 2 };
  return grid.done(printSetup(title, language, { landscape: isLandscape(shown.length), pagesWide: pagesFor(shown.length), repeatColumns: { from: 0, to: 1 }, area: areaOf(0, 0, printed, 2 + shown.length), breaksBefore: pages.breaks }));
}
