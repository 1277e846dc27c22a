/** Writes examples/ from frameworks/examples: the same cases as workbook in both languages, and as CSV and JSON for scripts. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { scenarioWorkbook } from "../src/council";
import { exampleCase, inputOf, itemsOf, LANGUAGES, type Language } from "../src/engine";
import { exampleRows, headerOf, type ExampleSet, type ScenarioRow } from "../src/sheets";

const folder = join(__dirname, "..", "examples");
/** The same input gives the same file: the date is that of the cases' last revision, not of the run. */
const REVISED = new Date("2026-11-21T00:00:00Z");
const FILES: readonly { readonly set: ExampleSet; readonly name: string }[] = [{ set: "seven", name: "seven-cases" }, { set: "tiers", name: "two-tiers" }];

const quoted = (cell: unknown): string => (cell === null || cell === undefined ? "" : /[";\n]/.test(String(cell)) ? `"${String(cell).replace(/"/g, '""')}"` : String(cell));

/** Semicolons and a byte order mark, so that a Dutch or Belgian Excel opens it with its columns and accents. */
function csv(rows: readonly ScenarioRow[], language: Language): string {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const header = columns.map((id) => {
    const input = inputOf(id);
    return input ? headerOf(input, language) : id;
  });
  return `\ufeff${[header, ...rows.map((row) => columns.map((id) => row[id]))].map((line) => line.map(quoted).join(";")).join("\n")}\n`;
}

/** By id, in no language: scenario name, scores and facts. */
function json(set: ExampleSet): string {
  const scenarios = itemsOf("cases")
    .filter(({ data }) => data["set"] === set)
    .map((item) => ({ scenario: item.id, ...(item.data["scores"] as object), ...(item.data["facts"] as object), ...(item.data["readings"] as object) }));
  return `${JSON.stringify({ scenarios }, null, 2)}\n`;
}

void (async () => {
  mkdirSync(folder, { recursive: true });
  for (const { set, name } of FILES) {
    for (const language of LANGUAGES) writeFileSync(join(folder, `${name}.${language}.xlsx`), await scenarioWorkbook(language, set, REVISED));
    writeFileSync(join(folder, `${name}.nl.csv`), csv(exampleRows(set, "nl"), "nl"));
    writeFileSync(join(folder, `${name}.json`), json(set));
  }
  for (const language of LANGUAGES) writeFileSync(join(folder, "payment", `six-designs.${language}.json`), `${JSON.stringify(exampleCase(language), null, 2)}\n`);
})();
