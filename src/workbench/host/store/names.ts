import type { DefinedName } from "./store";

const is = (kept: DefinedName, name: string, sheet: string | undefined): boolean => kept.name.toLowerCase() === name.toLowerCase() && kept.sheet === sheet;

/** The names without the one of that name and scope. */
export const withoutName = (names: readonly DefinedName[], name: string, sheet?: string): readonly DefinedName[] => names.filter((kept) => !is(kept, name, sheet));

/** The names with one more, in place of the one of the same name and scope. */
export const withName = (names: readonly DefinedName[], added: DefinedName): readonly DefinedName[] => [...withoutName(names, added.name, added.sheet), added];
