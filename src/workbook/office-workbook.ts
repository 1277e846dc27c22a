import { FORM } from "../sheets";
import { appendRow } from "./append-row";
import { appendScenarios } from "./commands/append-scenarios";
import { freeze } from "./commands/freeze";
import { ourFormulas } from "./commands/our-formulas";
import { repair } from "./commands/repair";
import { unfreeze } from "./commands/unfreeze";
import { debounced } from "./debounce";
import { looking } from "./gateway";
import { bringAlong } from "./migrate";
import { making } from "./on-demand";
import { attempt } from "./outcome";
import type { CommandPort, ExamplePort, Place, WorkbookPort } from "./port";
import { contentsReader } from "./read-contents";
import { subscribe } from "./subscribe";
import { kindOf, survey } from "./survey";
import { writeCells } from "./write-cells";

/** A run of changes (a paste, a fill) is answered once, this many milliseconds after the last. */
const QUIET = 120;

/** The open workbook, through Office.js. */
export function officeWorkbook(): WorkbookPort & ExamplePort & CommandPort {
  const contents = contentsReader();
  return {
    read: () => attempt(contents),

    insertExample: async (language, work) => (await making()).insertExample(language, work),
    removeExample: async () => (await making()).removeExample(),
    addScenarios: appendScenarios,
    freeze,
    unfreeze,
    ourFormulas,
    repair,
    kind: () => attempt(() => looking(async (context) => kindOf(await survey(context), FORM))),
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
          looking(async (context) => {
            const sheet = context.workbook.worksheets.getItem(worksheetId).load("name");
            await context.sync();
            listener({ sheet: sheet.name, address });
          }),
        ),
      ]),

    select: ({ sheet, address }: Place) =>
      attempt(() =>
        looking(async (context) => {
          const worksheet = context.workbook.worksheets.getItem(sheet);
          worksheet.activate();
          worksheet.getRange(address).select();
          await context.sync();
        }),
      ),

    write: writeCells,
    append: appendRow,
  };
}
