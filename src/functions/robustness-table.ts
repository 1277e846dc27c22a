import { assessorsTable as assessorsRows, chancesTable, pairsTable, stabilityTable as stabilityRows, type Assumption, type Language, type Robustness, type RobustnessPart, type ShownTable } from "../engine/index";
import { shownIn, single, type Answer } from "./answer";
import { withTable, type TableArguments } from "./asked";
import { assumptionFor, robustnessOf } from "./robustness-words";

const cells = ({ header, rows }: ShownTable): Answer[][] => [[...header], ...rows.map((row) => row.map(shownIn))];

const shown = (given: TableArguments, only: readonly RobustnessPart[], table: (whole: Robustness, language: Language) => ShownTable, assumption: (language: Language) => Assumption | CustomFunctions.Error = () => ({ kind: "unknown" })): Answer[][] =>
  withTable(given, (asked) => {
    const assumed = assumption(asked.language);
    return "kind" in assumed ? cells(table(robustnessOf(asked, assumed, only), asked.language)) : single(assumed);
  });

/** ROBUSTNESS: chances of model and legal form, and what turns them. */
export const robustnessTable = (given: TableArguments & { readonly assumption: unknown }): Answer[][] => shown(given, ["recommendation"], chancesTable, (language) => assumptionFor(given.assumption, language));

/** STABILITY: how far each weight can move before the model changes. */
export const stabilityTable = (given: TableArguments): Answer[][] => shown(given, [], stabilityRows);

/** BEATS: every scenario against every other. Positions, not merit. */
export const beatsTable = (given: TableArguments & { readonly assumption: unknown }): Answer[][] => shown(given, ["pairs"], pairsTable, (language) => assumptionFor(given.assumption, language));

/** ASSESSORS: where people differ, first what decides the answer. */
export const assessorsTable = (given: TableArguments): Answer[][] => shown(given, [], assessorsRows);
