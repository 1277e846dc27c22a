import { openWorkbook } from "../../workbook/open-workbook";
import type { CommandPort } from "../../workbook/port";
import { supports } from "../../workbook/requirements";
import type { Sharing } from "./sharing";
import { workerDesk } from "./worker-desk";

const WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
/** How long the address of a download is kept, in ms: a slow machine may ask for it late. */
const KEPT = 60_000;

function save(file: Uint8Array, name: string): void {
  const address = URL.createObjectURL(new Blob([file as Uint8Array<ArrayBuffer>], { type: WORKBOOK }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), KEPT);
}

async function copy(words: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(words);
    return true;
  } catch {
    // Some hosts forbid the clipboard to pages inside them: the screen then selects the text instead.
    return false;
  }
}

function today(): Date {
  const now = new Date();
  return new Date(Date.UTC(now.getFullYear(), now.getMonth(), now.getDate()));
}

/** The file's name without its folder. */
const fileName = (address: string): string | undefined => decodeURIComponent(address.split(/[?#]/)[0]?.split(/[\\/]/).at(-1) ?? "") || undefined;

/** Sharing in a browser: the thread, the downloads and the clipboard are the browser's. */
export const browserSharing = (formulas: CommandPort, address: string): Sharing => ({
  desk: workerDesk(() => new Worker(new URL("./edition-worker.ts", import.meta.url))),
  workbookName: fileName(address),
  today,
  open: supports("newWorkbook") ? openWorkbook : undefined,
  save,
  copy,
  formulas,
});
