/** The only way into the sheets. */
export { address, areaOf, fixedAddress, fixedRangeAddress, fixedReference, quotedSheet, rangeAddress, type Area } from "./area";
export { columnGroups, headerOf, inputMessage, inputNote, inputOptions, promptOf, type ColumnGroup } from "./columns";
export { exampleBook, exampleRows, type ExampleSet } from "./examples";
export { comparisonSheet } from "./comparison-sheet";
export { frameworkSheet, parameterName, parameterRow, VALUE_COLUMN } from "./framework-sheet";
export { Grid, type Put } from "./grid";
export { listArea, listsSheet } from "./lists-sheet";
export { colors, formats, looks, type FormatName, type Look, type StyleName } from "./looks";
export type { Book, CellValue, Chart, ChartSeries, ColumnLayout, ConditionalFormat, Formula, NamedArea, PrintSetup, Reference, Sheet, SheetCell, SheetRole, SheetTable, Validation } from "./model";
export { printSetup } from "./print";
export { robustnessSheet } from "./robustness-sheet";
export { scenarioBook, type ScenarioBook } from "./scenario-book";
export { scenarioRows } from "./scenario-rows";
export { scenarioPlaces, scenarioSheet, type ScenarioRow, type ScenarioSheetOptions } from "./scenario-sheet";
export { sourcesSheet } from "./sources-sheet";
export { atMostLong, basisLabel, citations, unitLabel } from "./words";
