/** @jest-environment jsdom */
import { cleanup, screen } from "@testing-library/react";
import type { Outcome } from "../../src/workbook/port";
import type { Migrated } from "../../src/workbook/migrate";
import type { WorkbookKind } from "../../src/workbook/survey";
import { commandNews } from "../../src/taskpane/commands/command-news";
import { MemoryWorkbook } from "./support/memory-workbook";
import { click, openPane, settle } from "./support/open-pane";
import { standInForBrowser } from "./support/browser";

beforeAll(standInForBrowser);
afterEach(cleanup);

const ROWS = [["Scenario", "Doelgroep"], ["A", 3]];

describe("what a command has to say", () => {
  test("a question stands in the pane with its two answers; yes goes on, no leaves it", async () => {
    await openPane(new MemoryWorkbook(ROWS));
    let went = 0;
    const ask = (): Promise<void> => settle(() => commandNews.tell({ problem: { code: "workbook-consent-needed", severity: "error", data: { sheet: "Vergelijking" } }, goOn: () => (went += 1) }));
    await ask();
    expect(screen.getByRole("alert").textContent).toContain("Vergelijking");
    await click("Niet doen");
    expect([screen.queryByRole("alert"), went]).toEqual([null, 0]);
    await ask();
    await click("Doorgaan");
    expect([screen.queryByRole("alert"), went]).toEqual([null, 1]);
  });

  test("a refusal has nothing to answer: it is closed, or left behind with its screen", async () => {
    await openPane(new MemoryWorkbook(ROWS));
    await settle(() => commandNews.tell({ problem: { code: "workbook-protected", severity: "error", data: {} } }));
    expect([...screen.getByRole("alert").querySelectorAll("button")].map(({ textContent }) => textContent)).toEqual(["Sluit dit bericht"]);
    await click("Sluit dit bericht");
    expect(screen.queryByRole("alert")).toBeNull();
    await settle(() => commandNews.tell({ problem: { code: "workbook-protected", severity: "error", data: {} } }));
    await click("Vergelijk");
    expect(screen.queryByRole("alert")).toBeNull();
  });
});

describe("the version of the workbook", () => {
  class Versioned extends MemoryWorkbook {
    readonly dates: string[] = [];
    constructor(private readonly found: WorkbookKind) {
      super(ROWS);
    }
    readonly kind = (): Promise<Outcome<WorkbookKind>> => Promise.resolve({ done: true, value: this.found });
    readonly bringAlong = (_language: string, date: string): Promise<Outcome<Migrated>> => {
      this.dates.push(date);
      return Promise.resolve({ done: true, value: { sheets: ["Kader"], copies: [] } });
    };
  }

  test("an older one is brought along when that is asked, under the date of today", async () => {
    const workbook = new Versioned("older");
    await openPane(workbook);
    await click("Werkmap bijwerken");
    expect(workbook.dates).toEqual([expect.stringMatching(/^\d{4}-\d\d-\d\d$/)]);
    expect(screen.queryByText(/oudere versie/)).toBeNull();
  });

  test("a newer one is said to be newer, one of this version says nothing", async () => {
    const { close } = await openPane(new Versioned("newer"));
    expect(screen.getByText(/nieuwere versie/)).toBeTruthy();
    close();
    await openPane(new Versioned("ours"));
    expect(screen.queryByRole("region", { name: "Versie van de werkmap" })).toBeNull();
  });
});
