import { createRoot } from "react-dom/client";
import type { Language } from "../engine";
import { officeWorkbook } from "../workbook/office-workbook";
import { Pane } from "./app/Pane";
import { associateCommands } from "./commands/associate";
import { browserShelf } from "./memory/browser-shelf";
import { browserSharing } from "./share/browser-sharing";
import { SharingContext } from "./share/sharing";

const languageOf = (tag: string | undefined): Language => (tag?.toLowerCase().startsWith("nl") === true ? "nl" : "en");

/** The address of the workbook; a workbook that was never saved has none. */
const documentAddress = (): string => {
  const open: Partial<Office.Document> | undefined = Office.context.document;
  return open?.url ?? "";
};

void Office.onReady(() => {
  const place = document.getElementById("pane");
  if (!place) throw new Error("the page has no element with the id pane");
  // A page that has a language already is somebody else's, with the pane in it.
  const page = document.documentElement;
  const ours = page.lang === "";
  associateCommands(languageOf(Office.context.displayLanguage));
  const workbook = officeWorkbook();
  createRoot(place).render(
    <SharingContext value={browserSharing(workbook, documentAddress())}>
      <Pane workbook={workbook} hostLanguage={languageOf(Office.context.displayLanguage)} shelf={browserShelf(documentAddress())} onLanguage={(language) => { if (ours) page.lang = language; }} />
    </SharingContext>,
  );
});
