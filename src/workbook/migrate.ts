import { text, type Language } from "../engine";
import { attempt, refusalOf } from "./outcome";
import { FORM, MARK, markText, type Mark } from "./mark";
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

/**
 * Brings the sheets of a workbook of an older version along, after copying those that change; a workbook of a newer version is left alone.
 * Excel cannot undo the copying, so the copies are the way back.
 * @param date how the day of the copy is written in its name
 */
export function bringAlong(language: Language, date: string, migrations: readonly Migration[] = MIGRATIONS, form = FORM): Promise<Outcome<Migrated>> {
  return attempt(() =>
    Excel.run({ delayForCellEdit: true }, async (context): Promise<Migrated | "newer"> => {
      const found = await survey(context);
      if (kindOf(found, form) === "newer") return "newer";
      const old = found.sheets.flatMap(({ name, mark }) => (mark && mark.form < form ? [{ name, mark, steps: stepsFor(mark, migrations, form) }] : []));
      const copies: string[] = [];
      for (const { name, mark, steps } of old) {
        if (!steps.some(({ changes }) => changes(mark))) continue;
        const copy = context.workbook.worksheets.getItem(name).copy("End");
        const named = copyName(name, language, date, found, copies);
        copy.name = named;
        copy.customProperties.getItem(MARK).delete();
        copies.push(named);
      }
      for (const { name, mark, steps } of old) {
        const worksheet = context.workbook.worksheets.getItem(name);
        for (const step of steps) await step.sheet(context, worksheet, mark);
        worksheet.customProperties.add(MARK, markText({ role: mark.role, form }));
      }
      await context.sync();
      return { sheets: old.map(({ name }) => name), copies };
    }),
  ).then((outcome) => (outcome.done && outcome.value === "newer" ? { done: false, problem: refusalOf("", "workbook-newer") } : (outcome as Outcome<Migrated>)));
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
