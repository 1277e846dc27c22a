import type { Host } from "../runtime/host";
import { sheetOf } from "./gate";

/** Worksheet.copy: content, looks, line sizes, tables (renamed) and parts, under Excel's name "Name (2)". */
export function copySheet(host: Host, sheet: string, position: string, relative: string | undefined): string {
  const { store } = host;
  const original = sheetOf(host, sheet);
  const taken = new Set(store.sheets().map(({ name }) => name.toLowerCase()));
  let number = 2;
  const named = (): string => {
    const tail = ` (${String(number)})`;
    return original.name.slice(0, 31 - tail.length) + tail;
  };
  while (taken.has(named().toLowerCase())) number += 1;
  const copy = store.addSheet(named());
  store.updateSheet(copy.id, { tabColor: original.tabColor });
  const used = store.usedArea(sheet, false);
  if (used) {
    store.write(copy.id, used, store.read(sheet, used).map((row) => row.map(({ content, numberFormat }) => ({ content, numberFormat }))));
    for (let row = 0; row < used.row + used.rows; row += 1) {
      store.setLines(copy.id, "row", row, 1, store.line(sheet, "row", row));
      for (let column = used.column; column < used.column + used.columns; column += 1) {
        const style = store.style(sheet, row, column);
        if (Object.keys(style).length > 0) store.setStyle(copy.id, { row, column, rows: 1, columns: 1 }, style);
      }
    }
    for (let column = 0; column < used.column + used.columns; column += 1) store.setLines(copy.id, "column", column, 1, store.line(sheet, "column", column));
  }
  for (const table of store.tables().filter((kept) => kept.sheet === sheet)) {
    let name = `${table.name}${String(number)}`;
    while (store.tables().some((kept) => kept.name.toLowerCase() === name.toLowerCase())) name += "_";
    store.addTable({ ...table, sheet: copy.id, name });
  }
  for (const kind of ["chart", "validation", "conditionalFormat", "pageLayout", "freeze", "view", "comment", "note", "protection", "merge", "hyperlink", "sheetProperty", "pageBreak"]) {
    for (const part of store.parts(kind, sheet)) store.putPart({ ...part, id: part.id.includes(sheet) ? part.id.replace(sheet, copy.id) : `${part.id}-${copy.id}`, sheet: copy.id });
  }
  const ids = store.sheets().map(({ id }) => id).filter((id) => id !== copy.id);
  const at = position === "Beginning" ? 0 : position === "Before" || position === "After" ? ids.indexOf(relative ?? sheet) + (position === "After" ? 1 : 0) : ids.length;
  store.moveSheet(copy.id, at);
  return copy.id;
}
