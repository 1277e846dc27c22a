import { argumentsAbout, aspects, besideText, citationText, columnLabel, itemsOf, text, type Evaluation, type Language } from "../engine/index";
import { shownIn, type Answer } from "./answer";
import { withTable, type Asked, type TableArguments } from "./asked";

const COLUMNS = ["scenario", "form", "fits", "met", "unmet", "unknown", "for", "against", "complexity", "maturity-needed", "maturity-gap", "source"] as const;
const SHARED = ["collaboration-complexity", "collaboration-maturity-needed", "collaboration-maturity-gap"] as const;

/** Whether a form fits: yes, possible with what is not known, or no. */
function fitOf(form: string, overlay: boolean, { collaboration }: Evaluation, language: Language): Answer {
  if (!collaboration) return "";
  const open = overlay ? collaboration.overlayOpen : collaboration.possibleForms.some((each) => each === form);
  const fits = overlay ? collaboration.overlay.includes(form) : collaboration.form === form;
  return text(language, `collaboration.fits.${fits ? "yes" : open ? "possible" : "no"}`);
}

function rowsOf(evaluation: Evaluation, { language, show }: Asked): Answer[][] {
  const shared = SHARED.map((id) => aspects.find((aspect) => aspect.id === id)).flatMap((aspect) => (aspect ? [show(evaluation)(aspect)] : []));
  return itemsOf("collaboration-forms").map((form) => {
    const conditions = evaluation.collaboration?.conditions[form.id];
    const words = (ids: readonly string[] | undefined): Answer => shownIn(ids?.map((id) => text(language, `collaboration.form-conditions.${form.id}-${id}.label`)).join("; "));
    const { for: pro, against } = argumentsAbout("collaboration-form", form.id);
    const sentences = (ids: readonly string[]): Answer => ids.map((id) => besideText({ section: "arguments", id }, language)).join(" ");
    return [evaluation.scenario.name, text(language, `collaboration.collaboration-forms.${form.id}.label`), fitOf(form.id, form.data["overlay"] === true, evaluation, language), words(conditions?.met), words(conditions?.unmet), words(conditions?.unknown), sentences(pro), sentences(against), ...shared, form.reference.map((each) => citationText(each, language)).join("; ")];
  });
}

/** COLLABORATION: a row for each form of collaboration of each scenario, with whether it fits, its conditions met, not met and unknown, and what speaks for and against it. */
export const collaborationTable = (given: TableArguments): Answer[][] =>
  withTable(given, (asked) => [COLUMNS.map((column) => (column === "scenario" ? columnLabel("scenario", asked.language) : text(asked.language, `collaboration.columns.${column}`))), ...asked.evaluations.flatMap((evaluation) => rowsOf(evaluation, asked))]);
