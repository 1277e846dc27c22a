/** @jest-environment jsdom */
import { cleanup, fireEvent, screen, within } from "@testing-library/react";
import { criteriaOf, exampleCase, text, type Cell } from "../../src/engine";
import { examplesOf } from "../../src/taskpane/scoring/examples";
import { standInForBrowser } from "./support/browser";
import { dutchRows } from "./support/cases";
import { MemoryWorkbook } from "./support/memory-workbook";
import { click, openPane, settle } from "./support/open-pane";

beforeAll(standInForBrowser);
afterEach(cleanup);

test.each(["nl", "en"] as const)("every real case gives one reason a content criterion, in their order (%s)", (language) => {
  for (const criterion of criteriaOf("content")) {
    const examples = examplesOf(criterion, language);
    expect(examples).toHaveLength(7);
    expect(examples.map(({ score }) => score)).toEqual([...examples.map(({ score }) => score)].sort());
    for (const { id, reference } of examples) {
      expect(text(language, `examples.cases.${id}.why`).split("; ")).toHaveLength(criteriaOf("content").length);
      expect(reference.length).toBeGreaterThan(0);
    }
  }
  expect(examplesOf("driver", language)).toEqual([]);
});

test("scoring shows what real cases scored on the criterion, and why", async () => {
  await openPane(new MemoryWorkbook(dutchRows));
  await click("Scoren");
  const examples = screen.getByText("Voorbeelden uit echte gevallen (7)").closest("details")!;
  // Wijkteams asks for the service first; the Work Programme scored 3: the provider decides on the approach.
  expect(within(examples).getByText(/^3 \(UK Work Programme 2011-17\): de aanbieder bepaalt de aanpak\.$/)).toBeTruthy();
});

test("a mitigation is tried by ticking it, and stands in the sheet in words", async () => {
  const rows = dutchRows.map((row, at): readonly Cell[] => [...row, at === 0 ? "mitigations" : ""]);
  const workbook = new MemoryWorkbook(rows);
  await openPane(workbook);
  await click("Wat als: Work Programme 2011-2017");
  const ticks = within(screen.getByRole("group", { name: text("nl", "risks.inputs.mitigations.label") }));
  const label = text("nl", "risks.mitigations.segment-tariffs.label");
  await settle(() => fireEvent.click(ticks.getByRole("checkbox", { name: label })));
  await settle(() => fireEvent.click(ticks.getByRole("checkbox", { name: text("nl", "risks.mitigations.minimum-standard.label") })));
  await click("Zet deze waarde in het blad");
  const written = workbook.scenarios?.cells[2]?.at(-1);
  expect(String(written).split("; ").sort()).toEqual([label, text("nl", "risks.mitigations.minimum-standard.label")].sort());
});

/** The example's segments and schemes as tables; the first scenario is paid by its third scheme. */
function withPayment(): MemoryWorkbook {
  const { segments, schemes } = exampleCase("nl");
  const tableOf = (records: readonly Readonly<Record<string, unknown>>[]): readonly (readonly Cell[])[] => {
    const ids = [...new Set(records.flatMap((record) => Object.keys(record)))];
    return [ids, ...records.map((record) => ids.map((id) => (record[id] ?? "") as Cell))];
  };
  const workbook = new MemoryWorkbook(dutchRows.map((row, at): readonly Cell[] => [...row, at === 0 ? "Betaalregeling" : at === 1 ? String(schemes[2]?.["scheme"] ?? "") : ""]));
  workbook.segments = { sheet: "Segmenten", cells: tableOf(segments), origin: { row: 0, column: 0 } };
  workbook.schemes = { sheet: "Betaalregelingen", cells: tableOf(schemes), origin: { row: 0, column: 0 } };
  return workbook;
}

test("comparing says what each choice costs: more risk than whom, money and margins of the scheme it names", async () => {
  await openPane(withPayment());
  await click("Vergelijk");
  const costs = screen.getByRole("region", { name: "Wat elke keuze kost" });
  expect(within(costs).getAllByText(/^Meer risico dan .*: .*, 0,\d+ tegen 0/).length).toBeGreaterThan(0);
  expect(within(costs).getByText(/^Verwachte uitgaven: [\d.]+/)).toBeTruthy();
  expect(within(costs).getAllByRole("img", { name: /marge/ }).length).toBeGreaterThan(1);
  expect(within(costs).getByText(/^Geld staat hier alleen/)).toBeTruthy();
});

test("a price that was tried is put in its cell, as long as that is as it was read", async () => {
  const workbook = withPayment();
  const written: unknown[] = [];
  workbook.write = (sheet, edits) => {
    written.push({ sheet, edits });
    return Promise.resolve({ done: true, value: undefined });
  };
  await openPane(workbook);
  await click("Betaling");
  expect(screen.queryByRole("button", { name: "Zet deze waarde in het blad" })).toBeNull();
  const slider = screen.getByRole("slider");
  await settle(() => fireEvent.change(slider, { target: { value: String(Number(slider.getAttribute("max")) / 2) } }));
  const button = screen.getByRole("button", { name: "Zet deze waarde in het blad" });
  const cell = /([A-Z]+\d+), Uitkomstvergoeding: /.exec(screen.getByRole("button", { name: /, Uitkomstvergoeding: .* wordt/ }).textContent)?.[1];
  await settle(() => button.click());
  expect(written).toEqual([{ sheet: "Betaalregelingen", edits: [expect.objectContaining({ address: cell, value: Number(slider.getAttribute("max")) / 2 })] }]);
  expect(screen.queryByRole("button", { name: "Zet deze waarde in het blad" })).toBeNull();
});
