import { columnLabel, inputOf, optionLabel, type Cell, type Language } from "../../../src/engine";
import { exampleRows } from "../../../src/sheets";

/** A name as long as people make them, with a word that no line holds. */
export const LONG_NAME: Readonly<Record<Language, string>> = {
  nl: "Arbeidsmarkttoeleidingssamenwerkingsovereenkomst voor langdurig bijstandsgerechtigden in de wijken Noord en Overvecht, tweede aanbesteding met overgangsregeling",
  en: "Interdepartmental-employability-commissioning-agreement for long-term benefit claimants in the northern and eastern districts, second tender with a transitional arrangement",
};

/** Every column that a screen shows something of. */
const COLUMNS = ["scenario", "assessor", "target-group", "service", "expertise", "provider-field", "measurability", "driver", "agreement", "government-role", "accountability", "initiative", "control", "result", "legal-form", "price-setting", "duration", "collaboration-form", "involvement", "position", "team-form", "government-phase", "payment", "scheme", "wage-growth", "mitigations", "evidence"];

/** The option with the most letters. */
function longest(id: string, language: Language): string {
  const input = inputOf(id);
  return (input?.options ?? []).map((option) => (input ? optionLabel(input, option, language) : "")).sort((a, b) => b.length - a.length)[0] ?? "";
}

/** Several scenarios in one table so that every part of every screen has something to show: settled and open, two assessors, a mistake, and the longest words there are. */
export function everything(language: Language, schemes: readonly string[]): readonly (readonly Cell[])[] {
  const [first = {}, second = {}, third = {}] = exampleRows("seven", language);
  const open = { ...first, service: "", expertise: "2-4", scheme: schemes[0] ?? "", evidence: "" };
  const mitigations = inputOf("mitigations");
  const long = {
    ...second,
    scenario: LONG_NAME[language],
    scheme: schemes.at(-1) ?? "",
    mitigations: (mitigations?.options ?? []).map((option) => (mitigations ? optionLabel(mitigations, option, language) : "")).join("; "),
    ...Object.fromEntries(["legal-form", "price-setting", "collaboration-form", "involvement", "position", "team-form", "government-phase", "payment"].map((id) => [id, longest(id, language)])),
  };
  const twice = ["An", "Bilal"].map((assessor, at) => ({ ...third, assessor, "target-group": at === 0 ? 1 : 5, service: at === 0 ? 2 : 4 }));
  const rows: readonly Readonly<Record<string, unknown>>[] = [open, long, ...twice, { scenario: "X", "target-group": 7 }];
  return [COLUMNS.map((id) => columnLabel(id, language)), ...rows.map((row) => COLUMNS.map((id) => (row[id] ?? "") as Cell))];
}
