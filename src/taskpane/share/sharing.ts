import { createContext, useContext } from "react";
import type { CommandPort, Outcome } from "../../workbook/port";
import type { EditionDesk } from "./edition-desk";

/** What the Share screen asks of the world around the pane. */
export interface Sharing {
  readonly desk: EditionDesk;
  /** The name of the open workbook; undefined where it was never saved. */
  readonly workbookName: string | undefined;
  /** Today, at the start of the day in universal time: the date that stands on an edition unless another is chosen. */
  readonly today: () => Date;
  /** Opens a file as a new workbook; undefined where this Excel cannot. */
  readonly open: ((file: Uint8Array) => Promise<Outcome<void>>) | undefined;
  /** Hands a file to the user's downloads. */
  readonly save: (file: Uint8Array, name: string) => void;
  /** Puts a text on the clipboard; false where that is not allowed here. */
  readonly copy: (words: string) => Promise<boolean>;
  readonly formulas: Pick<CommandPort, "ourFormulas" | "freeze" | "unfreeze" | "repair"> | undefined;
}

export const SharingContext = createContext<Sharing | undefined>(undefined);

/** What the world around the pane does for sharing; undefined where the pane stands alone. */
export const useSharing = (): Sharing | undefined => useContext(SharingContext);
