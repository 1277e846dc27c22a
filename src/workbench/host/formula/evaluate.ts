import { fromA1, splitSheet, type Place } from "../area";
import type { CellValue, Table } from "../store/store";
import { NATIVE } from "./native";
import { parse, type Formula } from "./parse";
import { structured } from "./structured";

/** A value in a formula; `null` is a blank cell. */
export type Value = CellValue | null;
/** An argument of a function: its values and, where it is a reference, its place. `undefined` is an argument left out. */
export interface Operand {
  readonly values: readonly (readonly Value[])[];
  readonly place?: Place;
}
export type Result = Value | readonly (readonly Value[])[];

/** What a formula can see of the workbook. */
export interface Book {
  readonly tables: readonly Table[];
  values(place: Place): readonly (readonly Value[])[];
  sheetOf(name: string): string | undefined;
  name(name: string, fromSheet: string): string | undefined;
  spill(place: Place): { readonly row: number; readonly column: number; readonly rows: number; readonly columns: number } | undefined;
}

export interface At {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

export type Evaluate = (formula: string, at: At, book: Book) => Result;
/** A function that formulas can call, by its upper-case name. */
export type FormulaFunction = (args: readonly (Operand | undefined)[], at: At) => Result;

const ERRORS = new Set(["#N/A", "#VALUE!", "#REF!", "#DIV/0!", "#NUM!", "#NAME?", "#NULL!", "#SPILL!"]);
export const isError = (value: Value | undefined): value is string => typeof value === "string" && ERRORS.has(value);

/**
 * A calculator over a table of functions: references, names, structured references, operators and the functions given besides those of
 * `native.ts`. A function it does not know gives #NAME?, as Excel does; a formula it cannot read gives #NAME? too.
 */
export function createEvaluate(functions: ReadonlyMap<string, FormulaFunction>): Evaluate {
  return (formula, at, book) => {
    let tree: Formula;
    try {
      tree = parse(formula);
    } catch {
      return "#NAME?";
    }
    const done = operand(tree, { at, book, functions });
    const single = done.values.length === 1 && done.values[0]?.length === 1;
    return single ? (done.values[0]?.[0] ?? null) : done.values;
  };
}

export const evaluate: Evaluate = createEvaluate(new Map());

interface Scope {
  readonly at: At;
  readonly book: Book;
  readonly functions: ReadonlyMap<string, FormulaFunction>;
}

const one = (value: Value): Operand => ({ values: [[value]] });

function operand(tree: Formula, scope: Scope): Operand {
  switch (tree.kind) {
    case "value":
      return one(tree.value);
    case "array":
      return { values: tree.rows.map((row) => row.map((cell) => operand(cell, scope).values[0]?.[0] ?? null)) };
    case "reference":
      return refer(tree.text, scope);
    case "operation":
      return combine(tree.operator, tree.operands.map((part) => operand(part, scope)));
    case "call":
      return call(tree.name.replace(/^_XLDUDF_|^_XLFN\./, ""), tree.args, scope);
  }
}

function call(name: string, args: readonly (Formula | undefined)[], scope: Scope): Operand {
  if (name === "IFERROR") {
    const [first, second] = args.map((part) => part && operand(part, scope));
    return { values: (first ?? one(0)).values.map((row) => row.map((value) => (isError(value) ? (second?.values[0]?.[0] ?? "") : value))) };
  }
  const known = scope.functions.get(name) ?? NATIVE.get(name);
  if (!known) return one("#NAME?");
  const result = known(args.map((part) => part && operand(part, scope)), scope.at);
  return Array.isArray(result) ? { values: result as readonly (readonly Value[])[] } : one(result as Value);
}

function refer(text: string, { at, book, functions }: Scope): Operand {
  const spilled = text.endsWith("#");
  const { sheet, rest } = splitSheet(spilled ? text.slice(0, -1) : text);
  const id = sheet === undefined ? at.sheet : book.sheetOf(sheet);
  if (id === undefined) return one("#REF!");
  const area = fromA1(rest);
  if (area) {
    const place = { sheet: id, area: spilled ? (book.spill({ sheet: id, area }) ?? area) : area };
    return { values: book.values(place), place };
  }
  const place = structured(rest, at, book.tables);
  if (place === "unknown") {
    const formula = book.name(rest, at.sheet);
    return formula === undefined ? one("#NAME?") : operand(parse(formula), { at, book, functions });
  }
  if (typeof place === "string") return one(place);
  return { values: book.values(place), place };
}

function combine(operator: string, operands: readonly Operand[]): Operand {
  const rows = Math.max(...operands.map(({ values }) => values.length));
  const columns = Math.max(...operands.map(({ values }) => values[0]?.length ?? 1));
  const pick = ({ values }: Operand, row: number, column: number): Value => {
    const line = values.length === 1 ? values[0] : values[row];
    const found = line && (line.length === 1 ? line[0] : line[column]);
    return found === undefined ? "#N/A" : found;
  };
  return { values: Array.from({ length: rows }, (_row, row) => Array.from({ length: columns }, (_column, column) => apply(operator, operands.map((part) => pick(part, row, column))))) };
}

const text = (value: Value): string => (value === null ? "" : typeof value === "boolean" ? (value ? "TRUE" : "FALSE") : String(value));

function compare(left: Value, right: Value): number {
  const rank = (value: Value): number => (typeof value === "number" || value === null ? 0 : typeof value === "string" ? 1 : 2);
  const fill = (value: Value, other: Value): Value => (value === null ? (typeof other === "string" ? "" : typeof other === "boolean" ? false : 0) : value);
  const [a, b] = [fill(left, right), fill(right, left)];
  if (rank(a) !== rank(b)) return rank(a) - rank(b);
  if (typeof a === "string" && typeof b === "string") return a.toLowerCase() < b.toLowerCase() ? -1 : a.toLowerCase() > b.toLowerCase() ? 1 : 0;
  return Number(a) - Number(b);
}

function apply(operator: string, values: readonly Value[]): Value {
  const [left = null, right = null] = values;
  const error = values.find(isError);
  if (error !== undefined) return error;
  switch (operator) {
    case "&":
      return text(left) + text(right);
    case "=":
      return compare(left, right) === 0;
    case "<>":
      return compare(left, right) !== 0;
    case "<":
      return compare(left, right) < 0;
    case ">":
      return compare(left, right) > 0;
    case "<=":
      return compare(left, right) <= 0;
    case ">=":
      return compare(left, right) >= 0;
    default:
      return arithmetic(operator, left, right);
  }
}

function arithmetic(operator: string, left: Value, right: Value): Value {
  const [a, b] = [Number(left ?? 0), Number(right ?? 0)];
  if (Number.isNaN(a) || Number.isNaN(b) || left === "" || right === "") return "#VALUE!";
  if (operator === "/" && b === 0) return "#DIV/0!";
  const results: Record<string, number> = { "+": a + b, "-": a - b, "*": a * b, "/": a / b, "^": a ** b, negate: -a, percent: a / 100 };
  const result = results[operator] ?? NaN;
  return Number.isFinite(result) ? result : "#NUM!";
}
