/** The section of frameworks/verification: cases with a known answer that the sheet Verification puts to our functions. */
import { z } from "zod";
import type { CaseAnswer, CaseArgument, CaseCell, PublishedCase } from "../../../src/sheets/verification/published-case";

const key = z.string().min(1);
const cell = z.union([z.number(), key, z.strictObject({ word: key }), z.strictObject({ text: key }), z.strictObject({ column: key }), z.strictObject({ segments: key }), z.strictObject({ schemes: key })]) satisfies z.ZodType<CaseCell>;
/** Row and column, counted from 1. */
const place = z.tuple([z.int().positive(), z.int().positive()]);
const argument = z.union([z.strictObject({ block: key, from: place.optional(), to: place.optional() }), z.strictObject({ say: key }), z.strictObject({ omitted: z.literal(true) }), z.strictObject({ language: z.literal(true) })]) satisfies z.ZodType<CaseArgument>;
const answer = z.strictObject({ of: cell, at: place.optional(), is: z.union([z.number(), z.strictObject({ text: key })]), arguments: z.array(argument).optional() }) satisfies z.ZodType<CaseAnswer>;

const fields = {
  function: z.enum(["WEIGHTS", "ROBUSTNESS", "BEATS", "STABILITY", "MODEL", "LEGALFORM", "COLLABORATION", "ACCOUNTABILITY", "SETTLE", "PARTNERSHIPYEARS", "INDEXATION", "FLEXBUDGET", "SIMULATE", "SCHEMES"]),
  /** Every row of a block is as long as the others, and no cell is blank: a blank cell reaches a function in another way in each Excel. */
  blocks: z.record(key, z.array(z.array(cell).min(1)).min(1).refine((rows) => rows.every((row) => row.length === rows[0]?.length), { message: "the rows of a block are equally long" })),
  arguments: z.array(argument).min(1),
  tolerance: z.number().positive().optional(),
  answers: z.array(answer).min(1),
  derived: z.enum(["printed", "recomputed", "by-hand"]),
} satisfies Readonly<Record<keyof Omit<PublishedCase, "id" | "reference">, z.ZodType>>;

type Fields = Readonly<Pick<PublishedCase, "blocks" | "arguments" | "answers" | "tolerance">>;

/** What an argument asks of a block that is not there. */
const missing = ({ blocks, arguments: shared, answers }: Fields): boolean =>
  [...shared, ...answers.flatMap((each) => each.arguments ?? [])].some((each) => {
    if (!("block" in each)) return false;
    const rows = blocks[each.block];
    const [row, column] = each.to ?? each.from ?? [1, 1];
    return rows?.[row - 1]?.[column - 1] === undefined || (each.from !== undefined && each.to !== undefined && (each.from[0] > each.to[0] || each.from[1] > each.to[1]));
  });

/** Checks an item of the section beside what all items have. */
export const publishedCase = <Shape extends z.ZodRawShape>(item: z.ZodObject<Shape>): z.ZodType =>
  item
    .extend(fields)
    .strict()
    .refine((value) => !missing(value as unknown as Fields), { message: "an argument names a block and cells that are there" })
    .refine((value) => (value as unknown as Fields).answers.every(({ is }) => typeof is !== "number" || (value as unknown as Fields).tolerance !== undefined), { message: "a number has a tolerance" });
