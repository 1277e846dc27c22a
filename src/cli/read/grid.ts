import type { Cell } from "../../engine";

/** Cells as a file has them, with where their first one stands in its sheet (row and column count from 0). */
export interface Cells {
  readonly cells: readonly (readonly Cell[])[];
  readonly origin: { readonly row: number; readonly column: number };
}

/** A sheet of a workbook, and the tables on it by name. */
export interface SheetCells extends Cells {
  readonly name: string;
  readonly tables: readonly (Cells & { readonly name: string })[];
}

/** What a file holds, before anybody asks what it means; `forms` are the versions that sheets of ours are marked with. */
export type Contents =
  | { readonly kind: "workbook"; readonly sheets: readonly SheetCells[]; readonly forms: readonly number[] }
  | { readonly kind: "text-table"; readonly cells: readonly (readonly Cell[])[] }
  | { readonly kind: "objects"; readonly value: unknown };
