import { HostError, invalidArgument, strict } from "../error";
import type { Definition, Give, Method } from "./definition";
import { handlersOf } from "./events";
import { queueLoad, queueLoadOf } from "./load";
import { bytesOf } from "./log";
import { assertSendable, bind, Node, nodeOf, type Context } from "./node";

/** What JavaScript itself, a debugger or a test runner asks of any object: answered as for an object that has no such member. */
const PROBES = new Set(["then", "$$typeof", "asymmetricMatch", "nodeType", "tagName", "constructor", "@@__IMMUTABLE_ITERABLE__@@", "@@__IMMUTABLE_RECORD__@@"]);

/** The proxy object an add-in gets for a node. Every member is checked against the class; nothing unknown passes. */
export function faceOf(node: Node): object {
  if (node.face !== node) return node.face;
  const face = new Proxy(Object.create(null) as object, {
    get: (_target, member) => (typeof member === "symbol" ? undefined : read(node, member)),
    set: (_target, member, value) => {
      write(node, String(member), value);
      return true;
    },
    has: (_target, member) => typeof member === "string" && isMember(node.definition, member),
    ownKeys: () => [],
    getOwnPropertyDescriptor: () => undefined,
    deleteProperty: () => {
      throw new TypeError(`${node.path}: a member of an Office.js object cannot be deleted.`);
    },
    defineProperty: () => {
      throw new TypeError(`${node.path}: members cannot be defined on an Office.js object.`);
    },
  });
  bind(node, face);
  return face;
}

function isMember(definition: Definition, member: string): boolean {
  return member in definition.scalars || member in definition.links || member in definition.methods || member in definition.events || (member === "items" && definition.items !== undefined);
}

function read(node: Node, member: string): unknown {
  const { definition, context } = node;
  if (PROBES.has(member)) return undefined;
  switch (member) {
    case "context":
      return context.face;
    case "isNullObject":
      if (node.state === "queued") throw notLoaded(node, member);
      return node.state === "null";
    case "load":
      return (option: unknown) => {
        queueLoad(node, option);
        return node.face;
      };
    case "set":
      return (properties: unknown) => {
        setAll(node, properties);
      };
    case "toJSON":
      return () => Object.fromEntries(node.loaded);
    case "track":
    case "untrack":
      return () => {
        context.track(node, member === "track");
        return node.face;
      };
  }
  if (member === "items" && definition.items) {
    if (!node.items) throw notLoaded(node, member);
    return Object.freeze(node.items.map(faceOf));
  }
  node.need(member, isMember(definition, member));
  if (member in definition.scalars) {
    if (!node.loaded.has(member)) throw notLoaded(node, member);
    return node.loaded.get(member);
  }
  if (member in definition.links) return faceOf(linked(node, member));
  if (member in definition.events) return handlersOf(node, member);
  const method = definition.methods[member];
  return (...args: unknown[]) => call(node, member, method as Method, args);
}

function notLoaded(node: Node, member: string): HostError {
  const statement = `${node.path}.${member}`;
  return new HostError("PropertyNotLoaded", `The property '${member}' is not available. Before reading the property's value, call the load method on the containing object and call "context.sync()" on the associated request context. (${statement})`, statement);
}

/** The node behind a navigation property, found in the queue when it is first used. */
export function linked(node: Node, member: string): Node {
  const known = node.links.get(member);
  if (known) return known;
  const definition = node.definition.links[member];
  if (!definition) throw invalidArgument(`${node.definition.name}.${member} is no navigation property.`);
  node.assertUsable(node.context);
  const child = new Node(node.context.host.classNamed(definition.of), node.context, `${node.path}.${member}`);
  node.links.set(member, child);
  queueFind(child, node, `${node.definition.name}.${member}`, definition.nullable, false, () => definition.get(node.target, node.context.host), 0);
  return child;
}

function queueFind(child: Node, parent: Node, member: string, nullable: boolean, writes: boolean, find: () => unknown, bytes: number): void {
  child.context.queue({
    statement: child.path,
    member,
    writes,
    bytes: child.path.length + bytes,
    run: () => {
      // That a null object leads to null objects is not documented: look at isNullObject first.
      parent.needTarget();
      const target = find();
      if (target === null && !nullable) throw new HostError("ItemNotFound", `The requested resource doesn't exist: ${child.path}.`, child.path);
      child.found(target);
    },
  });
}

function call(node: Node, member: string, method: Method, args: readonly unknown[]): unknown {
  node.assertUsable(node.context);
  if (args.length > method.readers.length) throw invalidArgument(`${node.definition.name}.${member} takes at most ${String(method.readers.length)} arguments.`);
  method.readers.forEach((reader, index) => {
    if (args[index] === undefined && !reader.optional) throw invalidArgument(`${node.definition.name}.${member}: argument ${String(index + 1)} is missing.`);
    reader.check(args[index], node.context);
  });
  const shown = args.map((arg) => nodeOf(arg)?.path ?? (JSON.stringify(arg) ?? "").slice(0, 60)).join(", ");
  const path = `${node.path}.${member}(${shown})`;
  const bytes = args.reduce<number>((sum, arg) => sum + (nodeOf(arg) ? 8 : bytesOf(arg)), 0);
  const resolved = (): unknown[] => method.readers.map((reader, index) => reader.resolve(args[index], node.context.host));
  if (method.kind === "give") return giveObject(node, member, method, resolved, path, bytes);
  const result = new Result(path);
  node.context.queue({
    statement: path,
    member: `${node.definition.name}.${member}`,
    writes: method.kind === "act",
    bytes: bytes + path.length,
    run: () => {
      // Deleting a null object does nothing, as Microsoft's own samples rely on; any other call on one would be lost in silence.
      if (node.state === "null" && member === "delete") return;
      const target = node.needTarget();
      if (method.kind === "act") method.run(target, resolved(), node.context.host);
      else node.context.answer(result.fill(method.run(target, resolved(), node.context.host)));
    },
  });
  return method.kind === "tell" ? result : undefined;
}

function giveObject(node: Node, member: string, method: Give<unknown>, resolved: () => unknown[], path: string, bytes: number): object {
  const child = new Node(node.context.host.classNamed(method.of), node.context, path);
  queueFind(child, node, `${node.definition.name}.${member}`, method.nullable, method.creates, () => method.run(node.target, resolved(), node.context.host), bytes);
  return faceOf(child);
}

/** ClientResult: its value can be read after sync. */
class Result {
  #value: unknown;
  #filled = false;

  constructor(private readonly path: string) {}

  get value(): unknown {
    if (!this.#filled) throw new HostError("ValueNotLoaded", `The value of the result object has not been loaded yet. Before reading the value property, call "context.sync()" on the associated request context. (${this.path})`, this.path);
    return this.#value;
  }

  fill(value: unknown): unknown {
    this.#value = value;
    this.#filled = true;
    return value;
  }
}

function write(node: Node, member: string, value: unknown): void {
  const scalar = node.definition.scalars[member];
  node.need(member, isMember(node.definition, member));
  const statement = `${node.path}.${member}`;
  if (!scalar?.write) throw new TypeError(`${node.definition.name}.${member} is read-only (${node.path}).`);
  node.assertUsable(node.context);
  assertSendable(value, statement);
  const sent = structuredCloneOf(value, statement);
  // Stricter than Excel, which gives back what was set: what the cell will hold is known only after a load.
  node.loaded.delete(member);
  node.context.queue({
    statement: `${statement} = ...`,
    member: `${node.definition.name}.${member}`,
    writes: true,
    bytes: bytesOf(sent) + statement.length,
    run: () => {
      scalar.write?.(node.needTarget(), sent, node.context.host);
    },
  });
}

/** What was set, as it was at that moment: changing the array afterwards changes nothing. */
function structuredCloneOf(value: unknown, statement: string): unknown {
  if (Array.isArray(value)) {
    if (Object.keys(value).length !== value.length) throw invalidArgument(`${statement}: the array has holes.`);
    return value.map((inner: unknown) => structuredCloneOf(inner, statement));
  }
  if (nodeOf(value) || typeof value === "function") throw invalidArgument(`${statement} takes plain data.`);
  if (typeof value !== "object" || value === null || value instanceof Date) return value;
  return Object.fromEntries(Object.entries(value).filter(([, inner]) => inner !== undefined).map(([key, inner]) => [key, nodeOf(inner) ? inner : structuredCloneOf(inner, statement)]));
}

function setAll(node: Node, properties: unknown): void {
  if (typeof properties !== "object" || properties === null || nodeOf(properties)) throw invalidArgument(`${node.path}.set takes an object of properties.`);
  for (const [member, value] of Object.entries(properties)) {
    if (member in node.definition.links) {
      node.need(member, true);
      setAll(linked(node, member), value);
    } else write(node, member, value);
  }
}

/** context.load(object, option). */
export function loadOn(context: Context, face: unknown, option: unknown): void {
  const node = nodeOf(face);
  if (!node) throw strict("context.load takes an object of Office.js.");
  node.assertUsable(context);
  queueLoadOf(node, option);
}
