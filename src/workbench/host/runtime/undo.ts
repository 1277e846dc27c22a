import type { Platform } from "./host";

/**
 * Members without undo support (Microsoft, "Undo support with the Excel JavaScript API", May 2025): calling one clears the user's
 * undo stack, and within a merged group it fails with UndoNotSupported. The second list holds on the web only, the third on
 * Windows and Mac only.
 */
const NOWHERE = ["Worksheet.copy", "Worksheet.delete", "Workbook.insertWorksheetsFromBase64", "Workbook.close", "Workbook.save", "WorkbookProtection.protect", "WorkbookProtection.unprotect", "WorksheetProtection.protect", "WorksheetProtection.unprotect", "WorksheetCollection.addFromBase64"];
const NOT_ON_WEB = ["DocumentProperties.author", "DocumentProperties.category", "DocumentProperties.comments", "DocumentProperties.company", "DocumentProperties.keywords", "DocumentProperties.manager", "DocumentProperties.revisionNumber", "DocumentProperties.subject", "DocumentProperties.title", "NamedItem.comment", "Worksheet.standardWidth"];
const NOT_ON_DESKTOP = ["Worksheet.name", "Worksheet.position", "Worksheet.visibility"];

export function clearsUndo(member: string, platform: Platform): boolean {
  return NOWHERE.includes(member) || (platform === "web" ? NOT_ON_WEB : NOT_ON_DESKTOP).includes(member);
}

/** What only moves the view: Excel does not offer to undo it. */
const VIEW = new Set(["Range.select", "Worksheet.activate"]);

export const isUndoable = (member: string): boolean => !VIEW.has(member);

interface Step {
  readonly label: string;
  readonly run: number;
  readonly merged: boolean;
  readonly revert: () => void;
}

/** The user's undo stack: one record a request, or one a run where the run merges (RunOptions.mergeUndoGroup). */
export class UndoLog {
  private readonly steps: Step[] = [];
  /** What emptied the stack, oldest first. */
  readonly clearedBy: string[] = [];

  /** What the user can undo, oldest first. */
  get labels(): readonly string[] {
    return this.steps.map(({ label }) => label);
  }

  push(label: string, run: number, merged: boolean, revert: () => void): void {
    const last = this.steps.at(-1);
    if (merged && last?.merged && last.run === run) {
      this.steps[this.steps.length - 1] = {
        ...last,
        revert: () => {
          revert();
          last.revert();
        },
      };
    } else this.steps.push({ label, run, merged, revert });
  }

  clear(member: string): void {
    this.steps.length = 0;
    this.clearedBy.push(member);
  }

  /** The user presses Ctrl+Z. @returns what was undone, undefined where there was nothing to undo. */
  undo(): string | undefined {
    const step = this.steps.pop();
    step?.revert();
    return step?.label;
  }
}
