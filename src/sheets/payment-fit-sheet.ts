import { argumentsAbout, itemsOf, text, type Evaluation, type Fit, type Language } from "../engine";
import { colors } from "./looks";
import type { Compared } from "./compared";
import { matrixSheet, scenarioColumns } from "./matrix-sheet";
import type { CellValue, Sheet } from "./model";
import { paymentDrawn } from "./payment-drawn";

const COLUMNS = ["scenario", "design", "fit", "low", "high", "coverage", "best", "settled", "chosen", "for", "against"] as const;

const designLabel = (id: string, language: Language): string => text(language, `payment.designs.${id}.label`);
const addOnLabel = (id: string, language: Language): string => text(language, `payment.add-ons.${id}.label`);

/** The rows that `COMMISSION.PAYMENTS` gives. */
function table(evaluations: readonly Evaluation[], language: Language): readonly (readonly CellValue[])[] {
  const sentences = (ids: readonly string[]): string => ids.map((id) => text(language, `payment.arguments.${id}.label`)).join(" ");
  const numbers = ({ value, low, high, coverage }: Fit): readonly number[] => [value, low, high, coverage];
  return [
    COLUMNS.map((column) => text(language, `functions.words.payments.${column}`)),
    ...evaluations.flatMap(({ scenario, payment }) => [
      ...Object.entries(payment?.fit ?? {}).map(([id, fit]): CellValue[] => {
        const spoken = argumentsAbout("payment", id);
        return [scenario.name, designLabel(id, language), ...numbers(fit), payment?.best.includes(id) ?? false, payment?.settled ?? false, payment?.chosen === id, sentences(spoken.for), sentences(spoken.against)];
      }),
      ...Object.entries(payment?.addOns ?? {}).map(([id, fit]): CellValue[] => [scenario.name, addOnLabel(id, language), ...numbers(fit), fit.advised, "", "", text(language, `payment.add-ons.${id}.reading`), ""]),
    ]),
  ];
}

/** How each payment design, and each addition to one, fits each scenario: 0 not at all, 1 fully. */
export function paymentFitSheet(evaluations: readonly Evaluation[], language: Language, compared: Compared = {}): Sheet {
  const group = (key: string): string => text(language, `sheets.payment.groups.${key}`);
  return matrixSheet(
    {
      role: "payment",
      words: "payment",
      call: "PAYMENTS",
      table: table(evaluations, language),
      formats: { 2: "level", 3: "level", 4: "level", 5: "share" },
      value: COLUMNS.indexOf("fit"),
      rows: [...itemsOf("designs").map(({ id }) => ({ group: group("designs"), label: designLabel(id, language) })), ...itemsOf("add-ons").map(({ id }) => ({ group: group("add-ons"), label: addOnLabel(id, language) }))],
      scenarios: scenarioColumns(evaluations),
      made: evaluations.length,
      drawn: (cells) => paymentDrawn(cells, { low: COLUMNS.indexOf("low"), high: COLUMNS.indexOf("high"), settled: COLUMNS.indexOf("settled") }, language),
      rules: (area, corner) => [
        { area, rule: { kind: "formula", text: `NOT(ISNUMBER(${corner}))`, style: "unknown" } },
        { area, rule: { kind: "bar", low: 0, high: 1, color: colors.steps[1] } },
      ],
    },
    language,
    compared,
  );
}
