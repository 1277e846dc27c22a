import type { Problem } from "../engine";

/** No name of a sheet holds a slash. */
const BETWEEN = " / ";

/** Asks whether sheets of ours may be made anew; `consentIn` gives their names again. */
export const consentFor = (sheets: readonly string[]): Problem => ({ code: "workbook-consent-needed", severity: "error", data: { sheet: sheets.join(BETWEEN) } });
export const consentIn = ({ data }: Problem): ReadonlySet<string> => new Set(String(data["sheet"] ?? "").split(BETWEEN));
