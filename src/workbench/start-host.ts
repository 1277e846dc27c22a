/** Runs first: what Excel's runtime puts in place before it loads an add-in. The functions then associate themselves with it. */
import { pageLanguage } from "./language";
import { createWorkbook } from "./workbook";

export const language = pageLanguage(window.location.search, window.navigator.language);
export const workbook = createWorkbook(language === "nl" ? "nl-NL" : "en-US");

const { Excel, Office, OfficeExtension, CustomFunctions } = workbook.host;
Object.assign(window, { Excel, Office, OfficeExtension, CustomFunctions });
