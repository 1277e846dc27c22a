import { citationText, columnLabel, frameworks, hasText, LANGUAGES, optionLabel, parameterOf, text, type Input, type Language } from "../engine/index";
import { notThere, single, word, type Answer } from "./answer";
import { languageFor } from "./language";
import { wordReceived } from "./received";

const COLUMNS = ["id", "framework", "group", "label", "kind", "low", "high", "options", "help", "weight", "basis", "source"] as const;

const titleOf = (framework: string, language: Language): string => (hasText(`${framework}.title`) ? text(language, `${framework}.title`) : framework);

/** The framework that a word names, by id or by its title in either language. */
const frameworkNamed = (asked: string): string | undefined =>
  frameworks.frameworks.map(({ id }) => id).find((id) => [id, ...LANGUAGES.map((language) => titleOf(id, language))].some((name) => name.toLowerCase() === asked.toLowerCase()));

/** The two ends of a column: the poles of a score, the limits of a number. */
function endsOf(input: Input, language: Language): [Answer, Answer] {
  if (input.kind === "score") return [text(language, `${input.framework}.inputs.${input.id}.pole1`), text(language, `${input.framework}.inputs.${input.id}.pole5`)];
  return input.kind === "share" || input.kind === "flag" ? [0, 1] : [input.min ?? "", input.max ?? ""];
}

function row(input: Input, language: Language): Answer[] {
  const help = `${input.framework}.inputs.${input.id}.help`;
  const group = `sheets.groups.${input.group}.label`;
  return [
    input.id,
    titleOf(input.framework, language),
    hasText(group) ? text(language, group) : input.group,
    columnLabel(input.id, language),
    word(language, `kinds.${input.kind}`),
    ...endsOf(input, language),
    (input.options ?? []).map((option) => optionLabel(input, option, language)).join("; "),
    hasText(help) ? text(language, help) : "",
    parameterOf(input.id)?.value ?? "",
    word(language, `basis.${input.basis}`),
    input.reference.map((each) => citationText(each, language)).join("; "),
  ];
}

/** CRITERIA: the columns of the scenario table, those of one framework or all, with all that a sheet needs to be built from by formula. `#N/A` for a framework that is not there. */
export function criteriaList(given: { readonly framework: unknown; readonly language: unknown }): Answer[][] {
  const language = languageFor(given.language);
  if (typeof language !== "string") return single(language);
  const asked = wordReceived(given.framework);
  const framework = asked === undefined ? undefined : frameworkNamed(asked);
  if (asked !== undefined && framework === undefined) return single(notThere(word(language, "framework-unknown", { framework: asked, frameworks: frameworks.frameworks.map(({ id }) => id).join(", ") })));
  const inputs = frameworks.inputs.filter((input) => framework === undefined || input.framework === framework);
  return [COLUMNS.map((column) => word(language, `criteria.${column}`)), ...inputs.map((input) => row(input, language))];
}
