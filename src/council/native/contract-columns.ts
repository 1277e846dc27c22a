import { text, TOLERANCE } from "../../engine";
import { aspectValue } from "./content-columns";
import { numeral, par, type Calculation } from "./calculation";
import { quantityColumns } from "./quantities";

/** The longest duration that a column takes, in years: as far as the yearly terms of the squeeze are added up. */
const LONGEST = 50;

/** The contract in numbers: years of partnership, KPI load, what indexation leaves of the budget, incidental money. */
export function contractColumns(calculation: Calculation): void {
  const { language } = calculation;
  const part = "contract";
  if (!calculation.takes(["duration", "kpis", "kpi-unmeasurable", "incidental-share"])) return;
  quantityColumns(calculation, ["duration", "years-lost", "by-tender", "kpis", "kpi-unmeasurable", "wage-growth", "indexation", "yearly-budget", "incidental-share"], part);
  const middle = (id: string, row: number): string => `(${calculation.cell(`low:${id}`, row)}+${calculation.cell(`high:${id}`, row)})/2`;
  const known = (id: string, row: number): string => `ISNUMBER(${calculation.cell(`low:${id}`, row)}+${calculation.cell(`high:${id}`, row)})`;
  const add = (id: string, aspect: string, formula: (row: number) => string): void => {
    calculation.add({ id, part, label: text(language, `aspects.${aspect}`), value: aspectValue(aspect, language), formula: (row) => `IFERROR(${formula(row)},"")` });
  };
  const lost = (row: number): string => `IF(${known("years-lost", row)},${middle("years-lost", row)},${par("contract.years-lost")}*IF(${known("by-tender", row)},${middle("by-tender", row)},1))`;
  add("contract:years", "contract-partnership-years", (row) => `MAX(0,${middle("duration", row)}-${lost(row)})`);
  add("contract:share", "contract-partnership-share", (row) => `IF(${middle("duration", row)}>0,${calculation.cell("contract:years", row)}/(${middle("duration", row)}),0)`);
  add("contract:kpis", "contract-kpis", (row) => middle("kpis", row));
  add("contract:measurable", "contract-kpi-measurable", (row) => `1-${middle("kpi-unmeasurable", row)}`);
  const years = (row: number): string => `INT(${middle("duration", row)}+${numeral(TOLERANCE).toUpperCase()})`;
  const [wage, index] = [(row: number): string => `(1+${middle("wage-growth", row)})`, (row: number): string => `(1+${middle("indexation", row)})`];
  add("contract:power", "contract-purchasing-power", (row) => `IF(ISNUMBER(${wage(row)}+${index(row)}),IF(${years(row)}>=1,(${index(row)}/${wage(row)})^${years(row)},1),"")`);
  const lack = (row: number): string => `SUMPRODUCT((ROW($1:$${LONGEST})<=${years(row)})*(${wage(row)}^ROW($1:$${LONGEST})-${index(row)}^ROW($1:$${LONGEST})))`;
  add("contract:shortfall", "contract-shortfall", (row) => `IF(${known("yearly-budget", row)},${middle("yearly-budget", row)}*${lack(row)},"")`);
  add("contract:shortfall-share", "contract-shortfall-share", (row) => `IF(${known("yearly-budget", row)},"",${lack(row)})`);
  add("contract:incidental", "contract-incidental-share", (row) => middle("incidental-share", row));
}

/** Which aspects of the contract there are in formulas, and the columns that hold them. */
export const contractAspectColumns = {
  "contract-partnership-years": "contract:years",
  "contract-partnership-share": "contract:share",
  "contract-kpis": "contract:kpis",
  "contract-kpi-measurable": "contract:measurable",
  "contract-purchasing-power": "contract:power",
  "contract-shortfall": "contract:shortfall",
  "contract-shortfall-share": "contract:shortfall-share",
  "contract-incidental-share": "contract:incidental",
} as const;
