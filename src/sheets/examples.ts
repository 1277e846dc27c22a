import { columnLabel, DEFAULT_PARAMETERS, exampleCase, inputOf, itemsOf, optionLabel, text, type Item, type Language } from "../engine";
import type { CellValue } from "./model";
import { scenarioBook } from "./scenario-book";
import { frameworkSheet } from "./framework-sheet";
import type { Book, Sheet } from "./model";
import { partnersSheet, type PartnerSheetRow } from "./partners-sheet";
import { scenarioNames, scenarioSheet, type ScenarioRow } from "./scenario-sheet";
import { simulatorSheets } from "./simulator/simulator-sheets";
import { citations } from "./words";

/** `seven`: the seven real cases. `tiers`: cases split into the groups that one score hides. */
export type ExampleSet = "seven" | "tiers";

/** A fact of a case as its cell shows it: a number, yes or no, or the words of an option. */
function factCell(id: string, fact: unknown, language: Language): CellValue {
  const input = inputOf(id);
  if (input?.kind === "flag") return text(language, `sheets.flags.${fact === 0 ? "no" : fact === 1 ? "yes" : "partly"}`);
  if (typeof fact === "number") return fact;
  if (input?.kind === "choices") return String(fact).split(";").map((option) => optionLabel(input, option, language)).join("; ");
  return input?.kind === "choice" ? optionLabel(input, String(fact), language) : String(fact);
}

/** A case as frameworks/examples has it: what its sources state, and our reading of them. */
interface CaseColumns {
  readonly scores: Readonly<Record<string, number>>;
  readonly facts: Readonly<Record<string, unknown>>;
  readonly readings: Readonly<Record<string, unknown>>;
}

function rowOf(item: Item, language: Language): ScenarioRow {
  const words = (part: string): string => text(language, `examples.cases.${item.id}.${part}`);
  const { scores, facts, readings } = item.data as unknown as CaseColumns;
  const labels = (of: Readonly<Record<string, unknown>>): string => Object.keys(of).map((id) => columnLabel(id, language)).join(", ");
  return {
    scenario: words("label"),
    ...scores,
    ...Object.fromEntries(Object.entries({ ...facts, ...readings }).map(([id, fact]) => [id, factCell(id, fact, language)])),
    evidence: text(language, "examples.evidence", { why: words("why"), facts: labels(facts), readings: labels(readings), sources: citations(item.reference, language) }),
    notes: text(language, "examples.notes", { chosen: words("chosen"), outcome: words("outcome") }),
  };
}

/** The rows of the example scenarios. Their scores are our reading; facts and outcomes name their sources. */
export const exampleRows = (set: ExampleSet, language: Language): readonly ScenarioRow[] => itemsOf("cases").filter(({ data }) => data["set"] === set).map((item) => rowOf(item, language));

/** The partners of an example case, all ours: to try the settlement on. */
const examplePartners = (language: Language): readonly PartnerSheetRow[] =>
  itemsOf("example-partners").map(({ id, data }) => ({
    scenario: text(language, `examples.cases.${String(data["case"])}.label`),
    partner: text(language, `collaboration.example-partners.${id}.label`),
    "cost-borne": Number(data["cost"]),
    "benefit-received": Number(data["benefit"]),
    "key-share": Number(data["share"]),
    remark: text(language, "collaboration.partners.illustration"),
  }));

/** The sheets of the example in which somebody may have typed. */
export const exampleInputs = (language: Language): readonly Sheet[] => [scenarioSheet(exampleRows("seven", language), language), ...simulatorSheets(exampleCase(language), language), partnersSheet(examplePartners(language), language, scenarioNames(exampleRows("seven", language).length, language)), frameworkSheet(DEFAULT_PARAMETERS, language)];

/** The example workbook, which says above its table that the scores are our reading. */
export const exampleBook = (set: ExampleSet, language: Language): Book =>
  scenarioBook({ rows: exampleRows(set, language), language, title: text(language, set === "seven" ? "examples.title" : "examples.tiers-title"), note: text(language, "examples.note"), ...(set === "seven" ? { payment: exampleCase(language), partners: examplePartners(language) } : {}) });
