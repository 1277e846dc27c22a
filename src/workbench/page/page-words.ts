import { text, type Language } from "../../engine";

/** The words of the page itself, from frameworks/workbench. */
export const pageWords =
  (language: Language) =>
  (key: string, parameters: Readonly<Record<string, string | number>> = {}): string =>
    text(language, `workbench.${key}`, parameters);
