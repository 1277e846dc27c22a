import { text, type Language } from "../engine";

/** What may be left out of an edition, in the order in which it is offered. The rest carries the formulas or says where they come from: it is always there. */
export const EDITION_PARTS = ["pages", "risks", "payment", "sure", "notes"] as const;
export type EditionPart = (typeof EDITION_PARTS)[number];

/** Columns that may hold what is nobody else's business. */
export const PRIVATE_COLUMNS: ReadonlySet<string> = new Set(["evidence", "notes", "assessor"]);

/** What a part is called, and what somebody should know who leaves it out or puts it in. */
export const partLabel = (part: EditionPart, language: Language): string => text(language, `council.parts.${part}.label`);
export const partHelp = (part: EditionPart, language: Language): string => text(language, `council.parts.${part}.help`);
