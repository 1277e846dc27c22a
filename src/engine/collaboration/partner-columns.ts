import { itemsOf } from "../framework/frameworks";
import { LANGUAGES, text } from "../framework/text";
import type { Item, Language } from "../framework/types";
import { normalise } from "../scenario/normalise";

/** What a column of the table Partners holds, by its id in frameworks/collaboration/partner-columns.yaml. */
export type PartnerColumnId = "scenario" | "partner" | "cost-borne" | "benefit-received" | "key-share" | "remark";

/** A column of the table Partners. */
export interface PartnerColumn {
  readonly id: PartnerColumnId;
  readonly kind: "name" | "amount" | "share" | "text";
  readonly aliases: readonly string[];
}

/** The schema of the section has checked the shape. */
const columnOf = ({ id, data }: Item): PartnerColumn => ({ id: id as PartnerColumnId, kind: data["kind"] as PartnerColumn["kind"], aliases: data["aliases"] as readonly string[] });

/** The columns of the table, in order. */
export const partnerColumns: readonly PartnerColumn[] = itemsOf("partner-columns").map(columnOf);

/** The header of a column. */
export const partnerColumnLabel = (id: string, language: Language): string => text(language, `collaboration.partner-columns.${id}.label`);

/** What to fill in. */
export const partnerColumnHelp = (id: PartnerColumnId, language: Language): string => text(language, `collaboration.partner-columns.${id}.help`);

const headers = new Map<string, PartnerColumn>();
for (const spellings of [({ id }: PartnerColumn) => [id], ({ id }: PartnerColumn) => LANGUAGES.map((language) => partnerColumnLabel(id, language)), ({ aliases }: PartnerColumn) => aliases]) {
  for (const column of partnerColumns) for (const spelling of spellings(column)) if (!headers.has(normalise(spelling))) headers.set(normalise(spelling), column);
}

/** The column that a header or JSON key names, by id, Dutch or English label or alias; undefined where it is none of ours. */
export const recognisePartnerHeader = (header: string): PartnerColumn | undefined => headers.get(normalise(header));
