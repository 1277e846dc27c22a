import { citationText, itemsOf, text, type Evaluation, type Language } from "../engine";
import type { Compared } from "./compared";
import { matrixSheet, scenarioColumns } from "./matrix-sheet";
import type { CellValue, Sheet } from "./model";

const COLUMNS = ["scenario", "risk", "family", "exposure", "low", "high", "coverage", "residual", "band", "settled", "source"] as const;
const RESIDUAL = COLUMNS.indexOf("residual");
/** As in the engine's own comparisons. */
const MARGIN = "1E-9";

const riskLabel = (id: string, language: Language): string => text(language, `risks.risks.${id}.label`);
const familyLabel = (id: string, language: Language): string => text(language, `risks.families.${id}.label`);

/** The rows that `COMMISSION.RISKS` gives. */
function table(evaluations: readonly Evaluation[], language: Language): readonly (readonly CellValue[])[] {
  const sources = new Map(itemsOf("risks").map(({ id, reference }) => [id, reference.map((each) => citationText(each, language)).join("; ")]));
  return [
    COLUMNS.map((column) => text(language, `functions.words.risks.${column}`)),
    ...evaluations.flatMap(({ scenario, risks }) =>
      Object.entries(risks ?? {}).map(([id, { family, exposure, low, high, coverage, residual, band, settled }]): CellValue[] => [scenario.name, riskLabel(id, language), familyLabel(family, language), exposure, low, high, coverage, residual, text(language, `risks.bands.${band}`), settled, sources.get(id) ?? ""]),
    ),
  ];
}

/** One sentence first: which scenario keeps most high risks. */
function finding(evaluations: readonly Evaluation[], language: Language): string {
  const counted = evaluations.map(({ scenario, risks }) => ({ name: scenario.name, high: Object.values(risks ?? {}).filter(({ band }) => band === "high").length }));
  const [worst] = [...counted].sort((one, other) => other.high - one.high);
  return worst === undefined || worst.high === 0 ? text(language, "sheets.risks.none") : text(language, "sheets.risks.finding", { name: worst.name, count: worst.high });
}

/** Residual risks as a heat map: what is left after the chosen mitigations, a risk a row, by the limits on the framework sheet. */
export function risksSheet(evaluations: readonly Evaluation[], language: Language, compared: Compared = {}): Sheet {
  const [high, low] = [`par.risk.band.high_from-${MARGIN}`, `par.risk.band.low_below-${MARGIN}`];
  return matrixSheet(
    {
      role: "risks",
      words: "risks",
      call: "RISKS",
      table: table(evaluations, language),
      formats: { 3: "level", 4: "level", 5: "level", 6: "share", 7: "level" },
      value: RESIDUAL,
      rows: itemsOf("risks").map(({ id, data }) => ({ group: familyLabel(String(data["family"]), language), label: riskLabel(id, language) })),
      scenarios: scenarioColumns(evaluations),
      finding: finding(evaluations, language),
      rules: (area, corner) => [
        { area, rule: { kind: "formula", text: `AND(ISNUMBER(${corner}),${corner}>=${high})`, style: "high" } },
        { area, rule: { kind: "formula", text: `AND(ISNUMBER(${corner}),${corner}>=${low},${corner}<${high})`, style: "medium" } },
        { area, rule: { kind: "formula", text: `AND(ISNUMBER(${corner}),${corner}<${low})`, style: "low" } },
        { area, rule: { kind: "formula", text: `${corner}=""`, style: "unknown" } },
      ],
    },
    language,
    compared,
  );
}
