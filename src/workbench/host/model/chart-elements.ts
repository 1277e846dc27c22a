import { define, link, type Definition } from "../runtime/definition";
import { act } from "../runtime/definition";
import { text } from "../runtime/arguments";
import { kept, under, writeBranch, type Branch } from "./bag";
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

export const chartTitleDefinition: Definition<Branch> = define<Excel.ChartTitle, Branch>("ChartTitle", {
  scalars: { text: kept<string>("text", ""), visible: kept<boolean>("visible", true), overlay: kept<boolean>("overlay", false) },
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
