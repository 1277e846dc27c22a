import type { Aspect } from "../aspect";
import { columnLabel } from "../scenario/labels";
import { checklists } from "./checklist";

/** For each checklist: how many points are met (for failure factors: present), and which ones ask for attention. */
export const checklistAspects: readonly Aspect[] = checklists().flatMap(({ id, data }): Aspect[] => [
  { id: `checklist-${id}`, part: "checklists", unit: "count", better: data["wanted"] === true ? "higher" : "lower", read: (evaluation) => evaluation.checklists?.[id]?.counts.met ?? null },
  { id: `checklist-${id}-open`, part: "checklists", unit: "word", better: null, read: (evaluation, language) => evaluation.checklists?.[id]?.open.map((column) => columnLabel(column, language)).join("; ") ?? null },
]);
