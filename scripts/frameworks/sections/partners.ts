/** The sections of frameworks/collaboration on the settlement: the columns of the table Partners, and partners to try it on. */
import { z } from "zod";
import type { PartnerColumn } from "../../../src/engine/collaboration/partner-columns";

export const partnerColumn = z.looseObject({
  kind: z.enum(["name", "amount", "share", "text"]),
  aliases: z.array(z.string()),
}) satisfies z.ZodType<Pick<PartnerColumn, "kind" | "aliases">>;

/** A partner of one of the example cases. */
export const examplePartner = z.looseObject({ case: z.string(), cost: z.number(), benefit: z.number(), share: z.number().min(0).max(1) });
