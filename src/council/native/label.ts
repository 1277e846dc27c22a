import { columnLabel, frameworks, hasText, inputOf, type Language } from "../../engine";

const unlisted = new Set(frameworks.unlisted.map(({ id }) => id));

/** The label of a column; a column that no template has goes by its id. */
export function labelOf(id: string, language: Language): string {
  const input = inputOf(id);
  return unlisted.has(id) || !input || !hasText(`${input.framework}.inputs.${id}.label`) ? id : columnLabel(id, language);
}
