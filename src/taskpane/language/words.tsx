import { createContext, useContext, useMemo, type ReactNode } from "react";
import { formatNumber, text, type Language } from "../../engine";

type Parameters = Readonly<Record<string, string | number>>;

/** The words of the pane in the language chosen. */
export interface Words {
  readonly language: Language;
  readonly setLanguage: (language: Language) => void;
  /** A text of `frameworks/pane`, by its key there. */
  readonly say: (key: string, parameters?: Parameters) => string;
  /** Any text of frameworks/, by its full key. */
  readonly tell: (key: string, parameters?: Parameters) => string;
  /** A number for people, at most two decimals. */
  readonly number: (value: number, digits?: number) => string;
  /** A number of which the sign matters: `+0,30`, `−0,30`. */
  readonly signed: (value: number) => string;
  /** A share as a percentage: 0.8 -> 80%. What is not quite nothing or all does not round to it. */
  readonly percent: (share: number) => string;
}

const MINUS = "\u2212";

function wordsIn(language: Language, setLanguage: (language: Language) => void = () => undefined): Words {
  const number = (value: number, digits = 2): string => formatNumber(value, language, digits).replace("-", MINUS);
  return {
    language,
    setLanguage,
    say: (key, parameters) => text(language, `pane.${key}`, parameters),
    tell: (key, parameters) => text(language, key, parameters),
    number,
    signed: (value) => `${value > 0 ? "+" : ""}${number(value)}`,
    percent: (share) => (share > 0 && share < 0.005 ? "<1%" : share < 1 && share > 0.995 ? ">99%" : `${formatNumber(share * 100, language, 0)}%`),
  };
}

const WordsContext = createContext<Words | undefined>(undefined);

export function WordsProvider({ language, setLanguage, children }: { readonly language: Language; readonly setLanguage: (language: Language) => void; readonly children: ReactNode }) {
  const words = useMemo(() => wordsIn(language, setLanguage), [language, setLanguage]);
  return <WordsContext value={words}>{children}</WordsContext>;
}

/** The words of the pane; only inside a `WordsProvider`. */
export function useWords(): Words {
  const words = useContext(WordsContext);
  if (!words) throw new Error("useWords outside a WordsProvider");
  return words;
}
