import { createEvaluate } from "./formula/evaluate";
import { CustomFunctionTable } from "./custom-functions";
import { HostError } from "./error";
import { CLASSES } from "./model/classes";
import { closed, createOffice, type HostOffice, type OfficeRequests } from "./office";
import { Events } from "./runtime/events";
import { Faults } from "./runtime/faults";
import type { Host, Platform } from "./runtime/host";
import { Log } from "./runtime/log";
import { createRun } from "./runtime/run";
import { UndoLog } from "./runtime/undo";
import { MemoryStore } from "./store/memory-store";
import type { Store } from "./store/store";

export { HostError } from "./error";
export { CustomFunctionsError, type FunctionMetadata } from "./custom-functions";
export type { Area, Place } from "./area";
export { fromA1, GRID, intersection, toA1 } from "./area";
export type { At, Evaluate, FormulaFunction, Operand, Result, Value } from "./formula/evaluate";
export { enter } from "./store/entry";
export { displayed } from "./store/display";
export { MemoryStore } from "./store/memory-store";
export type * from "./store/store";
export type { Host, Platform } from "./runtime/host";
export type { HostOffice, OfficeRequests } from "./office";

/** How the simulated Excel is. */
export interface HostOptions {
  /** Windows ("desktop", the default), Mac or the web: decides how blanks reach custom functions and what clears the undo stack. */
  readonly platform?: Platform;
  /** The highest ExcelApi set there is; "1.17" by default. `sets` overrides single sets: { "SharedRuntime": "1.1" }. */
  readonly excelApi?: string;
  readonly sets?: Readonly<Record<string, string>>;
  /** The workbook; a MemoryStore with one sheet by default. */
  readonly store?: Store;
  readonly payloadLimit?: number;
  /** The most context.sync() calls in one Excel.run; without limit by default, always counted. */
  readonly syncLimit?: number;
  readonly displayLanguage?: string;
  readonly contentLanguage?: string;
  /** The year given to dates typed without one; 2026 by default, so that tests do not age. */
  readonly year?: number;
  /** False where a second workbook cannot be opened, as in the workbench, which shows one. */
  readonly opensWorkbooks?: boolean;
  /** Settings are taken and lost, as has happened on the Mac. */
  readonly losesSettings?: boolean;
  /** False: a table does not grow over values set below it, as where a user has switched that off. */
  readonly growsTables?: boolean;
}

/** The globals an add-in sees, and the strings to pull behind them. */
export interface StrictHost {
  /** `Excel` with run and createWorkbook. Its enumerations are not there: use the literals ("RadarMarkers"), which are typed as well. */
  readonly Excel: Pick<typeof Excel, "run" | "createWorkbook">;
  readonly Office: HostOffice;
  readonly OfficeExtension: { readonly Error: typeof HostError };
  readonly CustomFunctions: CustomFunctionTable["face"];
  readonly store: Store;
  readonly log: Log;
  readonly undo: UndoLog;
  readonly faults: Faults;
  readonly functions: CustomFunctionTable;
  readonly requests: OfficeRequests;
  /** Workbooks opened by Excel.createWorkbook, as base64 or undefined for an empty one. */
  readonly opened: readonly (string | undefined)[];
  readonly user: User;
  /** Resolves when every event has been delivered and handled. */
  settled(): Promise<void>;
  /** Event handlers that are registered now. */
  readonly handlers: { readonly count: number };
}

/** The user at the keyboard, and the co-author elsewhere. */
export interface User {
  /** Goes into, or leaves, cell-edit mode. */
  edit(editing: boolean): void;
  /** Presses Ctrl+Z. @returns the label of what was undone. */
  undo(): string | undefined;
  /** Runs once, just before the n-th request from now reaches the workbook: a co-author's edit between read and write. */
  beforeRequest(number: number, edit: (store: Store) => void): void;
}

const DEFAULT_SETS: Readonly<Record<string, string>> = { SharedRuntime: "1.2", CustomFunctionsRuntime: "1.4", RibbonApi: "1.2", AddinCommands: "1.1", DialogApi: "1.2" };
const PAYLOAD = 5_000_000;

/**
 * A stand-in for Excel that is stricter than Excel, over a Store (a MemoryStore, or a live grid). Pure TypeScript: it runs in jest and
 * in the browser. See docs/strict-host.md for what it checks and what it leaves out.
 * @example const host = createHost({ platform: "web" }); Object.assign(globalThis, { Excel: host.Excel, Office: host.Office });
 */
export function createHost(options: HostOptions = {}): StrictHost {
  const platform = options.platform ?? "desktop";
  const functions: CustomFunctionTable = new CustomFunctionTable(platform, (id) => store.sheets().find((sheet) => sheet.id === id)?.name ?? "");
  const store: Store = options.store ?? new MemoryStore({ evaluate: createEvaluate(functions.functions) });
  const log = new Log();
  const undo = new UndoLog();
  const faults = new Faults();
  const events = new Events(store, (error) => log.handlerErrors.push(error));
  const sets: Readonly<Record<string, string>> = { ...DEFAULT_SETS, ExcelApi: options.excelApi ?? "1.17", ...options.sets };
  const edits: { at: number; edit: (store: Store) => void }[] = [];
  const waiting: (() => void)[] = [];
  const opened: (string | undefined)[] = [];
  let requests = 0;
  const host: Host = {
    classNamed: (name) => {
      const definition = CLASSES.get(name);
      if (!definition) throw new RangeError(`This host serves no class ${name}.`);
      return definition;
    },
    store,
    platform,
    log,
    undo,
    events,
    faults,
    payloadLimit: options.payloadLimit ?? PAYLOAD,
    syncLimit: options.syncLimit ?? Infinity,
    year: options.year ?? 2026,
    losesSettings: options.losesSettings ?? false,
    growsTables: options.growsTables ?? true,
    editing: false,
    supports: (set, version) => {
      const has = Object.entries(sets).find(([name]) => name.toLowerCase() === set.toLowerCase())?.[1];
      return has !== undefined && atLeast(has, version);
    },
    whenNotEditing: () => new Promise((resolve) => waiting.push(resolve)),
    beforeRequest: () => {
      requests += 1;
      for (const due of edits.filter(({ at }) => at === requests)) due.edit(store);
    },
  };
  const { office, requests: asked } = createOffice(host, { displayLanguage: options.displayLanguage ?? "en-US", contentLanguage: options.contentLanguage ?? "en-US" });
  return {
    Excel: closed("Excel", {
      run: createRun(host),
      createWorkbook: (base64?: string) => {
        if (options.opensWorkbooks === false) return Promise.reject(new HostError("NotImplemented", "The requested feature isn't implemented."));
        opened.push(base64);
        return Promise.resolve();
      },
    }),
    Office: office,
    OfficeExtension: { Error: HostError },
    CustomFunctions: functions.face,
    store,
    log,
    undo,
    faults,
    functions,
    requests: asked,
    opened,
    handlers: events,
    settled: () => events.settled(),
    user: {
      edit: (editing) => {
        host.editing = editing;
        if (!editing) for (const resume of waiting.splice(0)) resume();
      },
      undo: () => undo.undo(),
      beforeRequest: (number, edit) => {
        edits.push({ at: requests + number, edit });
      },
    },
  };
}

/** Whether version "1.12" is at least "1.9". */
function atLeast(has: string, wanted: string): boolean {
  const [major = 0, minor = 0] = has.split(".").map(Number);
  const [needMajor = 0, needMinor = 0] = wanted.split(".").map(Number);
  return major > needMajor || (major === needMajor && minor >= needMinor);
}

