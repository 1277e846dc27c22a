import type { Definition } from "./definition";
import type { Store } from "../store/store";
import type { Events } from "./events";
import type { Faults } from "./faults";
import type { Log } from "./log";
import type { UndoLog } from "./undo";

export type Platform = "desktop" | "mac" | "web";

/** What every class of the model can reach of the host it runs in. */
export interface Host {
  /** The classes of Office.js that are served, by name. */
  classNamed(name: string): Definition;
  readonly store: Store;
  readonly platform: Platform;
  readonly log: Log;
  readonly undo: UndoLog;
  readonly events: Events;
  readonly faults: Faults;
  /** Whether a table grows over values that are set directly below it. */
  readonly growsTables: boolean;
  /** Bytes that one request, or its answer, may hold. */
  readonly payloadLimit: number;
  /** The most syncs one Excel.run may make; more is refused. */
  readonly syncLimit: number;
  /** The year Excel gives to a date typed without one. */
  readonly year: number;
  /** Settings are taken and lost. */
  readonly losesSettings: boolean;
  editing: boolean;
  /** Whether a requirement set is there ("ExcelApi", "1.12"). */
  supports(set: string, version: string): boolean;
  /** Resolves when the user leaves cell-edit mode. */
  whenNotEditing(): Promise<void>;
  /** Called before a request reaches the workbook: where co-authors' edits come in. */
  beforeRequest(): void;
}
