import { bounding, type Area } from "../area";
import type { CellStyle, CellValue, Content, Line, Shift } from "./store";

/** A cell as kept: content and format as entered, and the value last calculated. */
export interface KeptCell {
  content: Content;
  numberFormat: string;
  value: CellValue;
}

interface Paint {
  readonly area: Area;
  readonly patch: CellStyle | "reset";
}

export const DEFAULT_SIZE = { row: 15, column: 64 } as const;
const BLANK: Content = { kind: "blank" };

/** The cells, looks and lines of one sheet in memory: sparse, by row and column. */
export class SheetCells {
  readonly rows = new Map<number, Map<number, KeptCell>>();
  readonly lines = { row: new Map<number, Line>(), column: new Map<number, Line>() };
  paints: Paint[] = [];

  get(row: number, column: number): KeptCell | undefined {
    return this.rows.get(row)?.get(column);
  }

  put(row: number, column: number, cell: KeptCell | undefined): void {
    const cells = this.rows.get(row);
    if (cell === undefined || (cell.content.kind === "blank" && cell.numberFormat === "General" && cell.value === "")) {
      cells?.delete(column);
      if (cells?.size === 0) this.rows.delete(row);
      return;
    }
    if (cells) cells.set(column, cell);
    else this.rows.set(row, new Map([[column, cell]]));
  }

  /** A cell to change: made blank where there is none yet. */
  ensure(row: number, column: number): KeptCell {
    return this.get(row, column) ?? { content: BLANK, numberFormat: "General", value: "" };
  }

  *all(): Generator<[number, number, KeptCell]> {
    for (const [row, cells] of this.rows) for (const [column, cell] of cells) yield [row, column, cell];
  }

  used(valuesOnly: boolean): Area | undefined {
    let used: Area | undefined;
    const add = (area: Area): void => {
      used = used ? bounding(used, area) : area;
    };
    let [top, bottom, left, right] = [Infinity, -1, Infinity, -1];
    for (const [row, cells] of this.rows) {
      for (const [column, cell] of cells) {
        if (valuesOnly && cell.content.kind === "blank" && cell.value === "") continue;
        [top, bottom, left, right] = [Math.min(top, row), Math.max(bottom, row), Math.min(left, column), Math.max(right, column)];
      }
    }
    if (bottom >= 0) add({ row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 });
    // Whole rows and columns with a look of their own do not count as used, as in Excel.
    if (!valuesOnly) for (const { area } of this.paints) if (area.rows < 1_048_576 && area.columns < 16_384) add(area);
    return used;
  }

  style(row: number, column: number): CellStyle {
    let style: CellStyle = {};
    for (const { area, patch } of this.paints) {
      if (row < area.row || column < area.column || row >= area.row + area.rows || column >= area.column + area.columns) continue;
      style = patch === "reset" ? {} : { ...style, ...patch, ...(patch.borders ? { borders: { ...style.borders, ...patch.borders } } : {}) };
    }
    return style;
  }

  line(axis: "row" | "column", index: number): Line {
    return this.lines[axis].get(index) ?? { size: DEFAULT_SIZE[axis], hidden: false, level: 0 };
  }

  /** Moves the cells past `area` (or takes the area out and closes the gap). */
  shift(area: Area, direction: Shift): void {
    const vertical = direction === "Down" || direction === "Up";
    const inserting = direction === "Down" || direction === "Right";
    const moved: [number, number, KeptCell][] = [];
    for (const [row, column, cell] of [...this.all()]) {
      const inBand = vertical ? column >= area.column && column < area.column + area.columns && row >= area.row : row >= area.row && row < area.row + area.rows && column >= area.column;
      if (!inBand) continue;
      this.put(row, column, undefined);
      const gone = !inserting && (vertical ? row < area.row + area.rows : column < area.column + area.columns);
      const by = (inserting ? 1 : -1) * (vertical ? area.rows : area.columns);
      if (!gone) moved.push(vertical ? [row + by, column, cell] : [row, column + by, cell]);
    }
    for (const [row, column, cell] of moved) this.put(row, column, cell);
  }
}
