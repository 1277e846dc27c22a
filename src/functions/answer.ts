import { text, type Language, type Shown } from "../engine/index";

/** What a function puts in one cell. Errors are values of the host (`#VALUE!`, `#N/A`), with a message where the host can show one. */
export type Answer = string | number | boolean | CustomFunctions.Error;

/** A cell of the answer: "" where it is unknown, because a null in a returned array would show as 0. */
export const shownIn = (value: Shown | undefined): Answer => value ?? "";

/** `#VALUE!` with a message: something that was passed cannot be used. */
export const unusable = (message: string): CustomFunctions.Error => new CustomFunctions.Error(CustomFunctions.ErrorCode.invalidValue, message);

/** `#N/A` with a message: what was asked for is not there. */
export const notThere = (message: string): CustomFunctions.Error => new CustomFunctions.Error(CustomFunctions.ErrorCode.notAvailable, message);

/** A word of the functions' own, from frameworks/functions. */
export const word = (language: Language, key: string, parameters: Readonly<Record<string, string | number>> = {}): string => text(language, `functions.words.${key}`, parameters);

/** An answer of one cell, where the function returns a range. */
export const single = (cell: Answer): Answer[][] => [[cell]];
