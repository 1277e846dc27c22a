import type { Shelf } from "../../../src/taskpane/memory/memory";

/** A shelf that lives as long as the test. */
export class MemoryShelf implements Shelf {
  text: string | null = null;
  readonly load = (): string | null => this.text;
  readonly save = (text: string): void => {
    this.text = text;
  };
}
