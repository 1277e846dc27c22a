import { readFileSync } from "node:fs";
import { readXlsx } from "hucre/xlsx";
import { commission, file, place } from "./workspace";

const settled = (answer: Awaited<ReturnType<typeof commission>>["answer"]): readonly unknown[] => answer.scenarios.map(({ contract }) => (contract as { settlement: unknown } | null)?.settlement ?? null);
const row = (scenario: string): Readonly<Record<string, unknown>> => ({ scenario, "target-group": 4 });

describe("partners on the command line", () => {
  test("JSON: the scenarios that have partners are settled, under `contract`; a key that does not sum to 1 and a scenario that is not there are told", async () => {
    const partners = [{ scenario: "A", partner: "KLM", cost: 60, benefit: 100, key: 1 }, { scenario: "A", partner: "Northwest", cost: 20, benefit: 80, key: 1 }, { scenario: "Z", partner: "X", cost: 1, benefit: 1 }];
    const { answer, status } = await commission("evaluate", file("partners.json", JSON.stringify({ scenarios: [row("A"), row("B")], partners })));
    expect(settled(answer)).toEqual([[expect.objectContaining({ partner: "KLM", share: 0.5, transfer: 10 }), expect.objectContaining({ partner: "Northwest", transfer: -10 })], null]);
    expect(answer.problems.filter(({ code }) => code.startsWith("partners."))).toEqual([
      expect.objectContaining({ code: "partners.key-sum", severity: "warning", column: "key-share", cell: "partners[0].key" }),
      expect.objectContaining({ code: "partners.scenario-unknown", severity: "error", cell: "partners[2].scenario" }),
    ]);
    expect(status).toBe(1);
    expect((await commission("evaluate", file("no-list.json", JSON.stringify({ scenarios: [row("A")], partners: 3 })))).status).toBe(2);
  });

  test.each(["nl", "en"])("xlsx in %s: the example's partners are read from its table, settled, and stand in the council edition, marked as made up", async (language) => {
    const out = place(`partners.${language}.xlsx`);
    expect((await commission("template", "--out", out, "--lang", language, "--example")).status).toBe(0);
    const { answer, status } = await commission("evaluate", out);
    expect([status, answer.problems]).toEqual([0, []]);
    expect(settled(answer).filter((each) => each !== null)).toEqual([[expect.objectContaining({ transfer: -90_000 }), expect.objectContaining({ transfer: 68_000 }), expect.objectContaining({ transfer: 22_000 })]]);
    const edition = place(`partners-council.${language}.xlsx`);
    for (const [notes, remark] of [[[], [expect.stringMatching(language === "nl" ? "Verzonnen" : "Made-up")]], [["--without-notes"], []]] as const) {
      expect((await commission("council", out, "--out", edition, ...notes, "--date", "2026-11-22")).status).toBe(0);
      const sheet = (await readXlsx(readFileSync(edition))).sheets.find(({ name }) => name === "Partners")!;
      expect(sheet.rows[5]).toEqual([language === "nl" ? "Partner A (verzonnen cijfers)" : "Partner A (made-up figures)", 300_000, 420_000, 0.5, 0.5, 120_000, 30_000, -90_000, ...remark]);
    }
  });
});
