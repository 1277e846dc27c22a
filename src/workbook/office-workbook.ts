import { exampleBook } from "../sheets";
import { appendRow } from "./append-row";
import { appendScenarios } from "./commands/append-scenarios";
import { freeze } from "./commands/freeze";
import { ourFormulas } from "./commands/our-formulas";
import { removeExample } from "./commands/remove-example";
import { repair } from "./commands/repair";
import { unfreeze } from "./commands/unfreeze";
import { debounced } from "./debounce";
import { entryOf } from "./entry-text";
import { insertBook } from "./insert-book";
import { FORM } from "./mark";
import { bringAlong } from "./migrate";
import { attempt } from "./outcome";
import type { CommandPort, ExamplePort, Place, Stop, WorkbookPort } from "./port";
import { contentsReader } from "./read-contents";
import { commandOptions } from "./requirements";
import { kindOf, survey } from "./survey";

/** A run of changes (a paste, a fill) is answered once, this many milliseconds after the last. */
const QUIET = 120;

type Handler = Pick<OfficeExtension.EventHandlerResult<unknown>, "remove" | "context">;

/** Adds handlers in one batch; the stop removes them, also when it comes before they were added. */
function subscribe(add: (context: Excel.RequestContext) => Handler[]): Stop {
  let stopped = false;
  const adding = Excel.run({ delayForCellEdit: true }, async (context) => {
    const handlers = add(context);
    await context.sync();
    return handlers;
  });
  return () => {
    if (stopped) return;
    stopped = true;
    // A handler goes in the context it came in (Microsoft, "Remove an event handler").
    void adding.then(async (handlers) => {
      const [first] = handlers;
      if (!first) return;
      await Excel.run(first.context as Excel.RequestContext, async (context) => {
        for (const handler of handlers) handler.remove();
        await context.sync();
      });
    });
  };
}

/** The open workbook, through Office.js. */
export function officeWorkbook(): WorkbookPort & ExamplePort & CommandPort {
  const contents = contentsReader();
  return {
    read: () => attempt(contents),

    async insertExample(language) {
      const inserted = await insertBook(exampleBook("seven", language));
      return inserted.done ? { done: true, value: undefined } : inserted;
    },

    removeExample,
    addScenarios: appendScenarios,
    freeze,
    unfreeze,
    ourFormulas,
    repair,
    kind: () => attempt(() => Excel.run(async (context) => kindOf(await survey(context), FORM))),
    bringAlong: (language, date) => bringAlong(language, date),

    onChanged(listener) {
      const { call, cancel } = debounced(listener, QUIET);
      // The event itself is not looked at, by whom or where: what counts is what stands in the sheet once it is quiet.
      const heard = (): Promise<void> => {
        call();
        return Promise.resolve();
      };
      const stop = subscribe(({ workbook }) => [workbook.worksheets.onChanged.add(heard), workbook.worksheets.onCalculated.add(heard), workbook.worksheets.onAdded.add(heard), workbook.worksheets.onDeleted.add(heard), workbook.tables.onAdded.add(heard), workbook.tables.onDeleted.add(heard)]);
      return () => {
        cancel();
        stop();
      };
    },

    onSelected: (listener) =>
      subscribe(({ workbook }) => [
        workbook.worksheets.onSelectionChanged.add(({ worksheetId, address }) =>
          Excel.run(async (context) => {
            const sheet = context.workbook.worksheets.getItem(worksheetId).load("name");
            await context.sync();
            listener({ sheet: sheet.name, address });
          }),
        ),
      ]),

    select: ({ sheet, address }: Place) =>
      attempt(() =>
        Excel.run(async (context) => {
          const worksheet = context.workbook.worksheets.getItem(sheet);
          worksheet.activate();
          worksheet.getRange(address).select();
          await context.sync();
        }),
      ),

    write: (sheet, edits) =>
      attempt(() =>
        Excel.run(commandOptions(), async (context) => {
          const worksheet = context.workbook.worksheets.getItem(sheet);
          for (const { address, value } of edits) worksheet.getRange(address).formulas = [[entryOf(value ?? null)]];
          await context.sync();
        }),
      ),

    append: (table, cells) => attempt(() => Excel.run(commandOptions(), (context) => appendRow(context, table, cells))),
  };
}
