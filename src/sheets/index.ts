/** The only way into the sheets. */
export { address, areaOf, fixedAddress, fixedRangeAddress, fixedReference, quotedSheet, rangeAddress, type Area } from "./area";
export { columnGroups, headerOf, type ColumnGroup } from "./columns";
export { comparisonSheet } from "./comparison-sheet";
export { exampleBook, exampleInputs, exampleRows, type ExampleSet } from "./examples";
export { FORCE_COLUMN, frameworkSheet, parameterName, parameterRow } from "./framework-sheet";
export { Grid, type Put } from "./grid";
export { listArea, listsSheet } from "./lists-sheet";
export { colors, formats, looks, type FormatName, type Look, type StyleName } from "./looks";
export type { Book, CellValue, Chart, ChartSeries, ColumnLayout, ConditionalFormat, Formula, NamedArea, PrintSetup, Reference, Sheet, SheetCell, SheetRole, SheetTable, Validation } from "./model";
export { FORM, MARK, markText, readMark, type Mark } from "./mark";
export { printSetup } from "./print";
export { robustnessSheet } from "./robustness-sheet";
export { scenarioBook } from "./scenario-book";
export { scenarioRows } from "./scenario-rows";
export { scenarioPlaces, scenarioSheet, type ScenarioRow } from "./scenario-sheet";
export { sourcesSheet } from "./sources-sheet";
export { atMostLong } from "./words";
