/** @jest-environment jsdom */
import { cleanup, fireEvent, screen, within } from "@testing-library/react";
import { standInForBrowser } from "./support/browser";
import { dutchRows } from "./support/cases";
import { MemoryWorkbook } from "./support/memory-workbook";
import { choose, click, openPane, settle } from "./support/open-pane";
import type { Cell } from "../../src/engine";

beforeAll(standInForBrowser);
afterEach(cleanup);

const segments: Cell[][] = [["Segment", "Cliënten", "Basiskosten", "Kans zonder inspanning", "Kans met volle inspanning", "Inspanningsschaal", "Maanden tot uitkomst", "Maatschappelijke waarde"], ["Dichtbij", 300, 1000, 0.2, 0.6, 500, 12, 8000], ["Ver weg", 100, 3000, 0.1, 0.2, 500, 12, 8000]];
const schemes: Cell[][] = [["Betaalregeling", "Voorschot", "Uitkomstvergoeding"], ["Vast", 1600, ""], ["Uitkomst", "", 4000], ["Per segment", "", "Dichtbij: 3000 | Ver weg: 6000"]];

async function open(withTables = true, change: (workbook: MemoryWorkbook) => void = () => undefined): Promise<MemoryWorkbook> {
  const workbook = new MemoryWorkbook(dutchRows);
  if (withTables) {
    workbook.segments = { sheet: "Segmenten", cells: segments, origin: { row: 0, column: 0 } };
    workbook.schemes = { sheet: "Betaalregelingen", cells: schemes, origin: { row: 0, column: 0 } };
  }
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
  expect(screen.getByRole("slider", { name: "Uitkomstvergoedingen: 100% van de prijzen in het blad" })).toBeTruthy();
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
  expect(screen.getByText(/B5 \(Fout, Voorschot\) is veel/)).toBeTruthy();
  expect(part("Uitkomst")).toBeTruthy();
});

test("a workbook without the tables shows the example, and says that it is one", async () => {
  await open(false);
  expect(screen.getByRole("note").textContent).toContain("Dit is een voorbeeld");
  expect(part("Volledig op uitkomst").textContent).toContain("loont voor Korte afstand tot werk en Middelgrote afstand.");
});
