/** Published examples of the methods: one JSON a source, with the tolerance it states. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { citationText, type Language } from "../../src/engine";
import { caseCell, publishedCases, type PublishedCase } from "../../src/sheets/verification/published-case";

export interface Published<Input, Expected> {
  readonly source: string;
  readonly input: Input;
  readonly expected: Expected;
  readonly tolerance: number;
}

export function published<Input, Expected, Extra = object>(name: string): Published<Input, Expected> & Extra {
  return JSON.parse(readFileSync(join(__dirname, "methods", `${name}.json`), "utf8"));
}

/** A case of the sheet Verification: its data are those of frameworks/verification, so that test and sheet cannot differ. */
export function caseOnSheet(id: string): { readonly source: string; readonly tolerance: number; readonly expected: readonly number[]; readonly cells: (block: string, language?: Language) => readonly (readonly (number | string)[])[]; readonly numbers: (block: string) => readonly (readonly number[])[] } {
  const found = publishedCases().find((each): each is PublishedCase => each.id === id);
  if (found === undefined) throw new Error(`frameworks/verification has no case ${id}`);
  const cells = (block: string, language: Language = "en"): readonly (readonly (number | string)[])[] => (found.blocks[block] ?? []).map((row) => row.map((cell) => caseCell(cell, id, language)));
  return {
    source: found.reference.map((each) => citationText(each, "en")).join("; "),
    tolerance: found.tolerance ?? 0,
    expected: found.answers.flatMap(({ is }) => (typeof is === "number" ? [is] : [])),
    cells,
    numbers: (block) => cells(block).map((row) => row.filter((cell): cell is number => typeof cell === "number")).filter((row) => row.length > 0),
  };
}

/** Every number of the one within the tolerance of the other; shapes equal. */
export function expectClose(actual: unknown, expected: unknown, tolerance: number): void {
  if (Array.isArray(expected)) {
    expect(actual).toHaveLength(expected.length);
    expected.forEach((value, i) => expectClose((actual as readonly unknown[])[i], value, tolerance));
    return;
  }
  expect(typeof actual).toBe("number");
  expect(Math.abs((actual as number) - (expected as number))).toBeLessThanOrEqual(tolerance);
}
