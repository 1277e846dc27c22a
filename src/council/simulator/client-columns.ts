import { clientFigures, figureLabel } from "../../engine";
import type { FormatName } from "../../sheets";
import { EPSILON } from "../native/third";
import { clientOf, FIGURE_FORMATS, shown, stepLabel, type SimulatorBlocks } from "./calculation";
import type { Crossing } from "./tables";
import { discounted, inMonth } from "./validity";

/** Below this the gain that society would want counts as none (a thousandth of the tolerance). */
const NO_GAIN = "1E-12";

/** The later payments of a crossing: present worth, order in time, and what a success that ends there has brought. */
export function paymentColumns({ inputs, flat, clients, payments, language }: SimulatorBlocks): void {
  const crossingOf = ({ scheme, segment }: Crossing): number => scheme * flat.segments.length + segment;
  const own = (row: number): { readonly crossing: number; readonly scheme: number; readonly segment: number; readonly step: number } => {
    const payment = flat.payments[row];
    if (!payment) throw new Error(`there is no payment ${row}`);
    return { crossing: crossingOf(payment), ...payment };
  };
  const block = (row: number, id: string): string => { const { from, count } = flat.paymentsOf(own(row).crossing); return payments.range(id, from, count); };
  const cell = (id: string, row: number): string => payments.cell(id, row);
  const earlier = (row: number): string => {
    const { from } = flat.paymentsOf(own(row).crossing);
    return row === from ? "" : `+SUMPRODUCT((${payments.range("after", from, row - from)}=${cell("after", row)})*(${payments.range("share", from, row - from)}=${cell("share", row)}))`;
  };
  const step = (row: number): number => flat.stepsOf(own(row).segment).from + own(row).step;
  const scheme = (id: string, row: number): string => inputs.schemes.outside(id, own(row).scheme);
  payments
    .add({ id: "crossing", label: stepLabel("crossing", language), formula: (row) => clients.cell("name", own(row).crossing), style: "label" })
    .add({ id: "after", label: stepLabel("months-after", language), formula: (row) => inputs.steps.outside("months", step(row)) })
    .add({ id: "share", label: stepLabel("share", language), formula: (row) => inputs.steps.outside("share", step(row)), format: "share" })
    .add({ id: "amount", label: stepLabel("amount", language), formula: (row) => `IF(N(IF(ISNUMBER(${inputs.payments.outside("amount", row)}),${inputs.payments.outside("amount", row)}>=0,FALSE))=1,${inputs.payments.outside("amount", row)},NA())`, format: "money" })
    .add({ id: "worth", label: stepLabel("worth", language), formula: (row) => `${cell("amount", row)}*${discounted(`N(${scheme("discountRate", row)})`, `N(${inputs.segments.outside("months", own(row).segment)})+${cell("after", row)}+N(${scheme("delayMonths", row)})`)}`, format: "money" })
    .add({ id: "order", label: stepLabel("order", language), formula: (row) => `1+SUMPRODUCT((${block(row, "after")}<${cell("after", row)})+(${block(row, "after")}=${cell("after", row)})*(${block(row, "share")}>${cell("share", row)}))${earlier(row)}` })
    .add({ id: "paid", label: stepLabel("paid", language), formula: (row) => `${clients.cell("first", own(row).crossing)}+SUMPRODUCT((${block(row, "order")}<=${cell("order", row)})*${block(row, "worth")})`, format: "money" })
    .add({ id: "cash", label: stepLabel("cash", language), formula: (row) => `${clients.cell("outcome", own(row).crossing)}+SUMPRODUCT((${block(row, "order")}<=${cell("order", row)})*${block(row, "amount")})`, format: "money" })
    .add({ id: "level", label: stepLabel("level", language), formula: (row) => `${cell("share", row)}-SUMPRODUCT((${block(row, "order")}=${cell("order", row)}+1)*${block(row, "share")})`, format: "share" })
    .add({ id: "ends", label: stepLabel("ends", language), formula: (row) => `IF(${cell("level", row)}>0,${cell("cash", row)},"")`, format: "money" })
    .add({ id: "month", label: stepLabel("month", language), formula: (row) => inMonth(`N(${inputs.segments.outside("months", own(row).segment)})+${cell("after", row)}+N(${scheme("delayMonths", row)})`) })
    .add({ id: "due", label: stepLabel("due", language), formula: (row) => `${clients.cell("successes", own(row).crossing)}*${cell("share", row)}*${cell("amount", row)}`, format: "money" });
}

/** One client of every segment under every scheme, in closed form; and what the clients of the crossing add up to. */
export function clientColumns(blocks: SimulatorBlocks): void {
  const { inputs, flat, schemes, segments, clients, payments, language } = blocks;
  const at = (row: number): Crossing => {
    const crossing = flat.crossings[row];
    if (!crossing) throw new Error(`there is no crossing ${row}`);
    return crossing;
  };
  const segment = (id: string, row: number): string => inputs.segments.outside(id, at(row).segment);
  const scheme = (id: string, row: number): string => inputs.schemes.outside(id, at(row).scheme);
  const sum = (id: string, row: number): string => schemes.cell(id, at(row).scheme);
  const cell = (id: string, row: number): string => clients.cell(id, row);
  const later = (row: number, id: string): string | undefined => { const { from, count } = flat.paymentsOf(row); return count === 0 ? undefined : payments.range(id, from, count); };
  const over = (row: number, ids: readonly string[]): string => (later(row, ids[0] ?? "") === undefined ? "" : `+SUMPRODUCT(${ids.map((id) => later(row, id) ?? "").join(",")})`);
  const step = (id: string, formula: (row: number) => string, format: FormatName = "level"): void => { clients.add({ id, label: stepLabel(id, language), formula, format }); };
  const figure = (id: string, formula: (row: number) => string): void => {
    const found = clientFigures.find((each) => each.id === id);
    if (!found) throw new Error(`the simulator has no figure ${id}`);
    clients.add({ id, label: figureLabel(id, language), formula: (row) => `IFERROR(${formula(row)},"")`, value: (crossing) => shown(found.read(clientOf(blocks, crossing))), format: FIGURE_FORMATS[found.unit] });
  };
  const held = (row: number): string => `${sum("held", row)}=1`;

  clients.add({ id: "name", label: stepLabel("crossing", language), value: (crossing, row) => `${flat.results[crossing.scheme]?.scheme.scheme ?? ""} / ${flat.segments[at(row).segment]?.segment ?? ""}`, formula: (row) => `${scheme("name", row)}&" / "&${segment("name", row)}`, style: "label" });
  step("ok", (row) => `IF(AND(${sum("ok", row)}=1,${segments.cell("ok", at(row).segment)}=1,OR(${segments.cell("complete", 0)}=1,N(${scheme("lumpSum", row)})=0)),1,NA())`, "general");
  const price = (id: "upfront" | "outcome") => (row: number): string => {
    const [own, general] = [inputs.prices.outside(id, row), scheme(id, row)];
    return `IF(${own}="",N(${general}),IF(ISNUMBER(${own}),IF(${own}>=0,${own},NA()),NA()))*${cell("ok", row)}`;
  };
  step("upfront", price("upfront"), "money");
  step("outcome", price("outcome"), "money");
  step("factor", (row) => discounted(`N(${scheme("discountRate", row)})`, `N(${segment("months", row)})+N(${scheme("delayMonths", row)})`));
  step("first", (row) => `${cell("outcome", row)}*${cell("factor", row)}`, "money");
  step("output", (row) => `N(${scheme("output", row)})*${cell("factor", row)}`, "money");
  step("per-success", (row) => `${cell("first", row)}${over(row, ["share", "worth"])}`, "money");
  step("cash-per-success", (row) => `${cell("outcome", row)}${over(row, ["share", "amount"])}`, "money");
  step("fixed", (row) => `${cell("upfront", row)}*${sum("delay-factor", row)}+N(${scheme("fee", row)})*${sum("annuity", row)}+${cell("output", row)}`, "money");
  step("cash-fixed", (row) => `${cell("upfront", row)}+N(${scheme("fee", row)})*N(${scheme("feeMonths", row)})+N(${scheme("output", row)})`, "money");
  step("pull", (row) => `IF(${held(row)},"",(${segment("p1", row)}-${segment("p0", row)})*${cell("per-success", row)}/${segment("effortScale", row)})`);
  const parks = (pull: string): string => `${pull}<=1+${EPSILON}`;
  figure("effort", (row) => `IF(${held(row)},0*${cell("ok", row)},IF(${parks(cell("pull", row))},0,${segment("effortScale", row)}*LN(${cell("pull", row)})))`);
  // At the best effort exp(-effort / scale) is 1 / pull.
  step("gain", (row) => `IF(${held(row)},0*${cell("ok", row)},IF(${parks(cell("pull", row))},0,(${segment("p1", row)}-${segment("p0", row)})*(1-1/${cell("pull", row)})))`);
  figure("success", (row) => `${segment("p0", row)}+${cell("gain", row)}`);
  step("whole-fixed", (row) => `${cell("fixed", row)}+${sum("lump-each", row)}`, "money");
  figure("expected-pay", (row) => `${cell("whole-fixed", row)}+${cell("success", row)}*${cell("per-success", row)}`);
  figure("margin", (row) => `IF(${segment("cost", row)}="","",${cell("expected-pay", row)}-${segment("cost", row)}-${cell("effort", row)})`);
  step("lacking", (row) => `IF(${segment("cost", row)}="","",${segment("cost", row)}+${cell("effort", row)}-${cell("whole-fixed", row)})`, "money");
  figure("break-even", (row) => `IF(${cell("lacking", row)}="","",IF(${cell("lacking", row)}<=0,0,IF(${cell("per-success", row)}>0,${cell("lacking", row)}/${cell("per-success", row)},"")))`);
  figure("parked-below", (row) => `IF(${held(row)},"",IF(${segment("p1", row)}-${segment("p0", row)}>0,MAX(0,${segment("effortScale", row)}/(${segment("p1", row)}-${segment("p0", row)})-(${cell("per-success", row)}-${cell("first", row)}))/${cell("factor", row)},""))`);
  step("social-pull", (row) => `IF(OR(${held(row)},${segment("value", row)}=""),"",(${segment("p1", row)}-${segment("p0", row)})*${segment("value", row)}/${segment("effortScale", row)})`);
  step("social-gain", (row) => `IF(ISNUMBER(${cell("social-pull", row)}),IF(${parks(cell("social-pull", row))},0,(${segment("p1", row)}-${segment("p0", row)})*(1-1/${cell("social-pull", row)})),"")`);
  figure("segment-parking", (row) => `IF(ISNUMBER(${cell("social-gain", row)}),IF(${cell("social-gain", row)}<=${NO_GAIN},0*${cell("ok", row)},1-${cell("gain", row)}/${cell("social-gain", row)}),"")`);
  step("margin-there", (row) => `IF(${segment("clients", row)}>0,${cell("margin", row)},"")`, "money");
  step("unwanted", (row) => `IF(ISNUMBER(${cell("margin", row)}),IF(${cell("margin", row)}<-${EPSILON},1,0),"")`, "general");
  step("served", (row) => `${segment("clients", row)}*IF(N(${cell("unwanted", row)})=1,1-N(${segment("refusable", row)}),1)*${cell("ok", row)}`);

  // Whoever is served in part is a client of his own, paid in part, where clients are counted.
  const shares = `${segments.cell("shares", 0)}=1`;
  step("whole", (row) => `IF(${shares},${cell("served", row)},INT(${cell("served", row)}+${EPSILON}))`);
  step("part", (row) => `IF(${shares},0,IF(${cell("served", row)}-${cell("whole", row)}>${EPSILON},${cell("served", row)}-${cell("whole", row)},0))`);
  step("start-level", (row) => `1${later(row, "share") === undefined ? "" : `-SUMPRODUCT((${later(row, "order") ?? ""}=1)*${later(row, "share") ?? ""})`}`);
  step("levels", (row) => `N(${cell("start-level", row)}>0)${later(row, "level") === undefined ? "" : `+SUMPRODUCT(--(${later(row, "level") ?? ""}>0))`}`, "general");
  step("last-cash", (row) => (later(row, "cash") === undefined ? cell("outcome", row) : `MAX(${later(row, "cash") ?? ""})`), "money");
  step("first-cash", (row) => (later(row, "ends") === undefined ? cell("outcome", row) : `IF(${cell("start-level", row)}>0,${cell("outcome", row)},MIN(${later(row, "ends") ?? ""}))`), "money");
  step("mean", (row) => `${cell("success", row)}*(${cell("start-level", row)}*${cell("first", row)}${over(row, ["level", "paid"])})`, "money");
  const moment = (power: number) => (row: number): string => {
    const spread = later(row, "level") === undefined ? "" : `+SUMPRODUCT(${later(row, "level") ?? ""},ABS(${later(row, "paid") ?? ""}-${cell("mean", row)})^${power})`;
    return `(1-${cell("success", row)})*${cell("mean", row)}^${power}+${cell("success", row)}*(${cell("start-level", row)}*ABS(${cell("first", row)}-${cell("mean", row)})^${power}${spread})`;
  };
  step("variance", moment(2));
  step("third", moment(3));
  step("successes", (row) => `${cell("served", row)}*${cell("success", row)}*${sum("paid-share", row)}`);
  step("pay-month", (row) => inMonth(`N(${segment("months", row)})+N(${scheme("delayMonths", row)})`), "general");
  step("due", (row) => `${cell("served", row)}*N(${scheme("output", row)})+${cell("successes", row)}*${cell("outcome", row)}`, "money");
  step("cost-months", (row) => `MAX(1,${inMonth(`N(${segment("months", row)})`)})`, "general");
  step("cost-each", (row) => `${cell("served", row)}*(N(${segment("cost", row)})+${cell("effort", row)})/${cell("cost-months", row)}`, "money");
}
