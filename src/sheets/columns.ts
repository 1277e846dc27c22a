import { columnLabel, frameworks, itemsOf, optionLabel, recogniseHeader, text, type Input, type Language } from "../engine";
import { citations, basisLabel, atMostLong, unitLabel } from "./words";

/** A group of columns of the scenario table, as it stands in the sheet. */
export interface ColumnGroup {
  readonly id: string;
  readonly label: string;
  readonly inputs: readonly Input[];
}

const LAST = "grounds";

/** All columns of the scenario table in their groups: those that frameworks/sheets/groups.yaml names in its order, others after them, the grounds last. */
export function columnGroups(language: Language): readonly ColumnGroup[] {
  const named = itemsOf("groups").map(({ id }) => id);
  const used = [...new Set(frameworks.inputs.map(({ group }) => group))];
  const order = [...named.filter((id) => id !== LAST), ...used.filter((id) => !named.includes(id)), LAST].filter((id) => used.includes(id));
  return order.map((id) => ({ id, label: named.includes(id) ? text(language, `sheets.groups.${id}.label`) : id, inputs: frameworks.inputs.filter(({ group }) => group === id) }));
}

/** The header of a column: its label, or its id where the label would name another column. Header and column always find each other again. */
export function headerOf(input: Input, language: Language): string {
  const label = columnLabel(input.id, language);
  return recogniseHeader(label)?.input.id === input.id ? label : input.id;
}

const part = (input: Input, name: string, language: Language): string => {
  const key = `${input.framework}.inputs.${input.id}.${name}`;
  return frameworks.texts[language][key] ?? "";
};

/** What a column asks, in words: the two poles of a score, the unit and range of a number, the choices. */
export function inputMessage(input: Input, language: Language): string {
  const help = part(input, "help", language);
  const say = (key: string, more: Readonly<Record<string, string | number>> = {}): string => text(language, `sheets.inputs.${key}`, { help, ...more }).trim();
  switch (input.kind) {
    case "score":
      return say("score", { pole1: part(input, "pole1", language), pole5: part(input, "pole5", language) });
    case "number":
      return input.max === undefined ? say("number-from", { low: input.min ?? 0, unit: unitLabel(input.unit ?? "", language) }) : say("number", { low: input.min ?? 0, high: input.max, unit: unitLabel(input.unit ?? "", language) });
    case "numbers":
      return say("numbers", { unit: unitLabel(input.unit ?? "", language) });
    case "choices":
      return say("choices", { sheet: text(language, "sheets.names.lists") });
    case "name":
    case "text":
      return say("text");
    default:
      return say(input.kind);
  }
}

/** The same with the basis and the citation of the column: its header's note. */
export const inputNote = (input: Input, language: Language): string =>
  `${inputMessage(input, language)}\n${text(language, "sheets.inputs.ground", { basis: basisLabel(input.basis, language), source: citations(input.reference, language) })}`;

/** The words of a drop-down of a column, where it has one. */
export function inputOptions(input: Input, language: Language): readonly string[] | undefined {
  if (input.kind === "score") return ["1", "2", "3", "4", "5"];
  if (input.kind === "flag") return ["yes", "partly", "no"].map((word) => text(language, `sheets.flags.${word}`));
  if (input.kind === "choice") return (input.options ?? []).map((option) => optionLabel(input, option, language));
  return undefined;
}

/** Title and text of an input message, cut to what Excel takes. */
export const promptOf = (input: Input, language: Language): { title: string; message: string } => ({ title: atMostLong(headerOf(input, language), 32), message: atMostLong(inputMessage(input, language), 255) });
