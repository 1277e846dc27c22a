/** The zod schema of frameworks/: what a YAML file may say, before it is compiled for the engine. */
import { z } from "zod";
import type { Condition } from "../../src/engine/condition";
import type { Citation, Input, Reference } from "../../src/engine/framework/types";
import { examplePartner, partnerColumn } from "./sections/partners";
import { exampleSegment, simulatorColumn } from "./sections/payment-simulator";
import { publishedCase } from "./sections/published-cases";
import { riskSections } from "./sections/risk-and-payment";

const id = z.string().regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, "an id is lower case words joined by hyphens");
const dotted = z.string().regex(/^[a-z][a-z0-9.-]*[a-z0-9]$/, "a rule or parameter id is ids joined by dots");
const citation = z.strictObject({ key: id, where: z.string().min(1) }) satisfies z.ZodType<Citation>;
const grounded = { basis: z.enum(["source", "inference", "default"]), reference: z.array(citation).min(1) };

const input = z
  .strictObject({
    id,
    group: id,
    kind: z.enum(["name", "score", "number", "numbers", "share", "flag", "choice", "choices", "text"]),
    required: z.boolean().optional(),
    min: z.number().optional(),
    max: z.number().optional(),
    unit: z.string().optional(),
    options: z.array(id).min(2).optional(),
    /** The section of the same framework whose items are its options. */
    optionsFrom: id.optional(),
    /** False: recognised where somebody types it, but no column of the template. */
    listed: z.boolean().optional(),
    aliases: z.array(z.string()).optional(),
    takes: z.strictObject({ header: id, with: z.array(id), without: z.array(id) }).optional(),
    ...grounded,
  })
  .refine((value) => (value.kind === "choice" || value.kind === "choices") === (value.options !== undefined || value.optionsFrom !== undefined), { message: "a choice has options, and only a choice" })
  .refine((value) => (value.kind === "number" || value.kind === "numbers") === (value.unit !== undefined), { message: "a number has a unit, and only a number" }) satisfies z.ZodType<Omit<Input, "framework"> & { optionsFrom?: string | undefined; listed?: boolean | undefined }>;

const parameter = z
  .strictObject({ id: dotted, value: z.number(), unit: z.string(), min: z.number(), max: z.number(), ...grounded })
  .refine((value) => value.min <= value.value && value.value <= value.max, { message: "the value lies outside its own range" });

const rule = z.strictObject({ id: dotted, ...grounded });

/** `framework.yaml`: the head, and the sections that every framework may have. */
export const frameworkFile = z.strictObject({
  id,
  version: z.string().regex(/^\d+\.\d+\.\d+$/),
  inputs: z.array(input).default([]),
  parameters: z.array(parameter).default([]),
  rules: z.array(rule).default([]),
});

/** `references.yaml`, by key. */
export const referencesFile = z.record(
  id,
  z.strictObject({ authors: z.string(), year: z.string(), title: z.string(), publisher: z.string().optional(), url: z.url().optional(), language: z.enum(["nl", "en"]) }),
) satisfies z.ZodType<Record<string, Omit<Reference, "key">>>;

/** An item of any section: what all sections share. The section's own schema, where there is one, checks the rest. */
export const item = z.looseObject({ id, ...grounded });

const limit = z.union([z.number(), dotted]);

/** What a scenario, or a result about it, must say: see src/engine/condition.ts. */
const condition = z
  .strictObject({ input: id.optional(), result: id.optional(), atLeast: limit.optional(), atMost: limit.optional(), above: limit.optional(), below: limit.optional(), is: z.array(id).min(1).optional() })
  .refine((value) => (value.input === undefined) !== (value.result === undefined), { message: "a condition names an input or a result" })
  .refine((value) => [value.atLeast, value.atMost, value.above, value.below, value.is].some((each) => each !== undefined), { message: "a condition says what it asks" }) satisfies z.ZodType<Condition>;

/**
 * Schemas of the sections, by file name without `.yaml` (`frameworks/<framework>/<section>.yaml`, a list of items).
 * Every section has one: add it here in the commit that adds the section.
 */
export const sections: Readonly<Record<string, z.ZodType>> = {
  "accountability-strategies": item.extend({ uncertain: z.boolean(), grip: z.boolean(), measure: z.array(id).min(1), sometimes: z.array(id) }).strict(),
  arguments: item.extend({ subject: id, option: id, side: z.enum(["for", "against"]), readers: z.array(z.enum(["commissioner", "provider"])).min(1) }).strict(),
  "case-library": item.extend({ when: z.array(condition).min(1), traits: z.enum(["source", "inference"]) }).strict(),
  lessons: item.extend({ kind: z.enum(["lesson", "against"]), readers: z.array(z.enum(["commissioner", "provider"])).min(1), when: z.array(condition).min(1) }).strict(),
  checklists: item.extend({ wanted: z.boolean() }).strict(),
  "collaboration-forms": item.extend({ overlay: z.boolean(), deep: z.boolean() }).strict(),
  "government-phases": item.extend({ stances: z.array(id).min(1) }).strict(),
  "government-stances": item.extend({ models: z.array(z.enum(["market", "mixed", "network"])).min(1) }).strict(),
  "topic-advice": item.extend({ topic: id, readers: z.array(z.enum(["commissioner", "provider"])).min(1) }).strict(),
  "form-conditions": item.extend({ form: id, condition: id, when: z.array(condition).min(1).optional(), any: z.array(condition).min(1).optional() }).strict(),
  "steering-conditions": item.strict(),
  ...Object.fromEntries(Object.entries(riskSections).map(([section, fields]) => [section, z.strictObject({ id, ...grounded, ...fields })])),
  groups: item.strict(),
  cases: item.extend({ set: z.enum(["seven", "tiers"]), scores: z.record(id, z.number().min(1).max(5)), facts: z.record(id, z.union([z.number(), z.string()])), readings: z.record(id, z.union([z.number(), z.string()])) }).strict(),
  "segment-columns": simulatorColumn,
  "scheme-columns": simulatorColumn,
  "example-segments": exampleSegment,
  "partner-columns": partnerColumn,
  "example-partners": examplePartner,
  "ranked-aspects": item.extend({ better: z.enum(["lower", "higher"]), of: z.enum(["value", "size"]).optional() }).strict(),
  "published-cases": publishedCase(item),
  "random-index": item.extend({ sizes: z.record(z.string().regex(/^\d+$/), z.number().positive()) }).strict(),
};

/** Texts: nested keys down to strings. */
export type TextTree = { readonly [key: string]: string | TextTree };
export const textFile: z.ZodType<TextTree> = z.lazy(() => z.record(z.string(), z.union([z.string().min(1), textFile])));
