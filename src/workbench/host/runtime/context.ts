import { HostError, strict } from "../error";
import type { Place } from "../area";
import { shiftArea } from "../store/shift";
import type { Change } from "../store/store";
import type { Host } from "./host";
import { bytesOf } from "./log";
import { nodeOf, type Context, type Node, type Operation } from "./node";
import { clearsUndo, isUndoable } from "./undo";

/** Turns of the event loop a request takes: never none, so that a sync nobody waits for is still under way when its run ends. */
const TURNS = 8;

/** How an Excel.run treats its requests (Excel.RunOptions). */
export interface RunSettings {
  readonly delayForCellEdit: boolean;
  readonly mergeUndoGroup: boolean;
}

/** The queue of one Excel.run and its way to the workbook. */
export class RequestContext implements Context {
  face: object = this;
  readonly trackedAfterRun = new Set<Node>();
  private operations: Operation[] = [];
  private response = 0;
  private open = true;
  private syncs = 0;
  /** Requests sent and not yet answered: more than none at the end of a run means a sync that nobody waits for. */
  inFlight = 0;
  settings: RunSettings = { delayForCellEdit: false, mergeUndoGroup: false };

  private readonly places = new Set<Node>();
  private unfollow: (() => void) | undefined;

  constructor(readonly host: Host, readonly run: number) {}

  queue(operation: Operation): void {
    this.operations.push(operation);
  }

  follow(node: Node): void {
    if (isPlace(node.target)) this.places.add(node);
  }

  answer(value: unknown): void {
    this.response += bytesOf(value);
  }

  assertOpen(node: Node): void {
    if (this.open || this.trackedAfterRun.has(node)) return;
    throw new HostError("InvalidObjectPath", `The object path '${node.path}' isn't working for what you're trying to do. It was made in an Excel.run that has ended; track it, or make it anew.`, node.path);
  }

  track(node: Node, tracked: boolean): void {
    if (tracked) this.trackedAfterRun.add(node);
    else this.trackedAfterRun.delete(node);
  }

  /** Opens the context for a further run over its objects; closes it when a run ends. */
  setOpen(open: boolean): void {
    this.open = open;
    // Excel adjusts the ranges of a run, and tracked ones after it, when cells are inserted or deleted before them.
    if (open) {
      this.unfollow ??= this.host.store.subscribe((change) => {
        if (change.kind === "shifted") for (const node of this.places) moveAlong(node, change);
      });
    } else if (this.trackedAfterRun.size === 0) {
      this.unfollow?.();
      this.unfollow = undefined;
      this.places.clear();
    }
  }

  /** Loads that were queued and never sent: their values will never be read. */
  get pendingLoads(): readonly string[] {
    return this.operations.filter(({ member }) => member.endsWith(".load")).map(({ statement }) => statement);
  }

  get pending(): number {
    return this.operations.length;
  }

  drop(): void {
    this.operations = [];
  }

  async sync(): Promise<void> {
    const { host } = this;
    const operations = this.operations;
    this.operations = [];
    this.syncs += 1;
    this.inFlight += 1;
    try {
      if (this.syncs > host.syncLimit) throw strict(`This Excel.run has called context.sync() ${String(this.syncs)} times; ${String(host.syncLimit)} are allowed. Keep sync out of loops.`);
      for (let turn = 0; turn < TURNS; turn += 1) await Promise.resolve();
      if (host.editing && this.settings.delayForCellEdit) await host.whenNotEditing();
      this.send(operations);
    } finally {
      this.inFlight -= 1;
    }
  }

  private send(operations: readonly Operation[]): void {
    const { host } = this;
    const requestBytes = operations.reduce((sum, { bytes }) => sum + bytes, 0);
    this.response = 0;
    let done = 0;
    let failed: unknown;
    try {
      host.beforeRequest();
      if (host.editing) throw new HostError("InvalidOperationInCellEditMode", "Excel is in cell-editing mode. Please exit the edit mode by pressing ENTER or TAB or selecting another cell, and then try again.", "context.sync()");
      if (requestBytes > host.payloadLimit) throw new HostError("RequestPayloadSizeLimitExceeded", `The request payload size has exceeded the limit: ${String(requestBytes)} bytes, ${String(host.payloadLimit)} are allowed.`, "context.sync()");
      host.faults.onRequest(() => {
        this.carryOut(operations, () => {
          done += 1;
        });
      });
      if (this.response > host.payloadLimit) throw new HostError("ResponsePayloadSizeLimitExceeded", `The response payload size has exceeded the limit: ${String(this.response)} bytes, ${String(host.payloadLimit)} are allowed.`, "context.sync()");
    } catch (error) {
      failed = error;
      throw error;
    } finally {
      host.log.operations += done;
      host.log.requests.push({ run: this.run, operations: done, requestBytes, responseBytes: this.response, statements: operations.map(({ statement }) => statement), ...(failed === undefined ? {} : { failed: failed instanceof HostError ? failed.code : String(failed) }) });
    }
  }

  /** Carries out the queue in order. A failure leaves what went before as it is, as Excel does, with an undo record of its own. */
  private carryOut(operations: readonly Operation[], each: () => void): void {
    const { host } = this;
    let failure: { readonly error: unknown } | undefined;
    let wrote: string | undefined;
    let cleared: string | undefined;
    host.events.byAddIn = true;
    const revert = host.store.transact(() => {
      for (const operation of operations) {
        try {
          host.faults.onOperation(operation.statement, () => {
            const clears = operation.writes && clearsUndo(operation.member, host.platform);
            if (clears && this.settings.mergeUndoGroup) throw new HostError("UndoNotSupported", `${operation.member} has no undo support and cannot be part of a merged undo group.`, operation.statement);
            operation.run();
            if (operation.writes && isUndoable(operation.member)) wrote = operation.member;
            if (clears) cleared = operation.member;
          });
          each();
        } catch (error) {
          failure = { error };
          return;
        }
      }
    });
    host.events.byAddIn = false;
    if (cleared !== undefined) host.undo.clear(cleared);
    else if (wrote !== undefined) host.undo.push(wrote, this.run, this.settings.mergeUndoGroup, revert);
    if (failure) throw failure.error;
  }
}

/** The nodes among the objects of an `Excel.run(objects, batch)`. */
export function contextOf(face: unknown): RequestContext | undefined {
  const context = nodeOf(face)?.context;
  return context instanceof RequestContext ? context : undefined;
}

function isPlace(target: unknown): target is Place {
  return typeof target === "object" && target !== null && "area" in target && "sheet" in target;
}

function moveAlong(node: Node, change: Extract<Change, { kind: "shifted" }>): void {
  const { target } = node;
  if (!isPlace(target) || target.sheet !== change.sheet) return;
  const area = shiftArea(target.area, change.area, change.direction);
  if (area) node.target = { ...target, area };
  else node.state = "queued"; // its cells are gone: using it now fails with InvalidObjectPath
}
