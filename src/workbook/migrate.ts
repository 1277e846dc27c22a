import { text, type Language } from "../engine";
import { changing, done, refused, takingBack } from "./gateway";
import { refusalOf } from "./outcome";
import { FORM, MARK, markText, type Mark } from "../sheets";
import type { Outcome } from "./port";
import { kindOf, survey, type Survey } from "./survey";

/** One step from a form of our sheets to the next. */
export interface Migration {
  /** The form it starts from; it ends one higher. */
  readonly from: number;
  /** Whether it changes a sheet of that mark: such a sheet is copied first. */
  readonly changes: (mark: Mark) => boolean;
  /** Queues the change of one sheet; what it needs to know it reads itself. */
  readonly sheet: (context: Excel.RequestContext, worksheet: Excel.Worksheet, mark: Mark) => Promise<void>;
}

/** None yet: this is the first form. */
const MIGRATIONS: readonly Migration[] = [];

export interface Migrated {
  readonly sheets: readonly string[];
  /** The copies of sheets as they were. */
  readonly copies: readonly string[];
}

/** The steps that a sheet needs to come to a form. */
const stepsFor = (mark: Mark, migrations: readonly Migration[], form: number): readonly Migration[] => migrations.filter(({ from }) => from >= mark.form && from < form).sort((one, other) => one.from - other.from);

interface OldSheet {
  readonly name: string;
  readonly mark: Mark;
  readonly steps: readonly Migration[];
  /** What its copy is called; undefined where nothing on it changes. */
  readonly copy: string | undefined;
}

/** Copies the sheets that change, without our mark: a copy is nobody's but the user's. */
async function copy(context: Excel.RequestContext, old: readonly OldSheet[]): Promise<void> {
  for (const sheet of old) {
    if (sheet.copy === undefined) continue;
    const made = context.workbook.worksheets.getItem(sheet.name).copy("End");
    made.name = sheet.copy;
    made.customProperties.getItem(MARK).delete();
  }
  await context.sync();
}

/** Takes copies out again: those under their name, and one that was made but not named yet. A sheet that somebody else added meanwhile stays. */
const withoutCopies = (before: ReadonlySet<string>, old: readonly OldSheet[]): Promise<boolean> =>
  takingBack(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load("items/name");
    await context.sync();
    const isCopy = (name: string): boolean => old.some((sheet) => sheet.copy === name || (sheet.copy !== undefined && name.startsWith(`${sheet.name} (`)));
    for (const sheet of worksheets.items) if (!before.has(sheet.name) && isCopy(sheet.name)) sheet.delete();
    await context.sync();
    return true;
  });

/**
 * Brings the sheets of a workbook of an older version along, after copying those that change; a workbook of a newer version is left alone.
 * Excel cannot undo the copying, so the copies are the way back. Each sheet gets its new mark after its last step, so that what was not
 * finished is taken up again the next time.
 * @param date how the day of the copy is written in its name
 */
export async function bringAlong(language: Language, date: string, migrations: readonly Migration[] = MIGRATIONS, form = FORM): Promise<Outcome<Migrated>> {
  let before: ReadonlySet<string> | undefined;
  let old: readonly OldSheet[] = [];
  let copied = false;
  return changing(
    "bring-along",
    async (context): Promise<Outcome<Migrated>> => {
      const found = await survey(context);
      if (kindOf(found, form) === "newer") return refused(refusalOf("", "workbook-newer"));
      old = oldSheets(found, migrations, form, language, date);
      before = new Set(found.sheets.map(({ name }) => name));
      await copy(context, old);
      copied = true;
      for (const { name, mark, steps } of old) {
        const worksheet = context.workbook.worksheets.getItem(name);
        for (const step of steps) await step.sheet(context, worksheet, mark);
        worksheet.customProperties.add(MARK, markText({ role: mark.role, form }));
      }
      await context.sync();
      return done({ sheets: old.map(({ name }) => name), copies: old.flatMap((sheet) => sheet.copy ?? []) });
    },
    async (problem) => {
      if (before === undefined || (!copied && (await withoutCopies(before, old)))) return problem;
      return { code: "workbook-partly-brought", severity: "error", data: { said: String(problem.data["said"] ?? ""), sheets: old.map(({ name }) => name).join(", "), copies: old.flatMap((sheet) => sheet.copy ?? []).join(", ") } };
    },
  );
}

function oldSheets(found: Survey, migrations: readonly Migration[], form: number, language: Language, date: string): readonly OldSheet[] {
  const copies: string[] = [];
  return found.sheets.flatMap(({ name, mark }): OldSheet[] => {
    if (!mark || mark.form >= form) return [];
    const steps = stepsFor(mark, migrations, form);
    if (!steps.some(({ changes }) => changes(mark))) return [{ name, mark, steps, copy: undefined }];
    const named = copyName(name, language, date, found, copies);
    copies.push(named);
    return [{ name, mark, steps, copy: named }];
  });
}

/** Excel's longest name of a sheet. */
const NAME = 31;

function copyName(name: string, language: Language, date: string, { sheets }: Survey, copies: readonly string[]): string {
  const taken = new Set([...sheets.map((sheet) => sheet.name), ...copies].map((each) => each.toLowerCase()));
  const make = (more: string): string => {
    const tail = text(language, "workbook.copy", { sheet: "", date: `${date}${more}` });
    return `${name.slice(0, NAME - tail.length)}${tail}`;
  };
  let number = 1;
  let made = make("");
  while (taken.has(made.toLowerCase())) made = make(` ${String((number += 1))}`);
  return made;
}
