import { citationText, itemsOf, text } from "../engine/index";
import { word, type Answer } from "./answer";
import { withTable, type TableArguments } from "./asked";
import { padded, partRows } from "./part-rows";

const COLUMNS = ["scenario", "risk", "family", "exposure", "low", "high", "coverage", "residual", "band", "settled", "source"] as const;

/** RISKS: a row for each known risk of each scenario: exposure with bounds and coverage, what is left after the chosen mitigations, its band and its source. */
export const riskTable = (given: TableArguments): Answer[][] =>
  withTable(given, (asked) => {
    const { language } = asked;
    const sources = new Map(itemsOf("risks").map(({ id, reference }) => [id, reference.map((each) => citationText(each, language)).join("; ")]));
    const rows = asked.evaluations.flatMap((evaluation) =>
      partRows(asked, evaluation, ({ risks }) => risks, () =>
        Object.entries(evaluation.risks ?? {}).map(([id, { family, exposure, low, high, coverage, residual, band, settled }]): Answer[] => [
          evaluation.scenario.name,
          text(language, `risks.risks.${id}.label`),
          text(language, `risks.families.${family}.label`),
          exposure,
          low,
          high,
          coverage,
          residual,
          text(language, `risks.bands.${band}`),
          settled,
          sources.get(id) ?? "",
        ]),
      ),
    );
    return padded([COLUMNS.map((column) => word(language, `risks.${column}`)), ...rows]);
  });
