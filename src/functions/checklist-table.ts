import { checklists, citationText, columnLabel, inputOf, LANGUAGES, text, type Item, type Language } from "../engine/index";
import { notThere, single, type Answer } from "./answer";
import { withTable, type TableArguments } from "./asked";
import { wordReceived } from "./received";

const COLUMNS = ["list", "item", "status", "source"] as const;

const titleOf = ({ framework, id }: Item, language: Language): string => text(language, `${framework}.checklists.${id}.label`);

/** The checklist that a word names, by id or by its title in either language. */
const listNamed = (asked: string): Item | undefined => checklists().find((list) => [list.id, ...LANGUAGES.map((language) => titleOf(list, language))].some((name) => name.toLowerCase() === asked.toLowerCase()));

/** CHECKLIST: a row for each point of each checklist (one list, or all of which a point is known) of each scenario: met, partly, not or unknown. `#N/A` for a list that is not there. */
export const checklistTable = (given: TableArguments & { readonly list: unknown }): Answer[][] =>
  withTable(given, ({ language, evaluations }) => {
    const asked = wordReceived(given.list);
    const wanted = asked === undefined ? undefined : listNamed(asked);
    if (asked !== undefined && wanted === undefined) return single(notThere(text(language, "collaboration.faults.no-list", { list: asked, lists: checklists().map(({ id }) => id).join(", ") })));
    const rows = evaluations.flatMap((evaluation) =>
      checklists()
        .filter((list) => wanted === undefined || list.id === wanted.id)
        .flatMap((list) => (evaluation.checklists?.[list.id]?.items ?? []).map(({ id, status }): Answer[] => [evaluation.scenario.name, titleOf(list, language), columnLabel(id, language), text(language, `collaboration.checklist-status.${status}`), (inputOf(id)?.reference ?? []).map((each) => citationText(each, language)).join("; ")])),
    );
    return [[columnLabel("scenario", language), ...COLUMNS.map((column) => text(language, `collaboration.columns.${column}`))], ...rows];
  });
