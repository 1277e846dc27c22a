import { invalidArgument, strict } from "../error";
import type { Definition } from "./definition";
import { frozen, Node } from "./node";

/** A load request as paths: "format/fill/color" -> ["format", "fill", "color"]. */
type Path = readonly string[];

/** Queues a load. Refused: no option or an empty one (loads everything), names the class does not have, a navigation property as a whole. */
export function queueLoad(node: Node, option: unknown): void {
  node.assertUsable(node.context);
  queueLoadOf(node, option);
}

export function queueLoadOf(node: Node, option: unknown): void {
  const paths = pathsOf(option).map((path) => checked(node.definition, path, node));
  if (paths.length === 0) throw strict(`${node.path}.load() without naming properties loads everything; name what you read.`);
  node.context.queue({
    statement: `${node.path}.load(${paths.map((path) => path.join("/")).join(", ")})`,
    member: `${node.definition.name}.load`,
    writes: false,
    bytes: paths.flat().join("/").length,
    run: () => {
      if (node.state === "null") return; // only isNullObject can be read of a null object
      node.needTarget();
      for (const path of paths) take(node, path);
    },
  });
}

function pathsOf(option: unknown): Path[] {
  if (option === undefined) return [];
  if (typeof option === "string") return option.split(",").map((path) => path.trim()).filter((path) => path !== "").map((path) => path.split(/[/.]/));
  if (Array.isArray(option)) return option.flatMap((part: unknown) => (typeof part === "string" ? pathsOf(part) : []));
  if (typeof option !== "object" || option === null) throw invalidArgument("load takes a string, an array of strings or an object.");
  const given = option as Record<string, unknown>;
  if ("select" in given || "expand" in given) return [...pathsOf(given["select"]), ...pathsOf(given["expand"])];
  return Object.entries(given).flatMap(([member, inner]) => {
    if (inner === true) return [[member]];
    if (inner === false || inner === undefined) return [];
    return pathsOf(inner).map((path) => [member, ...path]);
  });
}

/** Checks a path against the classes it passes; on a collection a bare name means that of its items. */
function checked(definition: Definition, path: Path, node: Node): Path {
  const [head = "", ...rest] = path;
  if (head === "$all" || head === "*") throw strict(`${node.path}.load("${head}") loads everything; name what you read.`);
  if (definition.items && !(head in definition.scalars)) {
    const inner = head === "items" ? rest : path;
    if (inner.length === 0) throw strict(`${node.path}.load("items") loads everything of each item; name what you read ("items/name").`);
    const item = node.context.host.classNamed(definition.items.of);
    checked(item, inner, new Node(item, node.context, `${node.path}.items[0]`));
    return ["items", ...inner];
  }
  if (head === "isNullObject") return path;
  const asNode = new Node(definition, node.context, node.path);
  if (head in definition.links) {
    asNode.need(head, true);
    if (rest.length === 0) throw strict(`${node.path}.load("${head}") names a navigation property: load its leaves ("${head}/...").`);
    const name = definition.links[head]?.of;
    const next = name === undefined ? undefined : node.context.host.classNamed(name);
    if (next) return [head, ...checked(next, rest, new Node(next, node.context, `${node.path}.${head}`))];
  }
  asNode.need(head, head in definition.scalars);
  if (rest.length > 0) throw invalidArgument(`${node.path}.load("${path.join("/")}"): ${head} is data and is loaded whole.`);
  return path;
}

function take(node: Node, path: Path): void {
  const [head = "", ...rest] = path;
  const { definition, context } = node;
  if (head === "isNullObject" || node.state === "null") return;
  if (head === "items" && definition.items) {
    takeItems(node, rest);
    return;
  }
  const scalar = definition.scalars[head];
  if (scalar) {
    const value = frozen(scalar.read(node.needTarget(), context.host));
    context.answer(value);
    node.loaded.set(head, value);
    return;
  }
  const child = node.links.get(head) ?? linkedNow(node, head);
  if (child.state === "queued") child.found(definition.links[head]?.get(node.needTarget(), context.host));
  take(child, rest);
}

/** A navigation property first met by a load: found at once, since the queue is running. */
function linkedNow(node: Node, member: string): Node {
  const definition = node.definition.links[member];
  if (!definition) throw invalidArgument(`${node.path}.${member} cannot be loaded.`);
  const child = new Node(node.context.host.classNamed(definition.of), node.context, `${node.path}.${member}`);
  node.links.set(member, child);
  return child;
}

function takeItems(node: Node, path: Path): void {
  const items = node.definition.items;
  if (!items) return;
  const targets = items.list(node.needTarget(), node.context.host);
  const known = node.items;
  // A second path of one load fills the same items; a load in a later request makes them anew.
  const same = known?.length === targets.length && known.every((item, index) => JSON.stringify(item.target) === JSON.stringify(targets[index]));
  const list = same && known ? known : targets.map((target, index) => {
    const item = new Node(node.context.host.classNamed(items.of), node.context, `${node.path}.items[${String(index)}]`);
    item.found(target);
    return item;
  });
  node.items = list;
  for (const item of list) take(item, path);
}
