import type { Formula } from "../sheets";

const ADD_IN = /\bCOMMISSION\.([A-Z]+)\(/g;

/** True for a formula that needs the add-in. */
export const needsAddIn = (formula: Formula): boolean => formula.text.search(ADD_IN) >= 0;

/** A formula as Excel saves it: functions of an add-in get the prefix under which Excel finds them again. */
export const fileFormula = (formula: Formula): string => formula.text.replace(ADD_IN, (_, name: string) => `_xldudf_COMMISSION_${name}(`);
