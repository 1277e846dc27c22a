/** The verdicts of the sheet Verification by LibreOffice, which has no functions of ours: their answers stand as values, and every other formula is recalculated. */
import { writeXlsx } from "../../src/council/write-xlsx";
import type { CellValue, Sheet } from "../../src/sheets";
import { verificationSheet } from "../../src/sheets/verification-sheet";
import { Recalculator } from "../council/recalculate";

const [GIVES, VERDICT] = [1, 4];
const sheet = verificationSheet("en");
const rows = sheet.rows.flatMap((row, at) => (row[VERDICT]?.formula?.text.startsWith("IF(ISERROR(") === true ? [at] : []));

/** The sheet with answers of ours as values, some of them wrong; every verdict in store is a lie, so that one that is not recalculated shows. */
const withAnswers = (wrong: (at: number) => boolean): Sheet => ({
  ...sheet,
  rows: sheet.rows.map((cells, row) =>
    cells.map((cell, column) => {
      if (cell?.formula === undefined) return cell;
      if (column !== GIVES || !rows.includes(row)) return { ...cell, value: "planted" };
      const other: CellValue = typeof cell.value === "number" ? cell.value + 1 : "something else";
      return { value: wrong(rows.indexOf(row)) ? other : cell.value };
    }),
  ),
});

test("what agrees, what differs and what was not calculated, by a program without our functions", async () => {
  const program = new Recalculator(true);
  const trials: readonly { readonly sheet: Sheet; readonly expected: (at: number) => string }[] = [
    { sheet: withAnswers(() => false), expected: () => "agrees" },
    { sheet: withAnswers((at) => at % 3 === 0), expected: (at) => (at % 3 === 0 ? "differs" : "agrees") },
    { sheet, expected: () => "not calculated" },
  ];
  const found: unknown[] = [];
  try {
    await program.open(
      trials.length,
      (at) => writeXlsx({ title: "", language: "en", sheets: [trials[at]?.sheet ?? sheet] }, { creator: "test", created: new Date(0) }),
      (at, values) => {
        const cells = values.get(sheet.name) ?? [];
        found[at] = { verdicts: rows.map((row) => cells[row]?.[VERDICT]), top: cells[1]?.[0] };
      },
    );
  } finally {
    program.close();
  }
  trials.forEach(({ expected }, at) => {
    const verdicts = rows.map((_row, line) => expected(line));
    expect(found[at]).toEqual({ verdicts, top: `${verdicts.filter((verdict) => verdict === "agrees").length} of ${rows.length} answers agree.` });
  });
}, 300_000);
