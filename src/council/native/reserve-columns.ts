import { inputOf, numbers, parameterOf, text, TOLERANCE, type Evaluation } from "../../engine";
import { aspectValue } from "./content-columns";
import { numeral, par, type Calculation } from "./calculation";
import { quantityColumns } from "./quantities";
import { isUnknown, writtenNumber } from "./typed";

const TOTALS = "extra-assignments";
/** So many past years have a column of their own, and more where a scenario has more. */
const LEAST_YEARS = 12;
/** So many past years have a column, for a longest list of so many. */
export const yearsLaidOut = (longest: number): number => Math.max(LEAST_YEARS, longest);
/** Room for a number in a text that is cut at its semicolons. */
const ROOM = 100;

/**
 * A yearly flexible reserve from the totals of past years, which stand in one cell, separated by semicolons. The same as the engine's flexibleBudget.
 * `years`: so many totals can be taken apart (at least `LEAST_YEARS`); a longer list is an error.
 */
export function reserveColumns(calculation: Calculation, years: number): void {
  const { language } = calculation;
  const part = "contract";
  if (!calculation.takes([TOTALS])) return;
  const count = yearsLaidOut(years);
  const cell = (id: string, row: number): string => calculation.cell(id, row);
  const least = numeral(inputOf(TOTALS)?.min ?? 0);
  for (let year = 1; year <= count; year += 1) {
    calculation.add({
      id: `total:${year}`,
      part,
      label: `${text(language, "council.calculation.total")} ${year}`,
      format: "money",
      value: ({ scenario }: Evaluation) => (scenario.values[TOTALS]?.kind === "invalid" ? null : (numbers(scenario, TOTALS)?.[year - 1] ?? "")),
      formula: (row) => {
        const input = calculation.inputs.cell(TOTALS, row);
        if (input === undefined) return '""';
        const piece = `TRIM(MID(SUBSTITUTE(${input},";",REPT(" ",${ROOM})),${(year - 1) * ROOM + 1},${ROOM}))`;
        const number = writtenNumber(`SUBSTITUTE(${piece},"-","x")`);
        const single = year === 1 ? `IF(ISNUMBER(${input}),IF(${input}>=${least},${input},NA()),` : `IF(ISNUMBER(${input}),"",`;
        return `IF(${isUnknown(input)},"",${single}IF(${piece}="","",${number}/(${number}>=${least}))))`;
      },
    });
  }
  const totals = (row: number): string => calculation.span("total:1", `total:${count}`, row);
  const input = (row: number): string => calculation.inputs.cell(TOTALS, row) ?? '""';
  // More semicolons than columns: what does not fit may not be left out.
  const fits = (row: number): string => `LEN(${input(row)})-LEN(SUBSTITUTE(${input(row)},";",""))<${count}`;
  calculation.add({ id: "total:unread", part, label: text(language, "council.unread.title"), formula: (row) => `OR(ISERROR(SUM(${totals(row)})),NOT(${fits(row)}))` });
  const known = (row: number, formula: string): string => `IFERROR(IF(AND(COUNT(${totals(row)})+0*SUM(${totals(row)})>0,${fits(row)}),${formula},""),"")`;
  const add = (id: string, aspect: string, formula: (row: number) => string): void => {
    calculation.add({ id, part, label: text(language, `aspects.${aspect}`), value: aspectValue(aspect, language), formula: (row) => known(row, formula(row)) });
  };
  add("reserve", "contract-flexible-reserve", (row) => `MAX(0,AVERAGE(${totals(row)})+${par("contract.reserve-deviations")}*IF(COUNT(${totals(row)})>1,STDEV(${totals(row)}),0))`);
  const scale = (row: number): string => `MAX(1,${totals(row)})`;
  add("reserve:covered", "contract-flexible-covered", (row) => `SUMPRODUCT(ISNUMBER(${totals(row)})*(${totals(row)}<=${cell("reserve", row)}+${numeral(TOLERANCE).toUpperCase()}*${scale(row)}))/COUNT(${totals(row)})`);
}

const FUND = ["start", "contribution", "loans", "repaid", "delay", "cost"] as const;

/** The revolving fund: the balance at the end, and the first year in which it is below 0. The same as the engine's revolvingFund, with intervals at their middle. */
export function fundColumns(calculation: Calculation): void {
  const { language } = calculation;
  const part = "contract";
  if (!FUND.every((id) => calculation.takes([`fund-${id}`]))) return;
  quantityColumns(calculation, FUND.map((id) => `fund-${id}`), part);
  const cell = (id: string, row: number): string => calculation.cell(id, row);
  const middle = (id: (typeof FUND)[number], row: number): string => cell(`fund:${id}`, row);
  for (const id of FUND) calculation.add({ id: `fund:${id}`, part, label: text(language, `commissioning.inputs.fund-${id}.label`), formula: (row) => `IFERROR((${cell(`low:fund-${id}`, row)}+${cell(`high:fund-${id}`, row)})/2,"")` });
  const years = par("fund.years");
  const all = (row: number): string => FUND.map((id) => middle(id, row)).join(",");
  // What was lent in a year returns after the whole years of the delay, and after one more for the part that is left.
  const balance = (year: string, row: number): string => {
    const whole = `INT(${middle("delay", row)})`;
    const late = `(${middle("delay", row)}-${whole})`;
    const returned = (delay: string): string => `(${year}>${delay})*(${year}-${delay})`;
    return `${middle("start", row)}+(${year})*(${middle("contribution", row)}-${middle("loans", row)}-${middle("cost", row)})+${middle("repaid", row)}*${middle("loans", row)}*((1-${late})*${returned(whole)}+${late}*${returned(`(${whole}+1)`)})`;
  };
  calculation.add({ id: "fund:balance", part, label: text(language, "aspects.fund-balance"), value: aspectValue("fund-balance", language), formula: (row) => `IF(COUNT(${all(row)})=${FUND.length},${balance(`INT(${years})`, row)},"")` });
  const most = parameterOf("fund.years")?.max ?? 0;
  const each = `ROW($1:$${most})`;
  calculation.add({
    id: "fund:dry",
    part,
    label: text(language, "aspects.fund-runs-dry"),
    value: aspectValue("fund-runs-dry", language),
    formula: (row) => {
      const scale = `MAX(1,${["start", "contribution", "loans", "cost"].map((id) => middle(id as (typeof FUND)[number], row)).join(",")})`;
      const earliest = `SUMPRODUCT(MAX((${each}<=${years})*(${balance(each, row)}<-${numeral(TOLERANCE).toUpperCase()}*${scale})*(${most + 1}-${each})))`;
      return `IF(COUNT(${all(row)})=${FUND.length},IF(${earliest}>0,${most + 1}-${earliest},""),"")`;
    },
  });
}

export const reserveAspectColumns = {
  "contract-flexible-reserve": "reserve",
  "contract-flexible-covered": "reserve:covered",
  "fund-balance": "fund:balance",
  "fund-runs-dry": "fund:dry",
} as const;
