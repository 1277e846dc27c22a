/** The sections of frameworks/payment-simulator: the columns of the tables Segments and Schemes. */
import { z } from "zod";
import type { SimulatorColumn } from "../../../src/engine/payment/simulate/read/columns";

/** A column: the key under which JSON gives it, and what it takes. */
export const simulatorColumn = z.looseObject({
  key: z.string().regex(/^[a-z][a-zA-Z0-9]*$/),
  kind: z.enum(["name", "count", "money", "positive", "share", "months", "steps", "price", "price-list", "amounts", "service", "effort", "text"]),
  required: z.boolean().optional(),
  blankIsUnknown: z.boolean().optional(),
  aliases: z.array(z.string()).optional(),
}) satisfies z.ZodType<Pick<SimulatorColumn, "key" | "kind">>;

const money = z.number().min(0);
const share = z.number().min(0).max(1);

/** A group of clients to try the simulator on. */
export const exampleSegment = z.looseObject({ clients: z.int().positive(), cost: money, p0: share, p1: share, effortScale: z.number().positive(), months: money, value: money, refusable: share, sustain: z.string() });
