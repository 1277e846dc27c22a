/** A page of its own for browser tests: the pane over a workbook in memory. `?lang=nl`, `?cells=open` for scenarios that are not settled, `?cells=none` for an empty workbook, `?scenarios=50` for as many, made from the cases. */
import { createRoot } from "react-dom/client";
import type { Cell, Language } from "../../../src/engine";
import { exampleRows } from "../../../src/sheets";
import { Pane } from "../../../src/taskpane/app/Pane";
import { browserShelf } from "../../../src/taskpane/memory/browser-shelf";
import { SharingContext } from "../../../src/taskpane/share/sharing";
import { formulasInTest, sharingInTest } from "./sharing";
import { dutchRows } from "./cases";
import { MemoryWorkbook } from "./memory-workbook";

const asked = new URLSearchParams(location.search);
const language: Language = asked.get("lang") === "en" ? "en" : "nl";

/** The seven real cases, or scenarios with something open, wrong or at odds. */
function rows(): readonly (readonly Cell[])[] {
  if (asked.get("cells") === "open") return dutchRows;
  const cases = exampleRows("seven", language);
  const ids = [...new Set(["scenario", ...cases.flatMap((row) => Object.keys(row))])];
  const count = Number(asked.get("scenarios") ?? cases.length);
  const many = Array.from({ length: count }, (_, at) => ({ ...cases[at % cases.length], ...(at < cases.length ? {} : { scenario: `Scenario ${at + 1}`, "target-group": 1 + (at % 5), service: 1 + ((at * 7) % 5), expertise: 1 + ((at * 3) % 5) }) }));
  return [ids, ...many.map((row) => ids.map((id) => row[id as keyof typeof row]))];
}

const place = document.getElementById("pane");
if (!place) throw new Error("no place for the pane");
createRoot(place).render(<SharingContext value={sharingInTest({ open: () => Promise.resolve({ done: true, value: undefined }), formulas: formulasInTest() })}><Pane workbook={new MemoryWorkbook(asked.get("cells") === "none" ? null : rows())} hostLanguage={language} shelf={browserShelf("test")} /></SharingContext>);
