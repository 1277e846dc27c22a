import { HostError, invalidArgument, strict } from "../error";
import members from "../office-members.json";
import type { Definition } from "./definition";
import type { Host } from "./host";

/** A step in the queue of a request. */
export interface Operation {
  readonly statement: string;
  /** "Class.member", as in Microsoft's lists. */
  readonly member: string;
  readonly bytes: number;
  readonly writes: boolean;
  run(): void;
}

/** The request context as the nodes need it. */
export interface Context {
  readonly host: Host;
  /** The object given to the add-in. */
  readonly face: object;
  queue(operation: Operation): void;
  /** Keeps the target of a node with its cells when cells before it are inserted or deleted. */
  follow(node: Node): void;
  /** Bytes that come back with the next answer. */
  answer(value: unknown): void;
  assertOpen(node: Node): void;
  track(node: Node, tracked: boolean): void;
}

/** What stands behind a proxy object of Office.js: its class, its target once the queue has found it, and what was loaded. */
export class Node {
  target: unknown = undefined;
  state: "queued" | "found" | "null" = "queued";
  readonly loaded = new Map<string, unknown>();
  readonly links = new Map<string, Node>();
  items: readonly Node[] | undefined;
  face: object = this;

  constructor(readonly definition: Definition, readonly context: Context, readonly path: string) {}

  /** The target, for an operation that needs it. */
  needTarget(): unknown {
    if (this.state === "queued") throw new HostError("InvalidObjectPath", `The object path '${this.path}' isn't working for what you're trying to do: the request that made it failed.`, this.path);
    if (this.state === "null") throw new HostError("ItemNotFound", `${this.path} is a null object: look at isNullObject before using it.`, this.path);
    return this.target;
  }

  found(target: unknown): void {
    this.target = target;
    this.state = target === null ? "null" : "found";
    if (target !== null) this.context.follow(this);
  }

  /** Whether this object may be used in a request of `context`. */
  assertUsable(context: Context): void {
    if (this.context !== context) throw new HostError("InvalidRequestContext", `Cannot use the object across different request contexts: ${this.path}.`, this.path);
    context.assertOpen(this);
  }

  /** Refuses a member that the class does not have, that this host does not serve, or that the simulated Excel lacks. */
  need(member: string, known: boolean): void {
    const { name } = this.definition;
    const since = requirementOf(name, member);
    if (!known) {
      if (since === undefined) throw new TypeError(`Office.js has no member '${member}' in class ${name} (${this.path}).`);
      throw strict(`${name}.${member} exists in Office.js, but this host does not serve it yet (src/workbench/host/model).`);
    }
    if (!since) return;
    const [set = "ExcelApi", version = since] = since.includes(" ") ? since.split(" ") : ["ExcelApi", since];
    if (!this.context.host.supports(set, version)) throw new HostError("ApiNotFound", `The API you are trying to use could not be found. It may be available in a newer version of Excel: ${name}.${member} needs ${set} ${version}.`, `${this.path}.${member}`);
  }
}

const requirements: Readonly<Record<string, Readonly<Record<string, string>>>> = members;

/** "1.9" for ExcelApi 1.9, "ExcelApiDesktop 1.1" for others, "" where Office.js names none; undefined where it has no such member. */
export function requirementOf(name: string, member: string): string | undefined {
  return requirements[name]?.[member];
}

const nodes = new WeakMap<object, Node>();

export function nodeOf(face: unknown): Node | undefined {
  return typeof face === "object" && face !== null ? nodes.get(face) : undefined;
}

export function bind(node: Node, face: object): void {
  node.face = face;
  nodes.set(face, node);
}

/** A copy that cannot be changed: Excel lets `range.values[0][0] = 1` pass without effect, this host does not. */
export function frozen<Value>(value: Value): Value {
  if (typeof value !== "object" || value === null || value instanceof Date) return value;
  const copy: unknown = Array.isArray(value) ? value.map(frozen) : Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, frozen(inner)]));
  return Object.freeze(copy) as Value;
}

/** Refuses what cannot travel: null (docs: "null is not a valid input for a property"), undefined, functions, objects of Office.js. */
export function assertSendable(value: unknown, what: string): void {
  if (value === null || value === undefined) throw invalidArgument(`${what} cannot be set to ${String(value)}.`);
  if (typeof value === "function" || nodeOf(value)) throw invalidArgument(`${what} takes plain data.`);
}
