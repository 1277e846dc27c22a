import type { Language } from "../../engine";
import { insertComparison, insertScenarios } from "../../workbook/commands/insert-sheets";
import { repair } from "../../workbook/commands/repair";
import type { Outcome } from "../../workbook/port";
import { missingRequirements } from "../../workbook/requirements";
import { commandNews } from "./command-news";
import { screenNews } from "./screen-news";
import type { Command } from "./names";

/** Opens the help beside the workbook. */
function openHelp(language: Language): void {
  const address = new URL(`help.${language}.html`, window.location.href).href;
  if (Office.context.requirements.isSetSupported("OpenBrowserWindowApi", "1.1")) Office.context.ui.openBrowserWindow(address);
  else window.open(address, "_blank");
}

/** Does what a button asks; what went wrong, or an Excel that is too old, is told in the pane. */
async function act(command: () => Promise<Outcome<unknown>>): Promise<void> {
  const [missing] = missingRequirements();
  const outcome: Outcome<unknown> = missing ? { done: false, problem: missing } : await command();
  commandNews.tell(outcome.done ? undefined : outcome.problem);
  if (!outcome.done) await Office.addin.showAsTaskpane();
}

/** Ties the buttons of the ribbon to what they do. A button is released whatever happened, or Excel would keep it waiting. */
export function associateCommands(language: Language): void {
  const commands: Readonly<Record<Command, () => Promise<void>>> = {
    insertScenarios: () => act(() => insertScenarios(language)),
    insertComparison: () => act(() => insertComparison(language)),
    openCouncilEdition: () => {
      screenNews.ask("share");
      return Office.addin.showAsTaskpane();
    },
    repairFormulas: () => act(repair),
    openHelp: () => {
      openHelp(language);
      return Promise.resolve();
    },
  };
  for (const [name, command] of Object.entries(commands)) Office.actions.associate(name, (event: Office.AddinCommands.Event) => void command().finally(() => event.completed()));
}
