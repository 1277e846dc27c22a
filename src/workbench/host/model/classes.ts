import type { Definition } from "../runtime/definition";
import * as chartElements from "./chart-elements";
import * as chartSeries from "./chart-series";
import * as charts from "./charts";
import * as comments from "./comments";
import * as conditionalFormats from "./conditional-formats";
import * as filters from "./filters";
import * as names from "./names";
import * as pageLayout from "./page-layout";
import * as range from "./range";
import * as rangeFormat from "./range-format";
import * as settings from "./settings";
import * as sheetPanes from "./sheet-panes";
import * as tableColumns from "./table-columns";
import * as tables from "./tables";
import * as validation from "./validation";
import * as workbook from "./workbook";
import * as worksheet from "./worksheet";

const files = [chartElements, chartSeries, charts, comments, conditionalFormats, filters, names, pageLayout, range, rangeFormat, settings, sheetPanes, tableColumns, tables, validation, workbook, worksheet];
const isDefinition = (value: unknown): value is Definition => typeof value === "object" && value !== null && "scalars" in value && "methods" in value;

/** Every class of Office.js that this host serves, by its name. They refer to each other by name, since Office.js goes round in circles. */
export const CLASSES: ReadonlyMap<string, Definition> = new Map(files.flatMap((file) => Object.values<unknown>({ ...file }).filter(isDefinition)).map((definition) => [definition.name, definition]));
