import { unzipSync } from "fflate";
import type { Problem } from "../engine";
import { FORM, readMark } from "../sheets";

/** A mark of ours is a few letters; anything longer is no mark. */
const LONGEST = 256;

/** The forms that the sheets of a workbook carry as marks; empty where it is none of ours. */
export function formsIn(bytes: Uint8Array): readonly number[] {
  const parts = unzipSync(bytes, { filter: ({ name, originalSize }) => /^xl\/customProperty\d*\.bin$/i.test(name) && originalSize <= LONGEST });
  return Object.values(parts).flatMap((part) => readMark(new TextDecoder("utf-16le").decode(part))?.form ?? []);
}

/** What a person must know of a workbook of another version; it is read as it is. */
export function formProblems(forms: readonly number[]): readonly Problem[] {
  const told = (code: string): readonly Problem[] => [{ code, severity: "warning", data: {} }];
  if (forms.some((form) => form > FORM)) return told("file-newer");
  return forms.some((form) => form < FORM) ? told("file-older") : [];
}
