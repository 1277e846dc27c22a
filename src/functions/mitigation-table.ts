import { citationText, itemsOf, mitigationOptions, text } from "../engine/index";
import { word, type Answer } from "./answer";
import { withTable, type TableArguments } from "./asked";
import { padded, partRows } from "./part-rows";

const COLUMNS = ["scenario", "mitigation", "chosen", "helps", "acts-on", "opportunism", "substandard", "what", "source"] as const;

/**
 * MITIGATIONS: a row for each measure that acts on a known risk of a scenario: whether it is chosen, whether it belongs to a smallest set that would be
 * enough, the risks it acts on with their residual with it, and what the two decisive families would be with it.
 */
export const mitigationTable = (given: TableArguments): Answer[][] =>
  withTable(given, (asked) => {
    const { language } = asked;
    const sources = new Map(itemsOf("mitigations").map(({ id, reference }) => [id, reference.map((each) => citationText(each, language)).join("; ")]));
    const rows = asked.evaluations.flatMap((evaluation) =>
      partRows(asked, evaluation, ({ risks }) => risks, () =>
        mitigationOptions(evaluation, asked.parameters).map(({ id, chosen, helps, risks, families }): Answer[] => [
          evaluation.scenario.name,
          text(language, `risks.mitigations.${id}.label`),
          chosen,
          helps,
          risks.map((risk) => text(language, `risks.risks.${risk.id}.label`)).join("; "),
          families["opportunism"] ?? "",
          families["substandard"] ?? "",
          text(language, `risks.mitigations.${id}.what`),
          sources.get(id) ?? "",
        ]),
      ),
    );
    return padded([COLUMNS.map((column) => word(language, `mitigations.${column}`)), ...rows]);
  });
