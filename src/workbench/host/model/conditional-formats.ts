import { intersection, type Area, type Place } from "../area";
import { HostError, invalidArgument } from "../error";
import { act, create, define, give, giveOrNull, link, linkOrNull, tell, type Definition, type Link } from "../runtime/definition";
import { count, oneOf, text } from "../runtime/arguments";
import type { Host } from "../runtime/host";
import type { Part } from "../store/store";
import { kept, readBranch, shown, under, writeBranch, type Branch } from "./bag";
import { assertWritable } from "./gate";
import { color } from "./range-format";

const colour = kept<string>("color", "", (value) => { color(value); });

export const conditionalFillDefinition: Definition<Branch> = define<Excel.ConditionalRangeFill, Branch>("ConditionalRangeFill", { scalars: { color: colour } });
export const conditionalFontDefinition: Definition<Branch> = define<Excel.ConditionalRangeFont, Branch>("ConditionalRangeFont", {
  scalars: { color: colour, bold: kept<boolean>("bold", false), italic: kept<boolean>("italic", false), strikethrough: kept<boolean>("strikethrough", false) },
});
export const conditionalRangeFormatDefinition: Definition<Branch> = define<Excel.ConditionalRangeFormat, Branch>("ConditionalRangeFormat", {
  scalars: { numberFormat: kept<string>("numberFormat", "") },
  links: { fill: link("ConditionalRangeFill", (branch: Branch) => under(branch, "fill")), font: link("ConditionalRangeFont", (branch: Branch) => under(branch, "font")) },
});
export const formulaRuleDefinition: Definition<Branch> = define<Excel.ConditionalFormatRule, Branch>("ConditionalFormatRule", {
  scalars: {
    formula: kept<string>("formula", "", (value) => {
      if (!value.startsWith("=")) throw invalidArgument("The formula of a conditional format begins with =.");
      // Custom functions do not work in conditional formatting.
      if (/\bCOMMISSION\./i.test(value)) throw new HostError("InvalidArgument", "Custom functions cannot be used in conditional formatting.");
    }),
  },
});
export const customDefinition: Definition<Branch> = define<Excel.CustomConditionalFormat, Branch>("CustomConditionalFormat", {
  links: { rule: link("ConditionalFormatRule", (branch: Branch) => under(branch, "rule")), format: link("ConditionalRangeFormat", (branch: Branch) => under(branch, "format")) },
});
export const cellValueDefinition: Definition<Branch> = define<Excel.CellValueConditionalFormat, Branch>("CellValueConditionalFormat", {
  scalars: {
    rule: kept<Excel.ConditionalCellValueRule>("rule", { formula1: "", operator: "Invalid" }, ({ formula1, formula2, operator }) => {
      if (formula1 === undefined || (operator === "Between" && formula2 === undefined)) throw invalidArgument("A cell value rule needs formula1, and for Between formula2.");
    }),
  },
  links: { format: link("ConditionalRangeFormat", (branch: Branch) => under(branch, "format")) },
});
export const colorScaleDefinition: Definition<Branch> = define<Excel.ColorScaleConditionalFormat, Branch>("ColorScaleConditionalFormat", {
  scalars: {
    criteria: kept<Excel.ConditionalColorScaleCriteria>("criteria", { minimum: { type: "LowestValue" }, maximum: { type: "HighestValue" } } as Excel.ConditionalColorScaleCriteria),
    threeColorScale: { read: (branch, host) => "midpoint" in ((readBranch(host, branch)["criteria"] as object | undefined) ?? {}) },
  },
});
export const barFormatDefinition: Definition<Branch> = define<Excel.ConditionalDataBarPositiveFormat, Branch>("ConditionalDataBarPositiveFormat", {
  scalars: { fillColor: kept<string>("fillColor", "", (value) => { color(value); }), borderColor: kept<string>("borderColor", ""), gradientFill: kept<boolean>("gradientFill", true) },
});
export const dataBarDefinition: Definition<Branch> = define<Excel.DataBarConditionalFormat, Branch>("DataBarConditionalFormat", {
  scalars: {
    barDirection: kept<Excel.DataBarConditionalFormat["barDirection"]>("barDirection", "Context"),
    showDataBarOnly: kept<boolean>("showDataBarOnly", false),
    axisFormat: kept<Excel.DataBarConditionalFormat["axisFormat"]>("axisFormat", "Automatic"),
    lowerBoundRule: kept<Excel.ConditionalDataBarRule>("lowerBoundRule", { type: "Automatic" }),
    upperBoundRule: kept<Excel.ConditionalDataBarRule>("upperBoundRule", { type: "Automatic" }),
  },
  links: { positiveFormat: link("ConditionalDataBarPositiveFormat", (branch: Branch) => under(branch, "positiveFormat")) },
});

const ofType = (type: string, key: string, of: string): Link<Branch> =>
  linkOrNull(of, (branch: Branch, host: Host) => (readBranch(host, branch)["type"] === type ? under(branch, key) : null));
const needType = (type: string, key: string, of: string): Link<Branch> => ({ ...ofType(type, key, of), nullable: false });

export const conditionalFormatDefinition: Definition<Branch> = define<Excel.ConditionalFormat, Branch>("ConditionalFormat", {
  scalars: {
    id: { read: ({ id }) => id },
    type: shown<Excel.ConditionalFormat["type"]>("type", "Custom"),
    priority: kept<number>("priority", 0),
    stopIfTrue: kept<boolean>("stopIfTrue", false, (_value, branch, host) => {
      if (["DataBar", "ColorScale", "IconSet"].includes(String(readBranch(host, branch)["type"]))) throw new HostError("InvalidOperation", "A data bar, colour scale or icon set has no stopIfTrue.");
    }),
  },
  links: {
    custom: needType("Custom", "custom", "CustomConditionalFormat"),
    customOrNullObject: ofType("Custom", "custom", "CustomConditionalFormat"),
    cellValue: needType("CellValue", "cellValue", "CellValueConditionalFormat"),
    cellValueOrNullObject: ofType("CellValue", "cellValue", "CellValueConditionalFormat"),
    colorScale: needType("ColorScale", "colorScale", "ColorScaleConditionalFormat"),
    colorScaleOrNullObject: ofType("ColorScale", "colorScale", "ColorScaleConditionalFormat"),
    dataBar: needType("DataBar", "dataBar", "DataBarConditionalFormat"),
    dataBarOrNullObject: ofType("DataBar", "dataBar", "DataBarConditionalFormat"),
  },
  methods: {
    delete: act([], ({ id }, _none, host) => { host.store.deletePart(id); }),
    getRange: give("Range", [], (branch: Branch, _none, host): Place => ({ sheet: branch.sheet ?? "", area: readBranch(host, branch)["area"] as Area })),
  },
});

const branchOf = ({ id, sheet }: Part): Branch => ({ kind: "conditionalFormat", id, keys: [], ...(sheet === undefined ? {} : { sheet }) });
const on = (place: Place, host: Host): Branch[] => host.store.parts("conditionalFormat", place.sheet).filter((part) => intersection(part.data["area"] as Area, place.area)).map(branchOf);

export const conditionalFormatsDefinition: Definition<Place> = define<Excel.ConditionalFormatCollection, Place>("ConditionalFormatCollection", {
  items: { of: "ConditionalFormat", list: on },
  methods: {
    add: create("ConditionalFormat", [oneOf("Custom", "CellValue", "ColorScale", "DataBar")], (place: Place, [type], host): Branch => {
      assertWritable(host, place, "allowFormatCells");
      const all = host.store.parts("conditionalFormat", place.sheet);
      const number = 1 + Math.max(0, ...all.map(({ id }) => Number(/\d+$/.exec(id)?.[0] ?? 0)));
      const branch: Branch = { kind: "conditionalFormat", id: `conditionalFormat-${place.sheet}-${String(number)}`, sheet: place.sheet, keys: [] };
      writeBranch(host, { ...branch, make: true }, { type, area: place.area, priority: 0 });
      return branch;
    }),
    clearAll: act([], (place, _none, host) => {
      assertWritable(host, place, "allowFormatCells");
      for (const { id } of on(place, host)) host.store.deletePart(id);
    }),
    getCount: tell([], (place: Place, _none, host) => on(place, host).length),
    getItemAt: give("ConditionalFormat", [count], (place: Place, [index], host) => on(place, host)[index] ?? null),
    getItem: give("ConditionalFormat", [text], (place: Place, [id], host) => on(place, host).find((branch) => branch.id === id) ?? null),
    getItemOrNullObject: giveOrNull("ConditionalFormat", [text], (place: Place, [id], host) => on(place, host).find((branch) => branch.id === id) ?? null),
  },
});
