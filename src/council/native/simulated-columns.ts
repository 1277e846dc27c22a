import { columnLabel, text, type Evaluation } from "../../engine";
import type { Calculation } from "./calculation";

const SCHEME = "simulated:scheme";

/** Which of the simulator's schemes the scenario names: 1 for the first, 0 for none of them. */
function schemeColumn(calculation: Calculation, names: string): void {
  if (calculation.has(SCHEME)) return;
  const first = names.split("!").at(-1)?.split(":")[0]?.replace(/[$A-Z]/g, "") ?? "1";
  calculation.add({
    id: SCHEME,
    part: "payment",
    label: columnLabel("scheme", calculation.language),
    formula: (row) => {
      const cell = calculation.inputs.cell("scheme", row);
      return cell === undefined ? "0" : `IF(TRIM(${cell})="",0,SUMPRODUCT((TRIM(${names})=TRIM(${cell}))*(ROW(${names})-${Number(first) - 1})))`;
    },
  });
}

/**
 * What the payment simulator finds for the scheme of a scenario: fetched from its sheet where it stands in formulas, else a fixed result.
 * @param found `outcome-share`, or the risk of which it is the level
 */
export function simulatedColumn(calculation: Calculation, id: string, found: string, label: string, value: (evaluation: Evaluation) => number | ""): void {
  const { simulator } = calculation.inputs;
  const column = { id, part: "risks", label: `${label} ${text(calculation.language, "council.calculation.simulated")}`, value };
  const cells = simulator?.found[found as keyof typeof simulator.found];
  if (!simulator || cells === undefined) {
    calculation.add({ ...column, fixed: true, formula: () => '""' });
    return;
  }
  schemeColumn(calculation, simulator.names);
  calculation.add({ ...column, formula: (row) => `IF(${calculation.cell(SCHEME, row)}>0,INDEX(${cells},${calculation.cell(SCHEME, row)}),"")` });
}
