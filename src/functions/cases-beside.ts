import { besideItem, besideText, citationText, columnLabel, itemsOf, scenariosNamed, text, type BesideItem, type Citation, type Evaluation, type Language } from "../engine/index";
import { notThere, single, word, type Answer } from "./answer";
import { withTable, type TableArguments } from "./asked";
import { languageFor } from "./language";
import { isOmitted, wordReceived } from "./received";

const COLUMNS = ["kind", "title", "did", "teaches", "applies", "readers", "basis", "source"] as const;

const heads = (language: Language): Answer[] => [columnLabel("scenario", language), ...COLUMNS.map((column) => text(language, `cases.columns.${column}`))];
const sources = (reference: readonly Citation[], language: Language): string => reference.map((each) => citationText(each, language)).join("; ");

function caseRow(scenario: string, id: string, language: Language): Answer[] {
  const item = itemsOf("case-library").find((each) => each.id === id);
  const part = (key: string): string => text(language, `cases.case-library.${id}.${key}`);
  return item === undefined ? [] : [scenario, text(language, "cases.kinds.case"), part("label"), part("did"), part("teaches"), part("applies"), "", text(language, "cases.bases", { basis: word(language, `basis.${item.basis}`), traits: word(language, `basis.${String(item.data["traits"])}`) }), sources(item.reference, language)];
}

function besideRow(scenario: string, kind: string, beside: BesideItem, language: Language): Answer[] {
  const { basis, reference, data } = besideItem(beside);
  const readers = (data["readers"] as readonly string[]).map((reader) => text(language, `cases.readers.${reader}`)).join("; ");
  return [scenario, text(language, `cases.kinds.${kind}`), besideText(beside, language), "", "", "", readers, word(language, `basis.${basis}`), sources(reference, language)];
}

function rowsOf({ scenario: { name }, beside }: Evaluation, language: Language): Answer[][] {
  return [...beside.cases.map(({ id }) => caseRow(name, id, language)), ...(["lessons", "for", "against"] as const).flatMap((kind) => beside[kind].map((each) => besideRow(name, kind, each, language)))];
}

/**
 * CASES: without a table the whole library of cases; with one, beside each scenario (or the one named) the cases that resemble it,
 * the lessons, and the arguments for and against. `#N/A` for a name that is not there.
 */
export function casesBeside(given: TableArguments & { readonly name: unknown }): Answer[][] {
  if (isOmitted(given.table)) {
    const language = languageFor(given.language);
    return typeof language === "string" ? [heads(language), ...itemsOf("case-library").map(({ id }) => caseRow("", id, language))] : single(language);
  }
  return withTable(given, ({ language, evaluations }) => {
    const name = wordReceived(given.name);
    const chosen = name === undefined ? evaluations.map(({ scenario }) => scenario) : scenariosNamed(evaluations.map(({ scenario }) => scenario), name);
    if (chosen.length === 0) return single(notThere(text(language, "problems.scenario-not-found", { name: name ?? "" })));
    return [heads(language), ...evaluations.filter(({ scenario }) => chosen.includes(scenario)).flatMap((evaluation) => rowsOf(evaluation, language))];
  });
}
