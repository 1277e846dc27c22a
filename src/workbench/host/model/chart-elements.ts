import { define, link, type Definition } from "../runtime/definition";
import { act } from "../runtime/definition";
import { text } from "../runtime/arguments";
import { fromA1, splitSheet, type Place } from "../area";
import { invalidArgument } from "../error";
import type { Host } from "../runtime/host";
import { kept, readBranch, under, writeBranch, type Branch } from "./bag";
import { color } from "./range-format";

const colour = kept<string>("color", "#000000", (value) => { color(value); });

export const chartFontDefinition: Definition<Branch> = define<Excel.ChartFont, Branch>("ChartFont", {
  scalars: { bold: kept<boolean>("bold", false), italic: kept<boolean>("italic", false), color: colour, name: kept<string>("name", "Calibri"), size: kept<number>("size", 10) },
});

export const chartFillDefinition: Definition<Branch> = define<Excel.ChartFill, Branch>("ChartFill", {
  methods: {
    setSolidColor: act([text], (branch, [value], host) => { writeBranch(host, branch, { color: color(value) }); }),
    clear: act([], (branch, _none, host) => { writeBranch(host, branch, { color: "" }); }),
  },
});

export const chartLineDefinition: Definition<Branch> = define<Excel.ChartLineFormat, Branch>("ChartLineFormat", {
  scalars: { color: colour, lineStyle: kept<Excel.ChartLineFormat["lineStyle"]>("lineStyle", "Continuous"), weight: kept<number>("weight", 0.75) },
  methods: { clear: act([], (branch, _none, host) => { writeBranch(host, branch, { lineStyle: "None" }); }) },
});

export const titleFormatDefinition: Definition<Branch> = define<Excel.ChartTitleFormat, Branch>("ChartTitleFormat", { links: { font: link("ChartFont", (branch: Branch) => under(branch, "font")) } });

/** The one cell that the formula of a title names: `='My sheet'!$A$2`. A title is no calculation. */
function followedCell(formula: string, host: Host): Place {
  const { sheet: name, rest } = splitSheet(formula.replace(/^=/, ""));
  const sheet = host.store.sheets().find((each) => each.name.toLowerCase() === name?.toLowerCase());
  const area = fromA1(rest);
  if (!formula.startsWith("=") || !sheet || area?.rows !== 1 || area.columns !== 1) throw invalidArgument(`The formula of a title is a reference to one cell with its sheet, not ${formula}.`);
  return { sheet: sheet.id, area };
}

/** What a title says: its own text, or what the cell that it follows shows now. */
function titleText(branch: Branch, host: Host): string {
  const { follows, text: own } = readBranch(host, branch) as { readonly follows?: Place | null; readonly text?: string };
  return follows ? String(host.store.read(follows.sheet, follows.area)[0]?.[0]?.value ?? "") : (own ?? "");
}

export const chartTitleDefinition: Definition<Branch> = define<Excel.ChartTitle, Branch>("ChartTitle", {
  methods: { setFormula: act([text], (branch, [formula], host) => { writeBranch(host, branch, { follows: followedCell(formula, host) }); }) },
  scalars: { text: { read: titleText, write: (branch, words, host) => { writeBranch(host, branch, { text: words, follows: null }); } }, visible: kept<boolean>("visible", true), overlay: kept<boolean>("overlay", false) },
  links: { format: link("ChartTitleFormat", (branch: Branch) => under(branch, "format")) },
});

export const chartLegendDefinition: Definition<Branch> = define<Excel.ChartLegend, Branch>("ChartLegend", {
  scalars: { visible: kept<boolean>("visible", true), position: kept<Excel.ChartLegend["position"]>("position", "Right"), overlay: kept<boolean>("overlay", false) },
});

export const chartDataLabelsDefinition: Definition<Branch> = define<Excel.ChartDataLabels, Branch>("ChartDataLabels", {
  scalars: { showValue: kept<boolean>("showValue", true), showSeriesName: kept<boolean>("showSeriesName", false), showCategoryName: kept<boolean>("showCategoryName", false), position: kept<Excel.ChartDataLabels["position"]>("position", "OutsideEnd"), numberFormat: kept<string>("numberFormat", "General") },
});

export const axisTitleDefinition: Definition<Branch> = define<Excel.ChartAxisTitle, Branch>("ChartAxisTitle", { scalars: { text: kept<string>("text", ""), visible: kept<boolean>("visible", false) } });
export const gridlinesDefinition: Definition<Branch> = define<Excel.ChartGridlines, Branch>("ChartGridlines", { scalars: { visible: kept<boolean>("visible", true) } });
export const axisFormatDefinition: Definition<Branch> = define<Excel.ChartAxisFormat, Branch>("ChartAxisFormat", {
  links: { font: link("ChartFont", (branch: Branch) => under(branch, "font")), line: link("ChartLineFormat", (branch: Branch) => under(branch, "line")) },
});

export const axisDefinition: Definition<Branch> = define<Excel.ChartAxis, Branch>("ChartAxis", {
  scalars: {
    minimum: kept<unknown>("minimum", ""),
    maximum: kept<unknown>("maximum", ""),
    majorUnit: kept<unknown>("majorUnit", ""),
    visible: kept<boolean>("visible", true),
    reversePlotOrder: kept<boolean>("reversePlotOrder", false),
    numberFormat: kept<string>("numberFormat", "General"),
    tickLabelPosition: kept<Excel.ChartAxis["tickLabelPosition"]>("tickLabelPosition", "NextToAxis"),
  },
  links: {
    title: link("ChartAxisTitle", (branch: Branch) => under(branch, "title")),
    majorGridlines: link("ChartGridlines", (branch: Branch) => under(branch, "majorGridlines")),
    format: link("ChartAxisFormat", (branch: Branch) => under(branch, "format")),
  },
});

export const chartAxesDefinition: Definition<Branch> = define<Excel.ChartAxes, Branch>("ChartAxes", {
  links: { categoryAxis: link("ChartAxis", (branch: Branch) => under(branch, "categoryAxis")), valueAxis: link("ChartAxis", (branch: Branch) => under(branch, "valueAxis")) },
});
