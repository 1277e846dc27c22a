import { columnLabel } from "../../engine";
import type { Words } from "./words";

/** A text of the pane, to be said in the language of the user: its key and what fills its placeholders. `columns` are column ids, to be named. */
export interface Saying {
  readonly key: string;
  readonly columns?: Readonly<Record<string, string>> | undefined;
  readonly numbers?: Readonly<Record<string, number>> | undefined;
}

/** Says it: placeholders for columns get the column's label, numbers are whole. */
export function sayIt(words: Words, { key, columns = {}, numbers = {} }: Saying): string {
  const named = Object.fromEntries(Object.entries(columns).map(([name, id]) => [name, columnLabel(id, words.language)]));
  const counted = Object.fromEntries(Object.entries(numbers).map(([name, value]) => [name, words.number(value, 0)]));
  return words.say(key, { ...named, ...counted });
}
