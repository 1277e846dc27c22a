import type { Problem } from "../engine";

/** Something of Excel that this add-in uses, by the requirement set that brings it. */
interface Need {
  readonly set: string;
  readonly version: string;
}

/** Without these nothing works: the shared runtime, custom functions and the Excel of 2021. */
const NEEDED: readonly Need[] = [
  { set: "SharedRuntime", version: "1.1" },
  { set: "CustomFunctionsRuntime", version: "1.3" },
  { set: "ExcelApi", version: "1.12" },
];

/** What newer versions of Excel do better; without it the add-in does the same in a plainer way. */
const BETTER = {
  /** Header cells explain themselves in a note; otherwise in an input message. */
  notes: { set: "ExcelApi", version: "1.18" },
  /** One Ctrl+Z takes back a whole command. */
  undoGroup: { set: "ExcelApi", version: "1.20" },
  /** A table that did not grow over rows set under it is told to. */
  tableResize: { set: "ExcelApi", version: "1.13" },
  /** A file made here opens as a new workbook; otherwise it is downloaded. */
  newWorkbook: { set: "ExcelApi", version: "1.8" },
  /** A sheet that is renamed is told. */
  renameEvents: { set: "ExcelApi", version: "1.17" },
} as const satisfies Readonly<Record<string, Need>>;

export type Feature = keyof typeof BETTER;

const has = ({ set, version }: Need): boolean => Office.context.requirements.isSetSupported(set, version);

/** Whether this Excel has a feature. */
export const supports = (feature: Feature): boolean => has(BETTER[feature]);

/** What this Excel lacks that the add-in cannot do without: one problem a requirement set, none where all is there. */
export function missingRequirements(): readonly Problem[] {
  return NEEDED.filter((need) => !has(need)).map(({ set, version }) => ({ code: "workbook-too-old", severity: "error", data: { set, version } }));
}
