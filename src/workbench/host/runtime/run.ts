import { HostError, invalidArgument, strict } from "../error";
import type { Definition } from "./definition";
import { contextOf, RequestContext, type RunSettings } from "./context";
import type { Host } from "./host";
import { bind, Node } from "./node";
import { faceOf, loadOn } from "./proxy";
import { nodeOf } from "./node";

type Batch = (context: Excel.RequestContext) => Promise<unknown>;

/** Excel.run: a request context, the batch, and the last sync that Office.js adds by itself. */
export function createRun(host: Host): typeof Excel.run {
  const run = async (...given: unknown[]): Promise<unknown> => {
    const batch = given.at(-1);
    if (typeof batch !== "function") throw invalidArgument("Excel.run takes a function that returns a promise.");
    const { context, settings } = begin(host, given.length > 1 ? given[0] : undefined);
    context.settings = settings;
    context.setOpen(true);
    try {
      const promise = (batch as Batch)(context.face as Excel.RequestContext);
      if (typeof (promise as { then?: unknown } | undefined)?.then !== "function") throw new HostError("RunMustReturnPromise", "The batch function passed to the \".run\" method didn't return a promise. The function must return a promise, so that any automatically-tracked objects can be released at the completion of the batch operation.");
      const result = await promise;
      if (context.inFlight > 0) throw strict("Excel.run ended while a context.sync() was still under way: await every sync.");
      const unread = context.pendingLoads;
      if (unread.length > 0) throw strict(`Excel.run ended with loads that were never synced: ${unread.join("; ")}.`);
      if (context.pending > 0) await context.sync();
      return result;
    } finally {
      context.drop();
      context.setOpen(false);
    }
  };
  return run as typeof Excel.run;
}

function begin(host: Host, first: unknown): { context: RequestContext; settings: RunSettings } {
  const fresh = (): RequestContext => open(host);
  const plain: RunSettings = { delayForCellEdit: false, mergeUndoGroup: false };
  if (first === undefined) return { context: fresh(), settings: plain };
  const existing = contexts.get(first as object) ?? contextOf(Array.isArray(first) ? first[0] : first);
  if (existing) return { context: existing, settings: plain };
  const options = first as Excel.RunOptions;
  for (const option of Object.keys(options)) if (!["delayForCellEdit", "mergeUndoGroup", "previousObjects", "session"].includes(option)) throw new TypeError(`Office.js has no run option '${option}'.`);
  if (options.mergeUndoGroup !== undefined && !host.supports("ExcelApi", "1.20")) throw new HostError("ApiNotFound", "RunOptions.mergeUndoGroup needs ExcelApi 1.20: look at Office.context.requirements.isSetSupported first.");
  const previous = Array.isArray(options.previousObjects) ? options.previousObjects[0] : options.previousObjects;
  return { context: contextOf(previous) ?? fresh(), settings: { delayForCellEdit: options.delayForCellEdit ?? false, mergeUndoGroup: options.mergeUndoGroup ?? false } };
}

const contexts = new WeakMap<object, RequestContext>();
const CONTEXT_MEMBERS = ["workbook", "application", "runtime", "sync", "load", "trackedObjects", "debugInfo", "trace", "requestHeaders"];

/** A request context with its roots; unknown members are refused like those of any object. */
function open(host: Host): RequestContext {
  host.log.runs += 1;
  const context = new RequestContext(host, host.log.runs);
  const workbook = root(context, host.classNamed("Workbook"), "context.workbook");
  const runtime = root(context, host.classNamed("Runtime"), "context.runtime");
  const tracked = (on: boolean) => (given: unknown) => {
    for (const face of Array.isArray(given) ? (given as unknown[]) : [given]) {
      const node = nodeOf(face);
      if (!node) throw invalidArgument("trackedObjects takes objects of Office.js.");
      context.track(node, on);
    }
  };
  const members: Readonly<Record<string, unknown>> = {
    workbook,
    get application() {
      return (workbook as Excel.Workbook).application;
    },
    runtime,
    sync: async (passThrough: unknown) => {
      await context.sync();
      return passThrough;
    },
    load: (object: unknown, option: unknown) => {
      loadOn(context, object, option);
    },
    trackedObjects: Object.freeze({ add: tracked(true), remove: tracked(false) }),
    debugInfo: Object.freeze({ pendingStatements: [] }),
    trace: () => undefined,
    requestHeaders: {},
  };
  context.face = new Proxy(Object.create(null) as object, {
    get: (_target, member) => {
      if (typeof member === "symbol" || member === "then") return undefined;
      if (!CONTEXT_MEMBERS.includes(member)) throw new TypeError(`Office.js has no member '${member}' in class RequestContext.`);
      return members[member];
    },
    set: (_target, member) => {
      throw new TypeError(`RequestContext.${String(member)} is read-only.`);
    },
  });
  contexts.set(context.face, context);
  return context;
}

function root(context: RequestContext, definition: Definition, path: string): object {
  const node = new Node(definition, context, path);
  node.found("workbook");
  const face = faceOf(node);
  bind(node, face);
  return face;
}
