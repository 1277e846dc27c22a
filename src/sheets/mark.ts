import type { SheetRole } from "./model";

/** The form our sheets have now. It goes up when a workbook made before has to be brought along (src/workbook/migrate.ts). */
export const FORM = 1;

/**
 * Under this key a sheet of ours carries what it is, as a property of the sheet that Excel keeps in the file; the user does not see it, and
 * it goes along when the sheet is renamed or moved.
 */
export const MARK = "commission";

export interface Mark {
  readonly role: SheetRole;
  readonly form: number;
}

export const markText = ({ role, form }: Mark): string => `${role}/${String(form)}`;

/** Reads a mark; undefined where it is none of ours. */
export function readMark(words: string | undefined): Mark | undefined {
  const found = /^([a-z]+)\/(\d+)$/.exec(words ?? "");
  return found ? { role: (found[1] ?? "") as SheetRole, form: Number(found[2]) } : undefined;
}
