import type { Language } from "../../engine";
import { freeze } from "../../workbook/commands/freeze";
import { selectedScope } from "../../workbook/commands/frozen-blocks";
import { repair } from "../../workbook/commands/repair";
import { unfreeze } from "../../workbook/commands/unfreeze";
import { consentIn } from "../../workbook/consent";
import { making } from "../../workbook/on-demand";
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

/** What of a user's would go, and is asked before it does. */
type Asks = Readonly<Record<string, (outcome: Outcome<unknown> & { readonly done: false }) => () => Promise<Outcome<unknown>>>>;

/** Does what a button asks; what went wrong, an Excel that is too old, or a question is told in the pane. */
async function act(command: () => Promise<Outcome<unknown>>, asks: Asks = {}): Promise<void> {
  const [missing] = missingRequirements();
  const outcome: Outcome<unknown> = missing ? { done: false, problem: missing } : await command();
  if (outcome.done) {
    commandNews.tell(undefined);
    return;
  }
  const again = asks[outcome.problem.code]?.(outcome);
  commandNews.tell({ problem: outcome.problem, goOn: again && (() => void act(again)) });
  await Office.addin.showAsTaskpane();
}

/** Ties the buttons of the ribbon to what they do. A button is released whatever happened, or Excel would keep it waiting. */
export function associateCommands(language: Language): void {
  const commands: Readonly<Record<Command, () => Promise<void>>> = {
    insertScenarios: () => act(async () => (await making()).insertScenarios(language)),
    insertComparison: () => act(async () => (await making()).insertComparison(language), { "workbook-consent-needed": ({ problem }) => async () => (await making()).insertComparison(language, consentIn(problem)) }),
    openCouncilEdition: () => {
      screenNews.tell("share");
      return Office.addin.showAsTaskpane();
    },
    freezeFormulas: () => act(async () => freeze(await selectedScope(), language)),
    unfreezeFormulas: () => act(async () => unfreeze(await selectedScope()), { "workbook-frozen-changed": () => async () => unfreeze(await selectedScope(), true) }),
    repairFormulas: () => act(repair),
    openHelp: () => {
      openHelp(language);
      return Promise.resolve();
    },
  };
  for (const [name, command] of Object.entries(commands)) Office.actions.associate(name, (event: Office.AddinCommands.Event) => void command().finally(() => event.completed()));
}
