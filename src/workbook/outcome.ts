import type { Outcome } from "./port";

/** What Excel says when it is not able to now, by the code of the problem that tells a person. */
const KNOWN: Readonly<Record<string, string>> = {
  InvalidOperationInCellEditMode: "workbook-editing",
  AccessDenied: "workbook-protected",
  ItemNotFound: "workbook-place-gone",
  RowBelowTaken: "workbook-row-taken",
};

/** Runs what talks to Excel; a refusal by Excel becomes a problem with Excel's own words in it. Bugs of ours are thrown on. */
export async function attempt<T>(act: () => Promise<T>): Promise<Outcome<T>> {
  try {
    return { done: true, value: await act() };
  } catch (error) {
    if (!(error instanceof Error) || !("code" in error)) throw error;
    const code = String(error.code);
    return { done: false, problem: { code: KNOWN[code] ?? "workbook-refused", severity: "error", data: { said: error.message } } };
  }
}
