import { addressOf, type Origin } from "../scenario/address";
import { recogniseHeader } from "../scenario/labels";
import { normalise } from "../scenario/normalise";
import { isBlank } from "../scenario/read-cell";
import type { Cell } from "../scenario/value";
import type { Problem } from "../problem";
import { frameworks, parameterOf } from "./frameworks";
import type { ChangedParameter, Parameters } from "./parameters";
import { LANGUAGES, text } from "./text";

/** Weights and other changed numbers, read, and what is wrong with them. */
export interface ParameterTable {
  readonly parameters: Parameters;
  readonly problems: readonly Problem[];
}

const known = new Map<string, string>();
for (const each of frameworks.parameters) {
  known.set(normalise(each.id), each.id);
  for (const language of LANGUAGES) {
    const label = normalise(text(language, `${each.framework}.parameters.${each.id}`));
    if (!known.has(label)) known.set(label, each.id);
  }
}

/** The parameter that a word names: its id, its words, or, for a weight, the label of its criterion. */
function recogniseParameter(word: string): string | undefined {
  const direct = known.get(normalise(word));
  if (direct !== undefined) return direct;
  const column = recogniseHeader(word)?.input.id;
  return column !== undefined && parameterOf(column) ? column : undefined;
}

const numberIn = (cell: Cell): number | undefined => {
  if (typeof cell === "number") return cell;
  if (typeof cell === "string" && /^\s*[+-]?(?:\d+(?:[.,]\d*)?|[.,]\d+)\s*$/.test(cell)) return Number(cell.replace(",", "."));
  return undefined;
};

interface Entry {
  readonly name: string;
  readonly value: Cell;
  readonly cell: string;
  readonly nameCell: string;
}

function readEntries(entries: readonly Entry[]): ParameterTable {
  const changed: Record<string, ChangedParameter> = {};
  const unusable: string[] = [];
  const problems: Problem[] = [];
  for (const { name, value, cell, nameCell } of entries) {
    const id = recogniseParameter(name);
    if (id === undefined) {
      problems.push({ code: "parameter-unknown", severity: "warning", cell: nameCell, data: { name } });
      continue;
    }
    if (isBlank(value)) continue;
    const own = parameterOf(id);
    const number = numberIn(value);
    if (own === undefined) continue;
    if (number === undefined || !Number.isFinite(number)) {
      problems.push({ code: "parameter-not-a-number", severity: "error", cell, data: { name, value: String(value).slice(0, 60) } });
      unusable.push(id);
    } else if (own.unit === "weight" && number < 0) {
      problems.push({ code: "negative-weight", severity: "error", cell, data: { name, value: number } });
      unusable.push(id);
    } else if (number < own.min || number > own.max) {
      problems.push({ code: "parameter-out-of-range", severity: "error", cell, data: { name, value: number, low: own.min, high: own.max } });
      unusable.push(id);
    } else changed[id] = { value: number, cell };
  }
  return { parameters: { changed, unusable }, problems };
}

/**
 * Reads a range of weights and settings: each row has a name (id or label, nl or en) in its first recognised cell and a number in
 * the first number-like cell to the right of it; or a header row of names above one row of numbers. Rows whose name is blank are skipped.
 */
export function readParameterTable(cells: readonly (readonly Cell[])[], origin: Origin = { row: 0, column: 0 }): ParameterTable {
  const names = cells[0] ?? [];
  const lying = cells.length === 2 && names.length > 2 && names.every((cell) => typeof cell === "string");
  const entries: Entry[] = [];
  if (lying) {
    names.forEach((name, at) => {
      if (!isBlank(name)) entries.push({ name: String(name), value: cells[1]?.[at], cell: addressOf(origin, 1, at), nameCell: addressOf(origin, 0, at) });
    });
    return readEntries(entries);
  }
  cells.forEach((row, at) => {
    const nameAt = row.findIndex((cell) => typeof cell === "string" && recogniseParameter(cell) !== undefined);
    if (nameAt < 0) {
      const first = row.findIndex((cell) => !isBlank(cell));
      const value = row[first + 1];
      if (at > 0 && first >= 0 && typeof value === "number") entries.push({ name: String(row[first]), value, cell: addressOf(origin, at, first + 1), nameCell: addressOf(origin, at, first) });
      return;
    }
    const after = row.findIndex((cell, column) => column > nameAt && numberIn(cell) !== undefined);
    const valueAt = after < 0 ? nameAt + 1 : after;
    entries.push({ name: String(row[nameAt]), value: row[valueAt], cell: addressOf(origin, at, valueAt), nameCell: addressOf(origin, at, nameAt) });
  });
  return readEntries(entries);
}

/** Reads weights and settings given as objects (JSON), by id. */
export function readParameterRecords(records: readonly { readonly path: string; readonly values: Readonly<Record<string, unknown>> }[]): ParameterTable {
  return readEntries(
    records.flatMap(({ path, values }) =>
      Object.entries(values).map(([name, value]) => ({ name, value: typeof value === "number" || typeof value === "string" ? value : value === null ? null : JSON.stringify(value), cell: `${path}.${name}`, nameCell: `${path}.${name}` })),
    ),
  );
}
