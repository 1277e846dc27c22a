import type { CouncilEdition, EditionInput, EditionPreview } from "../../council";

/** Work that was asked for, and a way to call it off. */
export interface Job<T> {
  /** Ends in what was asked, or in an error where it could not be made; never where it was called off. */
  readonly result: Promise<T>;
  readonly cancel: () => void;
}

/** Where editions are laid out and written: away from the pane, so that neither pane nor formulas wait for it. */
export interface EditionDesk {
  preview(input: EditionInput): Job<EditionPreview>;
  make(input: EditionInput, progress: (done: number, of: number) => void): Job<CouncilEdition>;
}

/** What the desk is asked, across threads. */
export interface DeskRequest {
  readonly job: number;
  readonly kind: "preview" | "make";
  readonly input: EditionInput;
}

/** What it answers. */
export type DeskAnswer =
  | { readonly job: number; readonly kind: "progress"; readonly done: number; readonly of: number }
  | { readonly job: number; readonly kind: "preview"; readonly preview: EditionPreview }
  | { readonly job: number; readonly kind: "made"; readonly edition: CouncilEdition }
  | { readonly job: number; readonly kind: "failed"; readonly reason: string };
