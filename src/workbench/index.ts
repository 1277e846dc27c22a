import { exampleBook } from "../sheets";
import { insertComparison, insertScenarios } from "../workbook/commands/insert-sheets";
import { repair } from "../workbook/commands/repair";
import { officeWorkbook } from "../workbook/office-workbook";
import type { FunctionMetadata } from "./host";
import { followCalculation } from "./grid/calculated";
import { createGrid } from "./grid/grid";
import { mirror } from "./grid/mirror";
import { snapshotOf } from "./grid/snapshot";
import { showTables } from "./grid/tables";
import { loadBook } from "./load-book";
import { drawBar } from "./page/bar";
import "./page/page.css";
import { pageWords } from "./page/page-words";
import { paneWidth } from "./page/width";
import { language, workbook } from "./start-host";

const NAMESPACE = "COMMISSION";

const part = (id: string): HTMLElement => {
  const found = document.getElementById(id);
  if (!found) throw new Error(`the page has no element with the id ${id}`);
  return found;
};

/** The functions as Excel would be told of them: from the file that the build makes. */
async function readMetadata(): Promise<readonly FunctionMetadata[]> {
  const answer = await fetch(language === "nl" ? "functions-nl.json" : "functions.json");
  const { functions, allowErrorForDataTypeAny } = (await answer.json()) as { readonly functions: readonly FunctionMetadata[]; readonly allowErrorForDataTypeAny: boolean };
  return functions.map((each) => ({ ...each, allowErrorForDataTypeAny }));
}

async function start(): Promise<void> {
  const words = pageWords(language);
  document.documentElement.lang = language;
  document.title = words("title");
  part("grid").setAttribute("aria-label", words("grid"));
  const width = paneWidth(part("pane"), part("divider"), words("divider"));
  const { host, store, calculateBy } = workbook;
  width.onChanged(drawBar(part("bar"), language, width.set, (command) => host.requests.actions.get(command)?.({ completed: () => undefined } as Office.AddinCommands.Event)));

  host.functions.register(NAMESPACE, await readMetadata());
  const book = exampleBook("seven", language);
  loadBook(store, book);

  const api = createGrid(part("grid"), host.functions.functions);
  const calculation = followCalculation(api);
  api.createWorkbook(snapshotOf(book, store.sheets().map(({ id }) => id)));
  showTables(api, store);
  mirror(store, api);
  calculateBy(calculation.valueOf);
  calculation.onCalculated(() => store.calculate());

  await import("../taskpane/index");
  // The doors that pane and ribbon use, for whoever tries things in the browser's console, and for the browser tests.
  Object.assign(window, { workbench: { ...officeWorkbook(), insertScenarios, insertComparison, repair } });
  part("grid").setAttribute("aria-busy", "false");
}

void start();
