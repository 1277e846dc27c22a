import { figureLabel } from "../../engine";
import { EPSILON } from "../native/third";
import { schemeFigure, stepLabel, type SimulatorBlocks } from "./calculation";
import { inMonth, NO_CAP } from "./validity";

/** The cash flow by month of every scheme, cumulative; working capital, and what arrives late. */
export function cashColumns(blocks: SimulatorBlocks): void {
  const { inputs, flat, schemes, clients, payments, months, language } = blocks;
  const count = flat.segments.length;
  const number = (id: string, scheme: number): string => `N(${inputs.schemes.outside(id, scheme)})`;
  const all = (id: string, scheme: number): string => clients.range(id, scheme * count, count);
  const sum = (id: string, scheme: number): string => schemes.cell(id, scheme);
  schemes
    .add({ id: "delay", label: stepLabel("delay", language), formula: (row) => inMonth(number("delayMonths", row)), format: "general" })
    .add({ id: "last-month", label: stepLabel("last-month", language), formula: (row) => `IF(${sum("length", row)}="","",${inMonth(`${sum("length", row)}+${number("delayMonths", row)}`)})`, format: "general" });
  months.add({ id: "month", label: figureLabel("month", language), formula: (row) => (row === 0 ? "0" : `${months.cell("month", row - 1)}+1`), value: ({ month }) => month, format: "general" });
  flat.results.forEach((result, scheme) => {
    const label = (id: string): string => `${result.scheme.scheme}: ${stepLabel(id, language)}`;
    const own = flat.crossings.flatMap((crossing, at) => (crossing.scheme === scheme ? [flat.paymentsOf(at)] : []));
    const [from, later] = [own[0]?.from ?? 0, own.reduce((so, { count: each }) => so + each, 0)];
    const month = (row: number): string => months.cell("month", row);
    const before = (id: string, row: number): string => (row === 0 ? "" : `${months.cell(`${id}-${scheme}`, row - 1)}+`);
    const flow = result.totals?.cashFlow.months ?? [];
    months
      .add({
        id: `due-${scheme}`,
        label: label("cumulative-due"),
        format: "money",
        formula: (row) => {
          const start = `IF(${month(row)}=${sum("delay", scheme)},${number("lumpSum", scheme)}+SUMPRODUCT(${all("served", scheme)},${all("upfront", scheme)}),0)`;
          const fee = `IF(AND(${month(row)}-${sum("delay", scheme)}>=1,${month(row)}-${sum("delay", scheme)}<=${number("feeMonths", scheme)}),${sum("served", scheme)}*${number("fee", scheme)},0)`;
          const lasting = later === 0 ? "" : `+SUMPRODUCT((${payments.range("month", from, later)}=${month(row)})*${payments.range("due", from, later)})`;
          return `${before("due", row)}${start}+${fee}+SUMPRODUCT((${all("pay-month", scheme)}=${month(row)})*${all("due", scheme)})${lasting}`;
        },
      })
      .add({
        id: `paid-${scheme}`,
        label: label("cumulative-paid"),
        format: "money",
        formula: (row) => {
          const capped = `MIN(${months.cell(`due-${scheme}`, row)},IF(${inputs.schemes.outside("capSpend", scheme)}="",${NO_CAP},${inputs.schemes.outside("capSpend", scheme)}))`;
          return `${capped}+IF(${month(row)}>=${sum("last-month", scheme)},MAX(0,${number("floorSpend", scheme)}-${capped}),0)`;
        },
      })
      .add({ id: `cost-${scheme}`, label: label("cumulative-cost"), format: "money", formula: (row) => `${before("cost", row)}SUMPRODUCT((${all("cost-months", scheme)}>${month(row)})*${all("cost-each", scheme)})` })
      .add({
        id: `net-${scheme}`,
        label: label("cumulative-net"),
        format: "money",
        value: ({ month: at }) => flow[at]?.cumulative ?? "",
        formula: (row) => `IFERROR(IF(OR(${sum("cost", scheme)}="",${month(row)}>${sum("last-month", scheme)},${sum("last-month", scheme)}=""),"",${months.cell(`paid-${scheme}`, row)}-${months.cell(`cost-${scheme}`, row)}),"")`,
      });
  });
  // Every cell of a column is made on its own row, so that the columns of this scheme stand where its number is.
  const laid = (row: number, formula: string): string => `IF(OR(${sum("last-month", row)}="",N(${sum("last-month", row)})>${months.items.length - 1}),"",${formula})`;
  const figure = schemeFigure(blocks);
  figure("working-capital", (row) => laid(row, `IF(${sum("cost", row)}="","",MAX(0,-MIN(${months.range(`net-${row}`)}))*${sum("totals", row)})`));
  figure("late-share", (row) => {
    const total = `INDEX(${months.range(`paid-${row}`)},${sum("last-month", row)}+1)`;
    const early = `INDEX(${months.range(`paid-${row}`)},MIN(${sum("last-month", row)},INT(${sum("length", row)}/2+${EPSILON}))+1)`;
    return laid(row, `IF(${total}>0,(${total}-${early})/${total}*${sum("totals", row)},"")`);
  });
}
