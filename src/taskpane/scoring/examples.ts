import { criteriaOf, itemsOf, text, type Basis, type Citation, type Language } from "../../engine";

/** What one real case scored on a criterion, and why. */
export interface ScoredExample {
  readonly id: string;
  readonly score: number;
  readonly why: string;
  readonly basis: Basis;
  readonly reference: readonly Citation[];
}

/** The reasons of a case stand in one sentence, one a content criterion, in the order of the criteria. */
const SEPARATOR = "; ";

/** The seven real cases on that criterion, from low to high; empty for a criterion that they were not scored on. */
export function examplesOf(criterion: string, language: Language): readonly ScoredExample[] {
  const at = criteriaOf("content").indexOf(criterion);
  return itemsOf("cases")
    .filter(({ data }) => data["set"] === "seven")
    .flatMap(({ id, data, basis, reference }): readonly ScoredExample[] => {
      const score = (data["scores"] as Readonly<Record<string, number>>)[criterion];
      const why = text(language, `examples.cases.${id}.why`).replace(/\.$/, "").split(SEPARATOR)[at];
      return score === undefined || why === undefined ? [] : [{ id, score, why, basis, reference }];
    })
    .sort((a, b) => a.score - b.score);
}
