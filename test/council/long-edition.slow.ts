import { checkedBook } from "../../src/council/checked-book";
import type { EditionInput } from "../../src/council/edition";
import { writeXlsx } from "../../src/council/write-xlsx";
import { frameworks, type Scenario, type Value } from "../../src/engine";
import type { Book } from "../../src/sheets";
import { compareCells } from "./compare-cells";
import { randomSets } from "./random-scenarios";
import { Recalculator } from "./recalculate";

/** So many scenarios that a sheet has only the columns that are filled in, and the calculation only what those can say something of. */
const LONG = 201;
const PATIENCE = 10 * 60_000;
const date = new Date("2026-11-21T00:00:00Z");

const groups: Readonly<Record<string, (column: string, group: string) => boolean>> = {
  "scores alone": (_, group) => group === "content",
  "scores, payment and mitigations": (column, group) => group === "content" || ["payment", "mitigations", "duration", "price-setting"].includes(column),
  "form, collaboration and contract": (_, group) => ["form", "collaboration", "contract", "legal-form", "building-blocks"].includes(group),
};

function edition(chosen: (column: string, group: string) => boolean, seed: number): EditionInput {
  const [set] = randomSets(1, 60, seed);
  if (!set) throw new Error("there is no random set");
  const columns = new Set(frameworks.inputs.filter(({ id, group }) => chosen(id, group)).map(({ id }) => id));
  const kept = (values: Scenario["values"]): Record<string, Value> => Object.fromEntries(Object.entries(values).filter(([id]) => columns.has(id)));
  const scenarios = Array.from({ length: LONG }, (_, at): Scenario => ({ ...(set.scenarios[at % set.scenarios.length] as Scenario), name: `S${at}`, simulated: undefined, values: kept(set.scenarios[at % set.scenarios.length]?.values ?? {}) }));
  return { scenarios, parameters: set.parameters, language: seed % 2 === 0 ? "nl" : "en", date };
}

test.each(Object.entries(groups))(`${LONG} scenarios with %s: only the columns that something can be said of, and LibreOffice gives what the engine gives`, async (_, chosen) => {
  const input = edition(chosen, 7);
  const { book } = checkedBook(input);
  const wrong: Book = { ...book, sheets: book.sheets.map((sheet) => ({ ...sheet, rows: sheet.rows.map((row) => row.map((cell) => (cell?.formula && typeof cell.value === "number" ? { ...cell, value: cell.value + 17 } : cell))) })) };
  const program = new Recalculator(true);
  try {
    let compared = 0;
    const differences: string[] = [];
    await program.open(1, () => writeXlsx(wrong, { creator: "test", created: date }), (_at, values) => {
      const result = compareCells(book, values);
      compared += result.compared;
      differences.push(...result.differences);
    });
    expect(differences.slice(0, 10)).toEqual([]);
    expect(compared).toBeGreaterThan(LONG * 20);
  } finally {
    program.close();
  }
}, PATIENCE);
