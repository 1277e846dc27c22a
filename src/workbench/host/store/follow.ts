/** Every formula of a workbook, in cells, names, charts and rules, after something that it may refer to was renamed, moved or taken out. */
import type { Place } from "../area";
import type { State } from "./memory-state";
import { rewriteFormulas } from "./sheet-edits";
import { followingPart } from "./shift";

/**
 * Names and parts as they are afterwards; formulas in cells are rewritten in place.
 * @param rewrite a formula, and the name of the sheet it stands on
 * @param place cells that a chart looks at; undefined where they are gone
 */
export function follow({ sheets, names, parts }: State, remember: (revert: () => void) => void, rewrite: (formula: string, home: string) => string, place: (place: Place) => Place | undefined): Pick<State, "names" | "parts"> {
  const nameOf = new Map(sheets.map(({ info }) => [info.id, info.name]));
  const at = (sheet: string | undefined) => (formula: string): string => rewrite(formula, nameOf.get(sheet ?? "") ?? "");
  for (const { info, cells } of sheets) rewriteFormulas(cells, at(info.id), remember);
  return { names: names.map((name) => ({ ...name, formula: at(name.sheet)(name.formula) })), parts: new Map([...parts].map(([id, part]) => [id, followingPart(part, at(part.sheet), place)])) };
}
