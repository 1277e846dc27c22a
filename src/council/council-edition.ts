import { text, type Language, type Problem } from "../engine";
import { alteredTexts } from "./altered-texts";
import { faultsOfFile } from "./check-file";
import { checkedBook } from "./checked-book";
import type { EditionInput } from "./edition";
import type { EditionPart } from "./parts";
import { contentFingerprint } from "./fingerprint";
import { CREATOR } from "./tool";
import { writeXlsx, type Progress } from "./write-xlsx";

/** A council edition, written and checked. */
export interface CouncilEdition {
  readonly file: Uint8Array;
  readonly sheets: readonly string[];
  /** How many cells are formulas, none of them of an add-in: checked before the file is handed over. */
  readonly formulas: number;
  /** The fingerprint of what was read, as it stands on the provenance. */
  readonly content: string | undefined;
  /** What a file cannot hold as it was typed; every other text arrives as it was. */
  readonly problems: readonly Problem[];
}

/** Makes the council edition of scenarios: a fresh workbook that says the same without the add-in. Throws where the finished file would break that promise, which would be a bug of ours. */
export async function councilEdition(input: EditionInput, progress?: Progress): Promise<CouncilEdition> {
  const content = await contentFingerprint(input);
  const { book, formulas } = checkedBook({ ...input, content });
  const file = await writeXlsx(book, { creator: CREATOR, created: input.date }, progress);
  const faults = faultsOfFile(file);
  if (faults.length > 0) throw new Error(`the council edition would hold what it must not: ${faults.slice(0, 3).join("; ")}`);
  return { file, sheets: book.sheets.map(({ name }) => name), formulas, content, problems: alteredTexts(book) };
}

/** A short text for the mail that brings the edition; it names what is in it. */
export function coverMail(scenarios: number, language: Language, without: readonly EditionPart[] = []): string {
  const say = (key: string): string => text(language, `council.mail-contents.${key}`);
  const named = ["model", "legal", ...(["payment", "risks"] as const).filter((part) => !without.includes(part))].map(say);
  const contents = `${named.slice(0, -1).join(", ")} ${say("and")} ${named.at(-1) ?? ""}`;
  return text(language, "council.mail", { count: scenarios, contents });
}
