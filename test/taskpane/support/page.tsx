/**
 * A page of its own for browser tests: the pane over a workbook in memory. `?lang=nl`; `?cells=open` for scenarios that are not settled,
 * `fifty` for fifty scenarios with every column, `none` for an empty workbook, `all` for one in which every part of every screen has something to show, else the seven real cases (`?scenarios=50` for as many, made from them); `?tour=done` leaves the tour out; `?version=older` is a workbook of an older version; `?payment=own` one with payment schemes. The workbook is at `window.workbook`, what was asked of the world around at `window.sharing`.
 */
import { createRoot } from "react-dom/client";
import { cellText, columnLabel, exampleCase, type Cell, type Language } from "../../../src/engine";
import { exampleRows } from "../../../src/sheets";
import { Pane } from "../../../src/taskpane/app/Pane";
import { browserShelf } from "../../../src/taskpane/memory/browser-shelf";
import type { Outcome, SheetTable } from "../../../src/workbook/port";
import { SharingContext } from "../../../src/taskpane/share/sharing";
import { formulasInTest, sharingInTest } from "./sharing";
import { dutchRows } from "./cases";
import { everything } from "./everything";
import { fiftyRows } from "./fifty";
import { MemoryWorkbook } from "./memory-workbook";

const asked = new URLSearchParams(location.search);
const language: Language = asked.get("lang") === "en" ? "en" : "nl";
const done: Outcome<void> = { done: true, value: undefined };

/** The seven real cases under the headers of the language, or as many rows as are asked for. */
function cases(of: Language): readonly (readonly Cell[])[] {
  const seven = exampleRows("seven", of);
  const rows = Array.from({ length: Number(asked.get("scenarios") ?? seven.length) }, (_, at) => ({ ...seven[at % seven.length], ...(at < seven.length ? {} : { scenario: `Scenario ${at + 1}`, "target-group": 1 + (at % 5), service: 1 + ((at * 7) % 5), expertise: 1 + ((at * 3) % 5) }) }) as (typeof seven)[number]);
  const ids = [...new Set(["scenario", "target-group", "service", "expertise", "provider-field", "measurability", "driver", "agreement", "government-role", "accountability", "initiative", "control", "result", "price-setting", "mitigations", ...rows.flatMap((row) => Object.keys(row))])];
  return [ids.map((id) => columnLabel(id, of)), ...rows.map((row) => ids.map((id) => row[id] ?? ""))];
}

const weights: readonly (readonly Cell[])[] = [["id", language === "nl" ? "waarde" : "value"], ...["target-group", "service", "expertise", "provider-field", "measurability"].map((id) => [id, 1])];

const tableOf = (sheet: string, records: readonly Readonly<Record<string, unknown>>[]): SheetTable => {
  const ids = [...new Set(records.flatMap((record) => Object.keys(record)))];
  return { sheet, cells: [ids, ...records.map((record) => ids.map((id) => cellText(record[id]) ?? ""))], origin: { row: 0, column: 0 } };
};

function workbook(): MemoryWorkbook {
  const cells = asked.get("cells");
  const made = new MemoryWorkbook(cells === "none" ? null : cells === "all" ? everything(language, exampleCase(language).schemes.map(({ scheme }) => String(scheme))) : cells === "open" ? dutchRows : cells === "fifty" ? fiftyRows() : cases(language), cells === "none" ? null : weights);
  if (asked.get("payment") === "own") {
    const { segments, schemes } = exampleCase(language);
    made.segments = tableOf("Segments", segments);
    made.schemes = tableOf("Schemes", schemes);
  }
  if (asked.get("version") === "older") Object.assign(made, { kind: () => Promise.resolve({ done: true, value: "older" }), bringAlong: () => Promise.resolve(done) });
  if (cells !== "none") return made;
  return Object.assign(made, {
    insertExample: (of: Language) => {
      made.scenarios = { sheet: "Scenarios", cells: cases(of), origin: { row: 0, column: 0 } };
      return Promise.resolve(done);
    },
    removeExample: () => {
      made.scenarios = null;
      return Promise.resolve(done);
    },
  });
}

const place = document.getElementById("pane");
if (!place) throw new Error("no place for the pane");
const shelf = browserShelf(`test/${asked.get("shelf") ?? ""}`);
if (asked.get("tour") === "done" && shelf.load() === null) shelf.save(JSON.stringify({ tourDone: true }));
const opened = workbook();
// Excel never answers at once: reading takes a round trip.
const read = opened.read.bind(opened);
opened.read = () => new Promise((answer) => setTimeout(() => answer(read())));
const sharing = sharingInTest({ open: () => Promise.resolve({ done: true, value: undefined }), formulas: formulasInTest() });
Object.assign(globalThis, { workbook: opened, sharing });
createRoot(place).render(<SharingContext value={sharing}><Pane workbook={opened} hostLanguage={language} shelf={shelf} onLanguage={(now) => { document.documentElement.lang = now; }} /></SharingContext>);
