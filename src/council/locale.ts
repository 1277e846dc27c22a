import type { Language } from "../engine";

/** How dates are written, and in which language a chart says that it is: British English, and Dutch that Flemish readers write alike. */
export const LOCALES: Readonly<Record<Language, string>> = { nl: "nl-NL", en: "en-GB" };
