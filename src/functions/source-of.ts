import { columnLabel, frameworks, parameterLabel, referenceOf, text, workIn, type Basis, type Citation, type Language } from "../engine/index";
import { notThere, single, word, type Answer } from "./answer";
import { languageFor } from "./language";
import { wordReceived } from "./received";

const COLUMNS = ["kind", "id", "says", "basis", "key", "where", "authors", "year", "title", "publisher", "url"] as const;

/** Something of frameworks/ that bears the id asked for, with what it says and what grounds it. */
interface Grounded {
  readonly kind: string;
  readonly id: string;
  readonly says: string;
  readonly basis: Basis;
  readonly reference: readonly Citation[];
}

function grounded(id: string, language: Language): readonly Grounded[] {
  const named = <T extends { readonly id: string; readonly basis: Basis; readonly reference: readonly Citation[] }>(list: readonly T[], kind: string, says: (each: T) => string): readonly Grounded[] =>
    list.filter((each) => each.id === id).map((each) => ({ kind: word(language, `sources.kinds.${kind}`), id, says: says(each), basis: each.basis, reference: each.reference }));
  return [
    ...named(frameworks.inputs, "input", () => columnLabel(id, language)),
    ...named(frameworks.parameters, "parameter", (each) => `${parameterLabel(id, language)}: ${each.value}`),
    ...named(frameworks.rules, "rule", (each) => text(language, `${each.framework}.rules.${id}`)),
    ...named(frameworks.items, "item", (each) => text(language, `${each.framework}.${each.section}.${id}.label`)),
  ];
}

const workCells = (key: string, language: Language): Answer[] => {
  const cited = referenceOf(key);
  const work = cited && workIn(cited, language);
  return [work?.authors ?? "", work?.year ?? "", work?.title ?? "", work?.publisher ?? "", work?.url ?? ""];
};

/**
 * SOURCE: where something comes from: a column, weight, threshold, rule, risk, ... by its id, a row a citation; or a work by its key.
 * `#N/A` where nothing bears that id.
 */
export function sourceOf(given: { readonly id: unknown; readonly language: unknown }): Answer[][] {
  const language = languageFor(given.language);
  if (typeof language !== "string") return single(language);
  const id = wordReceived(given.id) ?? "";
  const rows = grounded(id, language).flatMap((each) => each.reference.map(({ key, where }): Answer[] => [each.kind, each.id, each.says, word(language, `basis.${each.basis}`), key, where, ...workCells(key, language)]));
  const work = referenceOf(id);
  const works: Answer[][] = work ? [[word(language, "sources.kinds.work"), id, "", "", id, "", ...workCells(id, language)]] : [];
  if (rows.length + works.length === 0) return single(notThere(word(language, "id-unknown", { id })));
  return [COLUMNS.map((column) => word(language, `sources.${column}`)), ...rows, ...works];
}
