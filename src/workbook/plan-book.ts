import type { Problem } from "../engine";
import type { Book, Sheet, SheetRole } from "../sheets";
import type { Survey, SurveyedSheet } from "./survey";

/** Sheets that hold what the user typed: never written over. */
const KEPT: ReadonlySet<SheetRole> = new Set(["scenarios", "framework", "segments", "schemes", "partners"]);

/** Sheets that say the same whatever the scenarios are: those that are there need not be made anew for others. */
const STEADY: ReadonlySet<SheetRole> = new Set(["lists", "sources", "verification"]);

/** What inserting a book would do to the workbook; nothing has been done yet. */
export interface BookPlan {
  readonly adds: readonly Sheet[];
  /** Sheets of ours that would be made anew in place: whatever the user put on them goes. To be asked first. */
  readonly replaces: readonly { readonly sheet: Sheet; readonly now: SurveyedSheet }[];
  /** What the first sheet is that is written, in the order of the book: it comes to the front. */
  readonly front: SheetRole | undefined;
  /** Sheets that are there and stay as they are. */
  readonly keeps: readonly Sheet[];
  /** Why it cannot be done; empty where it can. */
  readonly problems: readonly Problem[];
}

const same = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

/**
 * Holds a book against the workbook. A sheet of that name that is not ours, and a table or name that is taken, stand in the way: they are
 * the user's.
 */
export function planBook(book: Book, { sheets, taken }: Survey): BookPlan {
  const adds: Sheet[] = [];
  const replaces: BookPlan["replaces"][number][] = [];
  const keeps: Sheet[] = [];
  const problems: Problem[] = [];
  for (const sheet of book.sheets) {
    const named = sheets.find(({ name }) => same(name, sheet.name));
    const ours = sheets.find(({ mark }) => mark?.role === sheet.role);
    const tables = sheet.tables.filter(({ name }) => taken.has(name.toLowerCase()));
    if (KEPT.has(sheet.role) && (ours !== undefined || (sheet.tables.length > 0 && tables.length === sheet.tables.length))) keeps.push(sheet);
    else if (ours !== undefined) replaces.push({ sheet, now: ours });
    else if (named) problems.push({ code: "workbook-sheet-taken", severity: "error", data: { sheet: named.name } });
    else {
      for (const { name } of [...tables, ...sheet.names.filter(({ name }) => taken.has(name.toLowerCase()))]) problems.push({ code: "workbook-name-taken", severity: "error", data: { name } });
      adds.push(sheet);
    }
  }
  const front = book.sheets.find((sheet) => !keeps.includes(sheet))?.role;
  return { adds, replaces, front, keeps, problems };
}

/**
 * A plan with the consent there is: the names of sheets that must be asked for first, and what is done where none must. Steady sheets are asked for only along with
 * others; on their own they stay as they are.
 */
export function withConsent(plan: BookPlan, consent: ReadonlySet<string>): { readonly unasked: readonly string[]; readonly plan: BookPlan } {
  const open = plan.replaces.filter(({ now }) => !consent.has(now.name));
  if (open.some(({ sheet }) => !STEADY.has(sheet.role))) return { unasked: open.map(({ now }) => now.name), plan };
  return { unasked: [], plan: { ...plan, replaces: plan.replaces.filter((each) => !open.includes(each)), keeps: [...plan.keeps, ...open.map(({ sheet }) => sheet)] } };
}
