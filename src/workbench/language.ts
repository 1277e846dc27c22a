import { LANGUAGES, type Language } from "../engine";

/** The language of the page and its example: `?lang=`, else the browser's, else Dutch. */
export function pageLanguage(search: string, browser: string): Language {
  const asked = new URLSearchParams(search).get("lang");
  return LANGUAGES.find((language) => language === asked) ?? LANGUAGES.find((language) => browser.toLowerCase().startsWith(language)) ?? "nl";
}
