import type { Grid } from "../sheets";

/** Begins a page before what does not fit below what stands on this one, so that no table, chart or heading is cut off from what belongs to it. */
export class Pages {
  private from = 0;
  /** Rows before which a page begins. */
  readonly breaks: number[] = [];
  /** `page` is what a page holds, in points of the usual look. */
  constructor(private readonly grid: Grid, private readonly page: number) {}

  /** What stands from a row up to another belongs together. */
  block(from: number, to: number): void {
    if (from === this.from || this.grid.points(this.from, to) <= this.page) return;
    this.breaks.push(from);
    this.from = from;
  }
}
