/** @jest-environment jsdom */
import { cleanup, fireEvent, screen, within } from "@testing-library/react";
import { standInForBrowser } from "./support/browser";
import { dutchRows } from "./support/cases";
import { MemoryShelf } from "./support/memory-shelf";
import { MemoryWorkbook } from "./support/memory-workbook";
import { choose, click, openPane, settle } from "./support/open-pane";
import type { Cell } from "../../src/engine";

beforeAll(standInForBrowser);
afterEach(cleanup);

const segments: Cell[][] = [["Segment", "Cliënten", "Basiskosten", "Kans zonder inspanning", "Kans met volle inspanning", "Inspanningsschaal", "Maanden tot uitkomst", "Maatschappelijke waarde"], ["Dichtbij", 300, 1000, 0.2, 0.6, 500, 12, 8000], ["Ver weg", 100, 3000, 0.1, 0.2, 500, 12, 8000]];
const schemes: Cell[][] = [["Betaalregeling", "Voorschot", "Uitkomstvergoeding"], ["Vast", 1600, ""], ["Uitkomst", "", 4000], ["Per segment", "", "Dichtbij: 3000 | Ver weg: 6000"]];

/** Scenarios with the two tables of the simulator. */
function bookWithTables(rows = dutchRows): MemoryWorkbook {
  const workbook = new MemoryWorkbook(rows);
  workbook.segments = { sheet: "Segmenten", cells: segments, origin: { row: 0, column: 0 } };
  workbook.schemes = { sheet: "Betaalregelingen", cells: schemes, origin: { row: 0, column: 0 } };
  return workbook;
}

async function open(withTables = true, change: (workbook: MemoryWorkbook) => void = () => undefined): Promise<MemoryWorkbook> {
  const workbook = withTables ? bookWithTables() : new MemoryWorkbook(dutchRows);
  change(workbook);
  await openPane(workbook);
  await click("Betaling");
  return workbook;
}
const part = (name: string): HTMLElement => screen.getByRole("article", { name });
const slide = (value: number): Promise<void> => settle(() => fireEvent.change(screen.getByRole("slider"), { target: { value: String(value) } }));

test("schemes stand side by side, each with a sentence, a picture in words and the table behind it", async () => {
  await open();
  expect(part("Uitkomst").textContent).toContain("Uitkomst: extra inspanning loont voor Dichtbij. Verlies op: Ver weg.");
  expect(part("Vast").textContent).toContain("Vast: extra inspanning loont voor niemand.");
  expect(within(part("Uitkomst")).getByRole("img", { name: /^Ver weg: marge −2\.600, extra inspanning 0$/ })).toBeTruthy();
  expect(part("Uitkomst").textContent).toContain("Geparkeerd: extra inspanning loont niet. De aanbieder zou deze groep liever weigeren.");
  expect(part("Uitkomst").textContent).toContain("Extra inspanning: 582.");
  const behind = within(part("Uitkomst")).getByRole("table", { hidden: true });
  expect(within(behind).getByRole("row", { name: /Kans op succes/, hidden: true }).textContent).toBe("Kans op succes48%10%");
  // Nothing follows a success of this scheme, and what it pays does not cover the cost: no chance of success would.
  expect(within(within(part("Vast")).getByRole("table", { hidden: true })).getByRole("row", { name: /Kans waarbij kosten gedekt zijn/, hidden: true }).textContent).toBe("Kans waarbij kosten gedekt zijn0%onhaalbaar");
  expect(screen.getByRole("table", { name: "Naast elkaar" }).textContent).toContain("Verwachte uitgaven");
  expect(within(screen.getByRole("table", { name: "Naast elkaar" })).getByRole("row", { name: /Kosten per extra uitkomst/ }).textContent).toMatch(/^Kosten per extra uitkomst.*er zijn er geen/);
});

test("the slider redraws at once, past the point at which a segment starts to be worth effort, and writes nothing", async () => {
  const workbook = await open();
  const before = JSON.stringify(workbook.schemes);
  expect(screen.getByText(/Dichtbij: geparkeerd tot 1\.250$/)).toBeTruthy();
  expect(screen.getByText(/Ver weg: geparkeerd tot 5\.000/).textContent).toContain("nu geparkeerd");
  await slide(5100);
  expect(screen.getByText(/Ver weg: geparkeerd tot 5\.000/).textContent).not.toContain("nu geparkeerd");
  expect(part("Uitkomst").textContent).toContain("extra inspanning loont voor Dichtbij en Ver weg.");
  await slide(1200);
  expect(part("Uitkomst").textContent).toContain("extra inspanning loont voor niemand.");
  expect(JSON.stringify(workbook.schemes)).toBe(before);
  await click("Terug naar het blad");
  expect(part("Uitkomst").textContent).toContain("extra inspanning loont voor Dichtbij.");
});

test("what is moved stands first below the slider, and only what is in sight can be moved", async () => {
  await open();
  const order = (): (string | null)[] => screen.getAllByRole("article").map((each) => each.getAttribute("aria-label"));
  expect(order()).toEqual(["Uitkomst", "Vast", "Per segment"]);
  await choose("Bij welke betaalregeling", "Per segment");
  expect(order()).toEqual(["Per segment", "Vast", "Uitkomst"]);
});

test("the signs on the slider and the lines below it carry the same numbers, from low to high; what is out of reach has a line and no sign", async () => {
  await open(true, (workbook) => { workbook.segments = { sheet: "Segmenten", cells: [segments[0]!, segments[2]!, segments[1]!, ["Onbereikbaar", 10, 1000, 0.1, 0.101, 500, 12, 8000]], origin: { row: 0, column: 0 } }; });
  const signs = [...document.querySelectorAll("section svg text")].map((sign) => sign.textContent);
  const lines = screen.getAllByRole("listitem").map(({ textContent }) => textContent).filter((line) => line.includes("geparkeerd tot"));
  expect(signs).toEqual(["1", "2"]);
  expect(lines).toEqual(["Dichtbij: geparkeerd tot 1.250", "Ver weg: geparkeerd tot 5.000 (nu geparkeerd)", "Onbereikbaar: geparkeerd tot 500.000 (nu geparkeerd)"]);
});

test("prices per segment move together", async () => {
  await open();
  await choose("Bij welke betaalregeling", "Per segment");
  expect(screen.getByRole("slider", { name: "Uitkomstvergoeding: 100% van de prijzen in het blad" })).toBeTruthy();
  expect(screen.getByText(/Ver weg: geparkeerd tot 83%/)).toBeTruthy();
  await slide(0.5);
  expect(part("Per segment").textContent).toContain("extra inspanning loont voor Dichtbij.");
});

test("schemes are chosen; the sheet is followed; what is wrong in it is said, the good answered", async () => {
  const workbook = await open();
  await settle(() => fireEvent.click(screen.getByRole("checkbox", { name: "Vast", hidden: true })));
  expect(screen.queryByRole("article", { name: "Vast" })).toBeNull();
  expect(within(screen.getByLabelText("Bij welke betaalregeling")).queryByRole("option", { name: "Vast" })).toBeNull();
  workbook.schemes = { sheet: "Betaalregelingen", cells: [...schemes, ["Fout", "veel", 1]], origin: { row: 0, column: 0 } };
  await settle(() => workbook.announce());
  const wrong = screen.getByText(/B5 \(Fout, Voorschot\) is veel/);
  await settle(() => within(wrong).getByRole("button", { name: "Naar cel B5" }).click());
  expect(workbook.selected).toEqual([{ sheet: "Betaalregelingen", address: "B5" }]);
  workbook.segments = { sheet: "Segmenten", cells: (workbook.segments?.cells ?? []).map((row, at) => (at === 1 ? row.map((cell, column) => (column === 1 ? "veel" : cell)) : row)), origin: { row: 0, column: 0 } };
  await settle(() => workbook.announce());
  await settle(() => screen.getByRole("button", { name: "Naar cel B2" }).click());
  expect(workbook.selected.at(-1)).toEqual({ sheet: "Segmenten", address: "B2" });
  expect(part("Uitkomst")).toBeTruthy();
});

test("a workbook without the tables shows the example, and says that it is one", async () => {
  await open(false);
  expect(screen.getByRole("note").textContent).toContain("Dit is een voorbeeld");
  expect(part("Volledig op uitkomst").textContent).toContain("loont voor Korte afstand tot werk en Middelgrote afstand.");
});

describe("a price that was tried", () => {
  const NEW = "Of bewaar als nieuwe betaalregeling onder de naam";

  test("is written to its cell, and only there", async () => {
    const workbook = await open();
    const write = jest.spyOn(workbook, "write");
    await slide(5100);
    expect(screen.getByText("C3, Uitkomstvergoeding: 4.000 wordt 5.100")).toBeTruthy();
    await click("Zet deze waarde in het blad");
    // The cell with the name is looked at as well: schemes that were sorted meanwhile are other schemes.
    expect(write).toHaveBeenCalledWith("Betaalregelingen", [{ address: "C3", was: 4000, value: 5100 }], [{ address: "A3", was: "Uitkomst" }]);
  });

  test("becomes a new scheme under a name of its own, which then stands first", async () => {
    const workbook = await open();
    await slide(5100);
    await settle(() => fireEvent.change(screen.getByLabelText(NEW), { target: { value: " uitkomst " } }));
    expect(screen.getByText("Er is al een betaalregeling met deze naam.")).toBeTruthy();
    expect((screen.getByRole("button", { name: "Voeg toe als nieuwe rij" }) as HTMLButtonElement).disabled).toBe(true);
    await settle(() => fireEvent.change(screen.getByLabelText(NEW), { target: { value: "Uitkomst, hoger" } }));
    await click("Voeg toe als nieuwe rij");
    expect(workbook.schemes!.cells).toEqual([...schemes, ["Uitkomst, hoger", "", 5100]]);
    expect(screen.getAllByRole("article").map((each) => each.getAttribute("aria-label"))[0]).toBe("Uitkomst, hoger");
    expect(screen.queryByLabelText(NEW)).toBeNull();
  });

  test("prices per segment are kept as a row in the notation of the sheet", async () => {
    const workbook = await open();
    await choose("Bij welke betaalregeling", "Per segment");
    await slide(0.5);
    await click("Voeg toe als nieuwe rij");
    expect(workbook.schemes!.cells.at(-1)).toEqual(["Per segment (variant)", "", "Dichtbij: 1500 | Ver weg: 3000"]);
  });

  test("can be any price, and several at a time: each is written to its cell, or all are kept together", async () => {
    const workbook = await open(true, (made) => { made.schemes = { sheet: "Betaalregelingen", cells: [["Betaalregeling", "Voorschot", "Uitkomstvergoeding", "Vergoeding per dienst"], ["Mengvorm", 600, 4000, "50 x 10"], ["Vast", 1600, "", ""]], origin: { row: 0, column: 0 } }; });
    const margin = (): string | null | undefined => part("Mengvorm").querySelector("[role=img]")?.getAttribute("aria-label");
    expect(margin()).toContain("marge");
    await choose("Welke prijs", "upfront");
    expect(screen.getByText("Dit bedrag komt er ook zonder uitkomst. Het verandert de marge, niet de extra inspanning.")).toBeTruthy();
    const before = margin();
    await slide(1000);
    expect(screen.getByRole("slider", { name: "Voorschot: 1.000" })).toBeTruthy();
    // 400 more for each client, whatever comes of it: the margin rises by as much, the effort stays.
    const numbers = (words: string | null | undefined): readonly number[] => [...(words ?? "").matchAll(/(?:marge|inspanning) (\u2212?[\d.]+)/g)].map(([, number = ""]) => Number(number.replace(/\./g, "").replace("\u2212", "-")));
    const [was, is] = [numbers(before), numbers(margin())];
    expect([is[0]! - was[0]!, is[1]]).toEqual([400, was[1]]);
    await choose("Welke prijs", "service");
    await slide(80);
    expect(screen.getByRole("slider", { name: "Vergoeding per dienst: 80 per maand, 10 maanden lang" })).toBeTruthy();
    expect(numbers(margin())[0]).toBe(was[0]! + 400 + 300);
    expect(screen.getByText("B2, Voorschot: 600 wordt 1.000")).toBeTruthy();
    expect(screen.getByText("D2, Vergoeding per dienst: 50 x 10 wordt 80 x 10")).toBeTruthy();
    await settle(() => fireEvent.change(screen.getByLabelText(NEW), { target: { value: "Meer vast" } }));
    await click("Voeg toe als nieuwe rij");
    expect(workbook.schemes!.cells.at(-1)).toEqual(["Meer vast", 1000, 4000, "80 x 10"]);
    await choose("Bij welke betaalregeling", "Mengvorm");
    await choose("Welke prijs", "upfront");
    await slide(1000);
    await choose("Welke prijs", "outcome");
    await slide(5000);
    await click("Zet deze 2 waarden in het blad");
    expect(workbook.schemes!.cells[1]).toEqual(["Mengvorm", 1000, 5000, "50 x 10"]);
  });

  test("is only kept where the sheet has a column for it", async () => {
    await open();
    await choose("Welke prijs", "lumpSum");
    await slide(100_000);
    expect(screen.getByText("Zet eerst een kolom Lumpsum in het blad Betaalregelingen; dan is deze prijs te bewaren.")).toBeTruthy();
    expect(screen.queryByRole("button", { name: "Voeg toe als nieuwe rij" })).toBeNull();
  });

  test("is still there when the screen was left, and when the pane was closed", async () => {
    const shelf = new MemoryShelf();
    const workbook = bookWithTables();
    const { close } = await openPane(workbook, "nl", shelf);
    await click("Betaling");
    await slide(5100);
    await click("Scenario's");
    close();
    await openPane(workbook, "nl", shelf);
    await click("Betaling");
    expect((screen.getByRole("slider") as HTMLInputElement).value).toBe("5100");
    expect(screen.getByText("C3, Uitkomstvergoeding: 4.000 wordt 5.100")).toBeTruthy();
  });
});

test("another payment scheme can be tried in a scenario, and kept as a new row", async () => {
  const rows = dutchRows.map((row, at): readonly Cell[] => [...row, at === 0 ? "Betaalregeling" : at === 1 ? "Vast" : ""]);
  const workbook = bookWithTables(rows);
  await openPane(workbook);
  await click("Wat als: Plymouth Alliance");
  await choose(/^Betaalregeling/, "Uitkomst");
  expect(screen.getByText("Q2, Betaalregeling: Vast wordt Uitkomst")).toBeTruthy();
  // All of this scheme's pay hangs on outcomes: the risks that follow from it rise.
  expect(within(screen.getByRole("table", { name: "Wat er verandert" })).getAllByRole("row").length).toBeGreaterThan(2);
  await click("Voeg toe als nieuwe rij");
  expect(workbook.scenarios!.cells.at(-1)!.at(-1)).toBe("Uitkomst");
});

test("segments, schemes and what is wrong with them lead to their rows and cells", async () => {
  const workbook = await open(true, (book) => {
    book.segments = { sheet: "Segmenten", cells: [...segments, ["Zonder kans", 10, 1000, 7, 0.5, 500, 12, 8000]], origin: { row: 4, column: 1 } };
  });
  const problem = screen.getByText(/Zonder kans/, { selector: "li" });
  await settle(() => fireEvent.click(within(problem).getByRole("button", { name: "Naar cel E8" })));
  const behind = within(part("Uitkomst")).getByRole("table", { hidden: true });
  await settle(() => fireEvent.click(within(behind).getByRole("button", { name: "Ver weg", hidden: true })));
  await settle(() => fireEvent.click(within(screen.getByRole("table", { name: "Naast elkaar" })).getByRole("button", { name: "Vast" })));
  expect(workbook.selected).toEqual([{ sheet: "Segmenten", address: "E8" }, { sheet: "Segmenten", address: "B7" }, { sheet: "Betaalregelingen", address: "A2" }]);
});

test("the example has no rows to go to", async () => {
  await open(false);
  expect(within(screen.getByRole("table", { name: "Naast elkaar" })).queryAllByRole("button")).toEqual([]);
});

test("the schemes that were chosen stand there again in a pane that is opened again", async () => {
  const shelf = new MemoryShelf();
  const workbook = bookWithTables();
  const { close } = await openPane(workbook, "nl", shelf);
  await click("Betaling");
  await settle(() => fireEvent.click(screen.getByRole("checkbox", { name: "Vast" })));
  expect(screen.queryByRole("article", { name: "Vast" })).toBeNull();
  close();
  await openPane(workbook, "nl", shelf);
  expect(screen.queryByRole("article", { name: "Vast" })).toBeNull();
  expect(part("Uitkomst")).toBeTruthy();
});
