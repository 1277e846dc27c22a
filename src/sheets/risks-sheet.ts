import { citationText, DEFAULT_PARAMETERS, itemsOf, text, type Evaluation, type Language, type Parameters } from "../engine";
import type { Compared } from "./compared";
import { numberFormat } from "./looks";
import { matrixSheet, scenarioColumns } from "./matrix-sheet";
import type { CellValue, Sheet } from "./model";
import { HIGH, LOW, risksDrawn } from "./risks-drawn";

const COLUMNS = ["scenario", "risk", "family", "exposure", "low", "high", "coverage", "residual", "band", "settled", "source"] as const;
const RESIDUAL = COLUMNS.indexOf("residual");

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

/** Residual risks as a heat map: what is left after the chosen mitigations, a risk a row, by the limits on the framework sheet; a word beside each number, so that it is read in grey too. */
export function risksSheet(evaluations: readonly Evaluation[], language: Language, compared: Compared = {}, parameters: Parameters = DEFAULT_PARAMETERS): Sheet {
  const worded = (band: "high" | "medium" | "low"): string => `"${text(language, `risks.bands.${band}`)} "${numberFormat("value", "level") ?? ""}`;
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
      made: evaluations.length,
      drawn: (cells) => risksDrawn(cells, parameters, language),
      rules: (area, corner) => [
        { area, rule: { kind: "formula", text: `AND(ISNUMBER(${corner}),${corner}>=${HIGH})`, style: "high", format: worded("high") } },
        { area, rule: { kind: "formula", text: `AND(ISNUMBER(${corner}),${corner}>=${LOW},${corner}<${HIGH})`, style: "medium", format: worded("medium") } },
        { area, rule: { kind: "formula", text: `AND(ISNUMBER(${corner}),${corner}<${LOW})`, style: "low", format: worded("low") } },
        { area, rule: { kind: "formula", text: `NOT(ISNUMBER(${corner}))`, style: "unknown" } },
      ],
    },
    language,
    compared,
  );
}
