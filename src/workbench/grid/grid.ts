import "@univerjs/preset-sheets-core/lib/index.css";
import "@univerjs/preset-sheets-table/lib/index.css";
import { LocaleType, mergeLocales, Univer } from "@univerjs/core";
import { FUniver } from "@univerjs/core/facade";
import { UniverSheetsCorePreset } from "@univerjs/preset-sheets-core";
import words from "@univerjs/preset-sheets-core/locales/en-US";
import { UniverSheetsTablePreset } from "@univerjs/preset-sheets-table";
import tableWords from "@univerjs/preset-sheets-table/locales/en-US";
import type { FormulaFunction } from "../host";
import { gridFunction } from "./custom-functions";

/**
 * A spreadsheet in that element, with our functions in its calculator. They must be there before a workbook is opened.
 * The grid speaks no Dutch: its own menus are English.
 */
export function createGrid(container: HTMLElement, functions: ReadonlyMap<string, FormulaFunction>): FUniver {
  const univer = new Univer({ locale: LocaleType.EN_US, locales: { [LocaleType.EN_US]: mergeLocales(words, tableWords) } });
  const presets = [
    UniverSheetsCorePreset({ container, header: false, toolbar: false, formulaBar: true, footer: { sheetBar: true, statisticBar: false, menus: false, zoomSlider: false }, disableAutoFocus: true, formula: { function: [...functions].map(([name, called]) => [gridFunction(called), name]) } }),
    UniverSheetsTablePreset(),
  ];
  for (const plugin of presets.flatMap(({ plugins }) => plugins)) {
    if (Array.isArray(plugin)) univer.registerPlugin(...plugin);
    else univer.registerPlugin(plugin);
  }
  return FUniver.newAPI(univer);
}
