/** The zod schemas of the sections on risk and payment: what their items say beside id, basis and reference. */
import { z } from "zod";

const id = z.string();
const weights = z.record(id, z.number().min(0).max(1000));
/** A number becomes a parameter; a word names one that exists. */
const figure = z.union([z.number(), z.string()]);

/** One way to read the level of a driver (see the head of frameworks/risks/drivers.yaml). */
const way = z
  .strictObject({
    input: id.optional(),
    result: z.enum(["design.price-competition", "collaboration.complexity", "collaboration.maturity-gap", "collaboration.intensity-shortfall", "simulated.outcome-share"]).optional(),
    minus: id.optional(),
    from: figure.optional(),
    range: figure.optional(),
    inverse: z.boolean().optional(),
    overrules: z.boolean().optional(),
    reciprocal: z.boolean().optional(),
    options: z.record(id, z.number().min(0).max(1)).optional(),
  })
  .refine((value) => (value.input === undefined) !== (value.result === undefined), { message: "a way reads either a column or a result" })
  .refine((value) => (value.from === undefined) === (value.range === undefined), { message: "from and range go together" });

export const riskSections = {
  families: { decisive: z.boolean() },
  risks: { family: id, drivers: weights, ours: z.array(id) },
  mitigations: { acts: z.record(id, z.number().min(0).max(1)) },
  drivers: { read: z.array(way) },
  designs: { fit: z.record(id, z.number().min(-10).max(10)) },
  "add-ons": { drivers: weights },
} as const;
