import { createRoot } from "react-dom/client";
import type { Language } from "../engine";
import { officeWorkbook } from "../workbook/office-workbook";
import { Pane } from "./app/Pane";

const languageOf = (tag: string | undefined): Language => (tag?.toLowerCase().startsWith("nl") === true ? "nl" : "en");

void Office.onReady(() => {
  const place = document.getElementById("pane");
  if (!place) throw new Error("the page has no element with the id pane");
  createRoot(place).render(<Pane workbook={officeWorkbook()} hostLanguage={languageOf(Office.context.displayLanguage)} />);
});
