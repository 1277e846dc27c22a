import { text, type Language } from "../../engine";
import { address, rangeAddress, type Area } from "../area";
import { quoted } from "../followed";
import type { CellValue } from "../model";

/** As everywhere: how far two numbers may differ by the arithmetic alone. */
const SPARE = 1e-9;

export type Verdict = "agrees" | "differs" | "open";

export const verdictWord = (verdict: Verdict, language: Language): string => text(language, `verification.sheet.verdicts.${verdict}`);

const said = (verdict: Verdict, language: Language): string => quoted(verdictWord(verdict, language));

/** Where an answer, what it should be and the tolerance stand in a row. */
export interface Compared {
  readonly row: number;
  readonly gives: number;
  readonly should: number;
  readonly tolerance: number;
}

/** The verdict on one answer, by an ordinary formula: a number within the tolerance, a word the same word. An error, as without the add-in, was not calculated. */
export function verdictFormula({ row, gives, should, tolerance }: Compared, number: boolean, language: Language): string {
  const [own, known, margin] = [address(row, gives), address(row, should), address(row, tolerance)];
  const [agrees, differs, open] = [said("agrees", language), said("differs", language), said("open", language)];
  const near = `IF(AND(ISNUMBER(${own}),ISNUMBER(${known})),IF(ABS(${own}-${known})<=${margin}+1E-9,${agrees},${differs}),${differs})`;
  return `IF(ISERROR(${own}),${open},${number ? near : `IF(${own}=${known},${agrees},${differs})`})`;
}

/** What that formula gives now. */
export function verdictOf(gives: CellValue, should: CellValue, tolerance: number): Verdict {
  if (typeof should === "number") return typeof gives === "number" && Math.abs(gives - should) <= tolerance + SPARE ? "agrees" : "differs";
  return gives === should ? "agrees" : "differs";
}

const counted = (verdicts: Area, verdict: Verdict, language: Language): string => `SUMPRODUCT((${rangeAddress(verdicts)}=${said(verdict, language)})*1)`;

/** How many verdicts of a column say that the answer agrees. */
export const agreeing = (verdicts: Area, language: Language): string => counted(verdicts, "agrees", language);

/** The verdict on a whole case: that of all its answers; one that differs counts before one that was not calculated. */
export const caseVerdict = (verdicts: Area, agree: string, count: string, language: Language): string =>
  `IF(${agree}=${count},${said("agrees", language)},IF(${counted(verdicts, "differs", language)}>0,${said("differs", language)},${said("open", language)}))`;
