import { CONTRIBUTION_FIGURES, contributionLines, text, type Aspect } from "../engine/index";
import { word, type Answer } from "./answer";
import { withTable, type TableArguments } from "./asked";
import { columnsFor } from "./compare-scenarios";
import type { Range } from "./received";

/**
 * CONTRIBUTIONS: how every index is made up. For each scenario the same rows in the same order: the criteria of content, form and legal form, each part
 * ended by its index; with level, bounds, weight and what it adds. Without names all scenarios, else those named, in that order.
 */
export const contributionsTable = (given: TableArguments & { readonly names: Range }): Answer[][] =>
  withTable(given, (asked) => {
    const { language } = asked;
    const lines = contributionLines();
    const rows = columnsFor(given.names, asked).flatMap(({ name, show }) =>
      lines.map(({ part, label, read }): Answer[] => {
        const figure = (id: (typeof CONTRIBUTION_FIGURES)[number]): Aspect => ({ id, part, unit: "level", better: null, read: read[id] });
        return [name, text(language, `aspects.parts.${part}`), label(language), ...CONTRIBUTION_FIGURES.map((id) => show(figure(id)))];
      }),
    );
    return [["scenario", "part", "criterion", ...CONTRIBUTION_FIGURES].map((column) => word(language, `contributions.${column}`)), ...rows];
  });
