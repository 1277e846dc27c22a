/**
 * @jest-environment jsdom
 * @jest-environment-options {"customExportConditions": ["node", "node-addons"]}
 */
import "./support/text-coding";
import { cleanup, fireEvent, screen, within } from "@testing-library/react";
import { readXlsx } from "hucre/xlsx";
import { webcrypto } from "node:crypto";
import { act } from "react";
import { screenNews } from "../../src/taskpane/commands/screen-news";
import type { EditionDesk } from "../../src/taskpane/share/edition-desk";
import type { Sharing } from "../../src/taskpane/share/sharing";
import { standInForBrowser } from "./support/browser";
import { dutchRows } from "./support/cases";
import { MemoryShelf } from "./support/memory-shelf";
import { MemoryWorkbook } from "./support/memory-workbook";
import { choose, click, openPane, settle } from "./support/open-pane";
import { directDesk, formulasInTest, sharingInTest } from "./support/sharing";

beforeAll(standInForBrowser);
afterEach(cleanup);

const withNotes = [[...dutchRows[0]!, "Onderbouwing", "Beoordelaar"], [...dutchRows[1]!, "Gesprek met een wijkbewoner", "An"], [...dutchRows[2]!, "", ""]];

/** Waits in real time for what the desk works on. */
const until = async (found: () => unknown): Promise<void> => {
  for (let turn = 0; turn < 400 && !found(); turn += 1) await act(() => new Promise((done) => setTimeout(done, 20)));
  expect(found()).toBeTruthy();
};
const seen = (words: string | RegExp) => (): unknown => screen.queryByText(words);

async function openShare(sharing: Sharing): Promise<void> {
  await openPane(new MemoryWorkbook(withNotes), "nl", new MemoryShelf(), sharing);
  await click("Delen");
  await until(seen("Wat de raad te lezen krijgt"));
}

test("shows what the cover will say and which sheets come, before anything is made", async () => {
  await openShare(sharingInTest());
  expect(screen.getByText(/Past bij een netwerk, en wat nog onbekend is, verandert dat niet\./)).toBeTruthy();
  expect(screen.getAllByText(/^Het sterkste tegenargument: \S/).length).toBeGreaterThan(0);
  expect(screen.getByText(/^Alle \d+ bladen, en wat elk laat zien$/)).toBeTruthy();
  expect(screen.getByText("Betaling", { selector: "strong" })).toBeTruthy();
  await settle(() => fireEvent.click(screen.getByRole("checkbox", { name: "Betaling" })));
  await until(() => screen.queryByText("Betaling", { selector: "strong" }) === null);
});

test("evidence and names stay out unless chosen, which is said, and the file proves it", async () => {
  const sharing = sharingInTest();
  await openShare(sharing);
  expect(screen.getByRole("checkbox", { name: /Onderbouwing, notities/ })).toHaveProperty("checked", false);
  await click("Maak de raadseditie");
  await until(seen("Bevat geen formule van een invoegtoepassing."));
  expect(screen.getByText("Onderbouwing, notities en namen van beoordelaars staan er niet in.")).toBeTruthy();
  await click("Download");
  expect(sharing.saved.map(({ name }) => name)).toEqual(["raadseditie 2026-11-22.xlsx"]);
  const words = async (): Promise<string> => JSON.stringify((await readXlsx(sharing.saved.at(-1)!.file)).sheets.map(({ rows }) => rows));
  expect(await words()).not.toContain("wijkbewoner");
  expect(await words()).not.toContain('"An"');

  await settle(() => fireEvent.click(screen.getByRole("checkbox", { name: /Onderbouwing, notities/ })));
  // What was made before no longer counts.
  expect(screen.queryByText("Bevat geen formule van een invoegtoepassing.")).toBeNull();
  await click("Maak de raadseditie");
  await until(seen("Onderbouwing, notities en namen van beoordelaars staan erin."));
  await click("Download");
  expect(await words()).toContain("wijkbewoner");
});

test("what was made names the fingerprint of what was read, that of the sheet of provenance", async () => {
  Object.defineProperty(globalThis.crypto, "subtle", { value: webcrypto.subtle, configurable: true });
  const sharing = sharingInTest();
  await openShare(sharing);
  await click("Maak de raadseditie");
  await until(seen(/^Vingerafdruk van wat gelezen is/));
  const [, content] = /: ([0-9a-f]{64})\./.exec(screen.getByText(/^Vingerafdruk van wat gelezen is/).textContent ?? "") ?? [];
  await click("Download");
  const { sheets } = await readXlsx(sharing.saved[0]!.file);
  expect(sheets.at(-1)!.rows.map((row) => row[1])).toContain(content);
});

test("scenarios, title, date and language are chosen; without a scenario or a date nothing can be made", async () => {
  const sharing = sharingInTest();
  await openShare(sharing);
  await choose("Taal van de editie", "en");
  await choose("Titel op het voorblad (mag leeg blijven)", "Care in 2027");
  await choose("Datum op het voorblad", "2026-12-01");
  await settle(() => fireEvent.click(screen.getByRole("checkbox", { name: "Work Programme 2011-2017" })));
  await until(seen('Het voorblad heet “Care in 2027” en zegt:'));
  await click("Maak de raadseditie");
  await until(seen("Bevat geen formule van een invoegtoepassing."));
  await click("Download");
  const { file, name } = sharing.saved[0]!;
  expect(name).toBe("council edition 2026-12-01.xlsx");
  const { sheets } = await readXlsx(file);
  expect(sheets[0]!.rows[0]![0]).toBe("Care in 2027");
  expect(sheets[0]!.rows[1]![0]).toBe("As of 1 December 2026");
  expect(JSON.stringify(sheets.map(({ rows }) => rows))).not.toContain("Work Programme 2011-2017\"");
  expect(JSON.stringify(sheets.at(-1)!.rows)).toContain("scenarios.xlsx");

  await settle(() => fireEvent.click(screen.getByRole("checkbox", { name: "Plymouth Alliance - An" })));
  expect(screen.getByText("Kies minstens één scenario.")).toBeTruthy();
  expect(screen.getByRole("button", { name: "Maak de raadseditie" })).toHaveProperty("disabled", true);
  await settle(() => fireEvent.click(screen.getByRole("checkbox", { name: "Plymouth Alliance - An" })));
  await choose("Datum op het voorblad", "");
  expect(screen.getByText(/^Dit is geen datum/)).toBeTruthy();
  expect(screen.getByRole("button", { name: "Maak de raadseditie" })).toHaveProperty("disabled", true);
});

test("progress is shown while it is made, and it can be stopped", async () => {
  const calls: string[] = [];
  let step: (done: number, of: number) => void = () => undefined;
  const slow: EditionDesk = {
    preview: directDesk.preview,
    make: (_input, progress) => {
      step = progress;
      return { result: new Promise(() => undefined), cancel: () => calls.push("cancel") };
    },
  };
  await openShare(sharingInTest({ desk: slow }));
  await click("Maak de raadseditie");
  await settle(() => step(3, 12));
  expect(screen.getByRole("progressbar", { name: "Stap 3 van 12" })).toBeTruthy();
  await click("Stop");
  expect(calls).toEqual(["cancel"]);
  expect(screen.getByText("Gestopt. Er is niets gemaakt.")).toBeTruthy();
  expect(screen.queryByRole("progressbar")).toBeNull();
});

test("what goes wrong is said: while it is made, and when Excel cannot open it", async () => {
  const broken: EditionDesk = { preview: directDesk.preview, make: () => ({ result: Promise.reject(new Error("no memory")), cancel: () => undefined }) };
  await openShare(sharingInTest({ desk: broken }));
  await click("Maak de raadseditie");
  await until(seen(/^De raadseditie kon niet gemaakt worden \(no memory\)/));
  cleanup();

  const sharing = sharingInTest({ open: () => Promise.resolve({ done: false, problem: { code: "council-not-opened", severity: "error", data: { said: "Not implemented." } } }) });
  await openShare(sharing);
  await click("Maak de raadseditie");
  await until(seen("Bevat geen formule van een invoegtoepassing."));
  await click("Open als nieuwe werkmap");
  expect(screen.getByRole("alert").textContent).toContain("Not implemented. Download de raadseditie");
});

test("the mail text follows the language of the edition and is copied; where that is forbidden it is selected", async () => {
  const sharing = sharingInTest();
  await openShare(sharing);
  await click("Kopieer de tekst");
  expect(sharing.copied[0]).toContain("2 scenario's naast elkaar");
  expect(screen.getByText("Gekopieerd.")).toBeTruthy();
  cleanup();
  await openShare(sharingInTest({ copy: () => Promise.resolve(false) }));
  await choose("Taal van de editie", "en");
  const field = screen.getByRole("textbox", { name: "Tekst voor de mail erbij" }) as HTMLTextAreaElement;
  await until(() => field.value.includes("2 scenarios side by side"));
  await click("Kopieer de tekst");
  expect([field.selectionStart, field.selectionEnd]).toEqual([0, field.value.length]);
  expect(screen.getByText(/^Kopiëren mag hier niet/)).toBeTruthy();
});

test("in the workbook itself: a look first, then freeze, unfreeze with consent where values were changed, and repair", async () => {
  const formulas = formulasInTest();
  await openShare(sharingInTest({ formulas }));
  await click("Kijk wat er is");
  const found = screen.getByRole("list", { name: "Gevonden, blad Vergelijking" });
  expect(within(found).getByText(/: 7 \(A5, A6, A7, A8, A9 en nog 2\)/)).toBeTruthy();
  expect(within(found).getByText(/Sindsdien door iemand gewijzigd: C20:D30/)).toBeTruthy();
  expect(formulas.asked).toEqual([]);
  await click("Bevries deze");
  expect(screen.getByText("Bevroren: 7.")).toBeTruthy();
  await click("Ontdooi, en laat de wijzigingen vervallen");
  await click("Herstel");
  expect(screen.getByText(/^Hersteld: 2\./)).toBeTruthy();
  expect(formulas.asked).toEqual(["freeze sheet", "unfreeze sheet true", "repair"]);
  expect(screen.getByText(/zit in deze werkmap geen formule .* vast/)).toBeTruthy();
});

test("the ribbon's button opens this screen, also when it was pressed before the pane stood", async () => {
  screenNews.tell("share");
  await openPane(new MemoryWorkbook(withNotes), "nl", new MemoryShelf(), sharingInTest());
  await until(seen("Delen met de raad"));
  await click("Vergelijk");
  await settle(() => screenNews.tell("share"));
  expect(screen.getByText("Delen met de raad")).toBeTruthy();
});

test("what was chosen is there again on another screen and in a pane that is opened again; private notes only in the first", async () => {
  const shelf = new MemoryShelf();
  const { close } = await openPane(new MemoryWorkbook(withNotes), "nl", shelf, sharingInTest());
  await click("Delen");
  await until(seen("Wat de raad te lezen krijgt"));
  const title = (): HTMLInputElement => screen.getByLabelText(/^Titel op het voorblad/);
  const ticked = (name: string | RegExp): boolean => screen.getByRole<HTMLInputElement>("checkbox", { name }).checked;
  for (const name of ["Betaling", /Onderbouwing, notities/]) await settle(() => fireEvent.click(screen.getByRole("checkbox", { name })));
  await settle(() => fireEvent.change(title(), { target: { value: "Wijkteams 2027" } }));
  await click("Vergelijk");
  await click("Delen");
  expect([title().value, ticked("Betaling"), ticked(/Onderbouwing, notities/)]).toEqual(["Wijkteams 2027", false, true]);
  close();
  await openPane(new MemoryWorkbook(withNotes), "nl", shelf, sharingInTest());
  await until(() => screen.queryByLabelText(/^Titel op het voorblad/));
  expect([title().value, ticked("Betaling"), ticked(/Onderbouwing, notities/)]).toEqual(["Wijkteams 2027", false, false]);
});
