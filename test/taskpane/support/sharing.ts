import { councilEdition, editionPreview } from "../../../src/council";
import type { EditionDesk } from "../../../src/taskpane/share/edition-desk";
import type { Sharing } from "../../../src/taskpane/share/sharing";

/** A desk that works in the pane's own thread: what a test sees is what the worker would answer. */
export const directDesk: EditionDesk = {
  preview: (input) => ({ result: Promise.resolve().then(() => editionPreview(input)), cancel: () => undefined }),
  make: (input, progress) => ({ result: councilEdition(input, progress), cancel: () => undefined }),
};

/** The world around the pane in a test: 22 November 2026, and what was asked of it. */
export function sharingInTest(more: Partial<Sharing> = {}): Sharing & { readonly saved: { file: Uint8Array; name: string }[]; readonly copied: string[] } {
  const saved: { file: Uint8Array; name: string }[] = [];
  const copied: string[] = [];
  return {
    desk: directDesk,
    workbookName: "scenarios.xlsx",
    today: () => new Date("2026-11-22T00:00:00Z"),
    open: undefined,
    save: (file, name) => saved.push({ file, name }),
    copy: (words) => {
      copied.push(words);
      return Promise.resolve(true);
    },
    formulas: undefined,
    saved,
    copied,
    ...more,
  };
}

const cellsOf = (sheet: string, count: number): { sheet: string; address: string }[] => Array.from({ length: count }, (_, at) => ({ sheet, address: `A${at + 5}` }));

/** A workbook with formulas of ours in every state: seven live, one frozen and changed since, two stuck. What is done to them is noted. */
export function formulasInTest(): NonNullable<Sharing["formulas"]> & { readonly asked: string[] } {
  const asked: string[] = [];
  const state = { live: cellsOf("Vergelijking", 7).map(({ address }) => address), frozen: [{ address: "C20:D30", changed: true }], stuck: cellsOf("Hoe zeker", 2) };
  return {
    asked,
    ourFormulas: () => Promise.resolve({ done: true, value: { sheet: "Vergelijking", ...state } }),
    freeze: (scope) => {
      asked.push(`freeze ${scope}`);
      const frozen = state.live.splice(0);
      return Promise.resolve({ done: true, value: { sheet: "Vergelijking", frozen, left: [] } });
    },
    unfreeze: (scope, consent) => {
      asked.push(`unfreeze ${scope} ${String(consent)}`);
      const unfrozen = state.frozen.splice(0).map(({ address }) => address);
      return Promise.resolve({ done: true, value: { sheet: "Vergelijking", unfrozen } });
    },
    repair: () => {
      asked.push("repair");
      return Promise.resolve({ done: true, value: { cells: state.stuck.splice(0), left: [] } });
    },
  };
}
