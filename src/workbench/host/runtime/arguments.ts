import { invalidArgument } from "../error";
import type { Host } from "./host";
import { nodeOf, type Context, type Node } from "./node";

/** Reads one argument: `check` when the method is called, `resolve` when the queue runs. */
export interface Reader<Value> {
  readonly optional: boolean;
  check(raw: unknown, context: Context): void;
  resolve(raw: unknown, host: Host): Value;
}

const plain = <Value>(what: string, holds: (raw: unknown) => raw is Value): Reader<Value> => ({
  optional: false,
  check: (raw) => {
    if (!holds(raw)) throw invalidArgument(`Expected ${what}, got ${describe(raw)}.`);
  },
  resolve: (raw) => raw as Value,
});

function describe(raw: unknown): string {
  if (nodeOf(raw)) return `an object of class ${nodeOf(raw)?.definition.name ?? ""}`;
  return raw === undefined ? "undefined" : (JSON.stringify(raw)?.slice(0, 60) ?? typeof raw);
}

export const text = plain("a string", (raw): raw is string => typeof raw === "string");
export const filledText = plain("a string that is not empty", (raw): raw is string => typeof raw === "string" && raw !== "");
export const flag = plain("true or false", (raw): raw is boolean => typeof raw === "boolean");
export const whole = plain("a whole number", (raw): raw is number => Number.isInteger(raw));
export const count = plain("a whole number of at least 0", (raw): raw is number => Number.isInteger(raw) && (raw as number) >= 0);
export const record = plain("an object", (raw): raw is Readonly<Record<string, unknown>> => typeof raw === "object" && raw !== null && !Array.isArray(raw) && !nodeOf(raw));
export const data = plain("a value", (raw): raw is unknown => raw !== undefined && raw !== null && !nodeOf(raw));

/** One of the literal values that Office.js names. */
export function oneOf<const Choices extends readonly string[]>(...choices: Choices): Reader<Choices[number]> {
  return plain(`one of ${choices.join(", ")}`, (raw): raw is Choices[number] => typeof raw === "string" && choices.includes(raw));
}

export function optional<Value>(reader: Reader<Value>): Reader<Value | undefined> {
  return {
    optional: true,
    check: (raw, context) => {
      if (raw !== undefined) reader.check(raw, context);
    },
    resolve: (raw, host) => (raw === undefined ? undefined : reader.resolve(raw, host)),
  };
}

/** An object of a class, of the same request context. */
export function objectOf<Target>(name: string): Reader<Target> {
  return {
    optional: false,
    check: (raw, context) => {
      const node = nodeOf(raw);
      if (node?.definition.name !== name) throw invalidArgument(`Expected an object of class ${name}, got ${describe(raw)}.`);
      node.assertUsable(context);
    },
    resolve: (raw) => targetOf<Target>(nodeOf(raw)),
  };
}

/** An object of a class or a text, such as `Range | string`; the text is turned into a target by `parse` when the queue runs. */
export function objectOrText<Target>(name: string, parse: (value: string, host: Host) => Target): Reader<Target> {
  const object = objectOf<Target>(name);
  return {
    optional: false,
    check: (raw, context) => {
      if (typeof raw !== "string") object.check(raw, context);
    },
    resolve: (raw, host) => (typeof raw === "string" ? parse(raw, host) : object.resolve(raw, host)),
  };
}

function targetOf<Target>(node: Node | undefined): Target {
  if (!node) throw invalidArgument("An object was expected.");
  return node.needTarget() as Target;
}
