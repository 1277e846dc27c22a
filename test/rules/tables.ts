/** The rule tables of this folder, read; and whether an evaluation is as a case expects. */
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { TOLERANCE, type Evaluation } from "../../src/engine";
import { work } from "./expression";

export interface RuleCase {
  readonly name: string;
  readonly scenario: Readonly<Record<string, unknown>>;
  readonly settings?: Readonly<Record<string, number>>;
  readonly expect?: Readonly<Record<string, unknown>>;
  readonly problems?: readonly string[];
  readonly because: string;
}

export interface RuleTable {
  readonly file: string;
  readonly rules: readonly string[];
  readonly cases: readonly RuleCase[];
}

export const ruleTables: readonly RuleTable[] = readdirSync(__dirname)
  .filter((file) => file.endsWith(".yaml"))
  .sort()
  .map((file) => ({ file, ...(parse(readFileSync(join(__dirname, file), "utf8")) as Omit<RuleTable, "file">) }));

/** The value at a path such as `collaboration.conditions.joint-venture.unmet`; null where nothing is there. */
const at = (value: unknown, path: string): unknown => path.split(".").reduce<unknown>((found, key) => (found === null || found === undefined ? null : ((found as Record<string, unknown>)[key] ?? null)), value);

/** Each thing that a case expects, with what was found; derivations worked out. */
export const expectations = ({ expect = {} }: RuleCase, evaluation: Evaluation): readonly { readonly path: string; readonly expected: unknown; readonly found: unknown }[] =>
  Object.entries(expect).map(([path, written]) => ({ path, expected: typeof written === "string" && written.startsWith("=") ? work(written.slice(1)) : written, found: at(evaluation, path) }));

/** Numbers within the tolerance, all else exactly. */
export const isAsExpected = ({ expected, found }: { readonly expected: unknown; readonly found: unknown }): boolean =>
  typeof expected === "number" ? typeof found === "number" && Math.abs(found - expected) <= TOLERANCE : JSON.stringify(found) === JSON.stringify(expected);
