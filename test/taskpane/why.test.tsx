/** @jest-environment jsdom */
import { cleanup, screen, within } from "@testing-library/react";
import { dutchRows } from "./support/cases";
import { standInForBrowser } from "./support/browser";
import { MemoryWorkbook } from "./support/memory-workbook";
import { card, click, openPane, settle } from "./support/open-pane";

beforeAll(standInForBrowser);
afterEach(cleanup);

test("why tells what each criterion adds, with its cell, its rule and its source", async () => {
  const workbook = new MemoryWorkbook(dutchRows);
  await openPane(workbook);
  await click("Waarom: Work Programme 2011-2017");
  const why = within(card("Work Programme 2011-2017")).getByRole("region", { name: "Waarom: Work Programme 2011-2017" });
  const table = within(why).getByRole("table", { name: /Inhoudelijke index.*wat elk criterium bijdraagt/ });
  const row = within(table).getByRole("rowheader", { name: "Doelgroep" }).closest("tr")!;
  // (4 - 1) / 4 = 0.75, weight 1 of 5: 0.15
  expect(within(row).getAllByRole("cell").map((each) => each.textContent)).toEqual(["0,75", "1", "0,15"]);
  expect(within(why).getByText(/De inhoudelijke index is het gewogen gemiddelde/)).toBeTruthy();
  // The rule says whose it is: the index is inferred, the limits of the zones are ours.
  const mark = (rule: RegExp): string | null | undefined => within(why).getAllByText(rule)[0]?.querySelector("[role=img]")?.getAttribute("aria-label");
  expect([mark(/De inhoudelijke index is het gewogen gemiddelde/), mark(/Tot en met de onderste grens past een markt/)]).toEqual(["Afgeleid uit de bron.", "Aanname van ons; te wijzigen."]);
  expect(within(why).getAllByText(/Markt of netwerk\? Overheidssturing/).length).toBeGreaterThan(0);
  await settle(() => within(row).getByRole("button", { name: "Doelgroep" }).click());
  expect(workbook.selected).toEqual([{ sheet: "Scenarios", address: "B3" }]);
});

test("a changed setting leads to its cell; one that was not changed carries our mark", async () => {
  const workbook = new MemoryWorkbook(dutchRows, [["id", "waarde"], ["content.market-at-most", 0.3]]);
  await openPane(workbook);
  await click("Waarom: Plymouth Alliance");
  await settle(() => screen.getAllByRole("button", { name: "Inhoudelijke index tot en met waar het antwoord markt is" })[0]!.click());
  expect(workbook.selected).toEqual([{ sheet: "Kader", address: "B2" }]);
  expect(screen.getAllByText(/Inhoudelijke index vanaf waar het antwoord netwerk is/)[0]!.closest("li")!.querySelector("[role=img]")!.getAttribute("aria-label")).toBe("Aanname van ons; te wijzigen.");
});

test("selecting a cell in the sheet brings up its criterion with both poles, and marks its card", async () => {
  const workbook = new MemoryWorkbook(dutchRows);
  await openPane(workbook);
  await settle(() => workbook.pick({ sheet: "Scenarios", address: "$C$5:D5" }));
  const help = screen.getByRole("complementary", { name: "Criterium van de gekozen cel" });
  expect(within(help).getByText("vooraf duidelijk te omschrijven")).toBeTruthy();
  expect(within(help).getByText("maatwerk, geïntegreerd, rond de cliënt")).toBeTruthy();
  expect(within(help).getByText("Cel $C$5:D5, Wijkteams 2027 - lokale partnerschappen")).toBeTruthy();
  await click("Sluit de uitleg bij deze kolom");
  expect(screen.queryByRole("complementary", { name: "Criterium van de gekozen cel" })).toBeNull();
  await settle(() => workbook.pick({ sheet: "Scenarios", address: "B5" }));
  expect(screen.getByRole("complementary", { name: "Criterium van de gekozen cel" })).toBeTruthy();
  await settle(() => workbook.pick({ sheet: "Elders", address: "B5" }));
  expect(screen.queryByRole("complementary", { name: "Criterium van de gekozen cel" })).toBeNull();
});
