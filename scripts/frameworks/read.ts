/** Reads frameworks/ from disk and checks it: returns what the engine gets, with every fault found on the way. */
import { createHash } from "node:crypto";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { basename, join } from "node:path";
import { parse } from "yaml";
import type { z } from "zod";
import type { FrameworkHead, Frameworks, Input, Item, Language, Parameter, Reference, Rule } from "../../src/engine/framework/types";
import { fillOptions, generate } from "./generate";
import { frameworkFile, item, referencesFile, sections, textFile, type TextTree } from "./schema";

const LANGUAGES: readonly Language[] = ["nl", "en"];

export interface Reading {
  readonly frameworks: Frameworks;
  /** Fingerprint of each Dutch text: what the confirmed translations are held against. */
  readonly fingerprints: ReadonlyMap<string, Readonly<Record<string, string>>>;
  /** Everything that is wrong, one line each, with the file it is in. */
  readonly faults: readonly string[];
}

/** Name of the file that keeps, for each English text, the fingerprint of the Dutch text it was made from. */
export const LOCK = "translated.lock.json";

/** Flattens nested texts to `prefix.a.b: text`. */
function flatten(tree: TextTree, prefix: string, into: Record<string, string>): void {
  for (const [key, value] of Object.entries(tree)) {
    const path = `${prefix}.${key}`;
    if (typeof value === "string") into[path] = value.trim();
    else flatten(value, path, into);
  }
}

const fingerprint = (text: string): string => createHash("sha256").update(text).digest("hex").slice(0, 8);

/** Placeholders of a text, sorted: `{count} of {total}` -> count,total. */
const placeholders = (text: string): string => [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]).sort().join(",");

export function readFrameworks(folder: string): Reading {
  const faults: string[] = [];
  const heads: FrameworkHead[] = [];
  const inputs: Input[] = [];
  const unlisted: Input[] = [];
  const optionsFrom = new Map<string, string>();
  const parameters: Parameter[] = [];
  const rules: Rule[] = [];
  const items: Item[] = [];
  const texts: Record<Language, Record<string, string>> = { nl: {}, en: {} };
  const fingerprints = new Map<string, Record<string, string>>();

  const load = <T>(file: string, schema: z.ZodType<T>): T | undefined => {
    try {
      const checked = schema.safeParse(parse(readFileSync(file, "utf8")) ?? {});
      if (checked.success) return checked.data;
      for (const issue of checked.error.issues) faults.push(`${file}: ${issue.path.join(".")}: ${issue.message}`);
    } catch (error) {
      faults.push(`${file}: ${error instanceof Error ? error.message : String(error)}`);
    }
    return undefined;
  };

  const bibliography = load(join(folder, "references.yaml"), referencesFile) ?? {};
  const references: Reference[] = Object.entries(bibliography).map(([key, work]) => ({ key, ...work }));

  for (const name of readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory()).map((entry) => entry.name).sort()) {
    const at = (file: string): string => join(folder, name, file);
    if (existsSync(at("framework.yaml"))) {
      const file = load(at("framework.yaml"), frameworkFile);
      if (file) {
        if (file.id !== name) faults.push(`${at("framework.yaml")}: its id is ${file.id}, its folder ${name}`);
        heads.push({ id: file.id, version: file.version });
        for (const { optionsFrom: section, listed, ...each } of file.inputs) {
          (listed === false ? unlisted : inputs).push({ ...each, framework: name });
          if (section !== undefined) optionsFrom.set(each.id, section);
        }
        parameters.push(...file.parameters.map((each) => ({ ...each, framework: name })));
        rules.push(...file.rules.map((each) => ({ ...each, framework: name })));
      }
    }
    for (const file of readdirSync(join(folder, name)).filter((each) => each.endsWith(".yaml") && each !== "framework.yaml" && !each.startsWith("text.")).sort()) {
      const section = basename(file, ".yaml");
      const schema = sections[section];
      if (!schema) {
        faults.push(`${at(file)}: no schema for the section ${section}`);
        continue;
      }
      const list = load(at(file), item.array());
      if (list && load(at(file), schema.array() as z.ZodType<unknown[]>)) {
        for (const { id, basis, reference, ...data } of list) items.push({ id, framework: name, section, basis, reference, data });
      }
    }
    for (const language of LANGUAGES) {
      const tree = load(at(`text.${language}.yaml`), textFile);
      if (tree) flatten(tree, name, texts[language]);
    }
    const own = Object.fromEntries(Object.entries(texts.nl).filter(([key]) => key.startsWith(`${name}.`)).map(([key, text]) => [key.slice(name.length + 1), fingerprint(`${text}\n${texts.en[key] ?? ""}`)]));
    fingerprints.set(name, own);
    const lock = existsSync(at(LOCK)) ? (JSON.parse(readFileSync(at(LOCK), "utf8")) as Record<string, string>) : {};
    for (const key of Object.keys(own)) if (lock[key] !== own[key]) faults.push(`${at("text.en.yaml")}: ${key}: Dutch and English have not been confirmed to say the same (stale translation?); read both, then npm run frameworks:confirm`);
    for (const key of Object.keys(lock)) if (own[key] === undefined) faults.push(`${at(LOCK)}: ${key} is gone from the texts; npm run frameworks:confirm`);
  }

  for (const key of Object.keys(texts.nl)) {
    const english = texts.en[key];
    if (english === undefined) faults.push(`${key}: no English text`);
    else if (placeholders(english) !== placeholders(texts.nl[key] ?? "")) faults.push(`${key}: the placeholders differ between Dutch and English`);
  }
  for (const key of Object.keys(texts.en)) if (texts.nl[key] === undefined) faults.push(`${key}: no Dutch text`);

  const compiled = { inputs, unlisted, parameters, rules, items, texts, faults };
  fillOptions(compiled, optionsFrom);
  generate(compiled);

  const known = new Set(references.map((work) => work.key));
  for (const each of [...inputs, ...unlisted, ...parameters, ...rules, ...items]) {
    for (const { key } of each.reference) if (!known.has(key)) faults.push(`${each.framework}: ${each.id} cites ${key}, which references.yaml does not have`);
  }
  const unique = (kind: string, ids: readonly string[]): void => {
    const seen = new Set<string>();
    for (const id of ids) if (seen.size === seen.add(id).size) faults.push(`two ${kind}s have the id ${id}`);
  };
  unique("input", [...inputs, ...unlisted].map((each) => each.id));
  unique("parameter", parameters.map((each) => each.id));
  unique("rule", rules.map((each) => each.id));
  unique("item", items.map((each) => `${each.section}.${each.id}`));

  const needText = (path: string): void => {
    if (texts.nl[path] === undefined) faults.push(`${path}: no text`);
  };
  for (const input of [...inputs, ...unlisted]) {
    needText(`${input.framework}.inputs.${input.id}.label`);
    if (input.kind === "score") for (const pole of ["pole1", "pole5"]) needText(`${input.framework}.inputs.${input.id}.${pole}`);
    for (const option of input.options ?? []) needText(`${input.framework}.inputs.${input.id}.options.${option}`);
  }
  for (const each of parameters) needText(`${each.framework}.parameters.${each.id}`);
  for (const each of rules) needText(`${each.framework}.rules.${each.id}`);
  for (const each of items) needText(`${each.framework}.${each.section}.${each.id}.label`);

  return { frameworks: { frameworks: heads, inputs, unlisted, parameters, rules, items, references, texts }, fingerprints, faults };
}
