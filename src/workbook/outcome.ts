import type { Problem } from "../engine";
import type { Outcome } from "./port";

/** What Excel says when it is not able to now, by the code of the problem that tells a person. */
const KNOWN: Readonly<Record<string, string>> = {
  InvalidOperationInCellEditMode: "workbook-editing",
  AccessDenied: "workbook-protected",
  ItemNotFound: "workbook-place-gone",
  InsertDeleteConflict: "workbook-moves-table",
  RowBelowTaken: "workbook-row-taken",
  RequestPayloadSizeLimitExceeded: "workbook-too-large",
  ResponsePayloadSizeLimitExceeded: "workbook-too-large",
};

/** Excel could not do it, in its own words. */
export const refusalOf = (said: string, code = "workbook-refused"): Problem => ({ code, severity: "error", data: { said } });

/** Whether an error is Excel's (it carries a code) and not a bug of ours. */
export const isExcelError = (error: unknown): error is Error & { readonly code: string } => error instanceof Error && "code" in error && typeof error.code === "string";

/** Runs what talks to Excel; a refusal by Excel becomes a problem with Excel's own words in it. Bugs of ours are thrown on. */
export async function attempt<T>(act: () => Promise<T>): Promise<Outcome<T>> {
  try {
    return { done: true, value: await act() };
  } catch (error) {
    if (!isExcelError(error)) throw error;
    return { done: false, problem: refusalOf(error.message, KNOWN[error.code]) };
  }
}
