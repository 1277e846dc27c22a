import { itemsOf } from "../../../framework/frameworks";
import { LANGUAGES, text } from "../../../framework/text";
import type { Item, Language } from "../../../framework/types";
import { normalise } from "../../../scenario/normalise";

/** What a column of the simulator takes; the words are in frameworks/payment-simulator. */
export type ColumnKind = "name" | "count" | "money" | "positive" | "share" | "months" | "steps" | "price" | "price-list" | "amounts" | "service" | "effort" | "text";

/** A table of the simulator. */
export type TableName = "segments" | "schemes";

/** A column of the table Segments or Schemes. */
export interface SimulatorColumn {
  /** Id in frameworks/, also a header. */
  readonly id: string;
  /** Key in JSON, and the name of the column in problems. */
  readonly key: string;
  readonly kind: ColumnKind;
  readonly required: boolean;
  /** A blank does not mean 0 here: unknown, or no cap. */
  readonly blankIsUnknown: boolean;
  readonly aliases: readonly string[];
  readonly section: string;
}

const SECTIONS: Readonly<Record<TableName, string>> = { segments: "segment-columns", schemes: "scheme-columns" };

/** The schema of the section has checked the shape. */
const columnOf = ({ id, section, data }: Item): SimulatorColumn => ({
  id,
  section,
  key: data["key"] as string,
  kind: data["kind"] as ColumnKind,
  required: data["required"] === true,
  blankIsUnknown: data["blankIsUnknown"] === true,
  aliases: (data["aliases"] as readonly string[] | undefined) ?? [],
});

const tables: Readonly<Record<TableName, readonly SimulatorColumn[]>> = { segments: itemsOf(SECTIONS.segments).map(columnOf), schemes: itemsOf(SECTIONS.schemes).map(columnOf) };

/** The columns of a table, in order; the first holds the name of the row. */
export const simulatorColumns = (table: TableName): readonly SimulatorColumn[] => tables[table];

/** The name of a table, as its sheet is called. */
export const simulatorTableLabel = (table: TableName, language: Language): string => text(language, `payment-simulator.tables.${table}`);

/** The header of a column. */
export const simulatorColumnLabel = ({ section, id }: SimulatorColumn, language: Language): string => text(language, `payment-simulator.${section}.${id}.label`);

/** What to fill in. */
export const simulatorColumnHelp = ({ section, id }: SimulatorColumn, language: Language): string => text(language, `payment-simulator.${section}.${id}.help`);

function headersOf(table: TableName): ReadonlyMap<string, SimulatorColumn> {
  const headers = new Map<string, SimulatorColumn>();
  for (const of of [(column: SimulatorColumn) => [column.id, column.key], (column: SimulatorColumn) => LANGUAGES.map((language) => simulatorColumnLabel(column, language)), ({ aliases }: SimulatorColumn) => aliases]) {
    for (const column of tables[table]) for (const header of of(column)) if (!headers.has(normalise(header))) headers.set(normalise(header), column);
  }
  return headers;
}
const headers: Readonly<Record<TableName, ReadonlyMap<string, SimulatorColumn>>> = { segments: headersOf("segments"), schemes: headersOf("schemes") };

/** The column that a header or JSON key names, by id, key, Dutch or English label or alias. */
export const recogniseSimulatorHeader = (table: TableName, header: string): SimulatorColumn | undefined => headers[table].get(normalise(header));

/** The language in which most of these headers are written; undefined where they do not tell. */
export function headerLanguage(given: readonly { readonly column: SimulatorColumn; readonly header: string }[]): Language | undefined {
  const votes = LANGUAGES.map((language) => given.filter(({ column, header }) => normalise(simulatorColumnLabel(column, language)) === normalise(header)).length);
  const most = Math.max(...votes);
  return votes.filter((count) => count === most).length > 1 ? undefined : LANGUAGES[votes.indexOf(most)];
}
