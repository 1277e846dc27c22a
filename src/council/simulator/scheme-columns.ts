import { BERRY_ESSEEN, figureLabel, isUsable, LANGUAGES, methodWords, parameter, parameterOf, text, type Figure, type Parameters, type SchemeResult } from "../../engine";
import { parameterName } from "../../sheets";
import { quoted } from "../native/calculation";
import { EPSILON } from "../native/third";
import { schemeFigure, shown, stepLabel, type SimulatorBlocks } from "./calculation";
import { discounted, NO_CAP, usable } from "./validity";

/** Longer service than this no column takes. */
const LONGEST_SERVICE = parameterOf("simulate.longest")?.max ?? 0;
/** The settings of the simulator that a draw or a count depends on. */
const CHANCE = ["simulate.rho", "simulate.draws", "simulate.seed", "simulate.countable", "simulate.work"] as const;

const isFixed = ({ method }: Figure): boolean => method === "exact" || method === "simulated";
/** Not found by a formula: so the words beside it stand fixed too. */
const isTold = (figure: Figure): boolean => isFixed(figure) || figure.method === "no-setting";

/**
 * What a scheme comes to over all segments. Where a formula holds, it stands there; what was counted out or drawn stands beside it as a fixed result, and shows
 * only as long as no input of the scheme has changed (`untouched`, against the inputs on delivery).
 */
export function schemeColumns(blocks: SimulatorBlocks, parameters: Parameters, untouched: (scheme: number) => string): void {
  const { inputs, flat, schemes, segments, clients, language } = blocks;
  const count = flat.segments.length;
  const input = (id: string, row: number): string => inputs.schemes.outside(id, row);
  const number = (id: string, row: number): string => `N(${input(id, row)})`;
  const all = (id: string, row: number): string => clients.range(id, row * count, count);
  const segment = (id: string): string => inputs.segments.outsideRange(id);
  const cell = (id: string, row: number): string => schemes.cell(id, row);
  const longest = parameterName("simulate.longest");
  const step = (id: string, formula: (row: number) => string): void => { schemes.add({ id, label: stepLabel(id, language), formula, format: "level" }); };
  const words = (effort: string): string => [...new Set([effort, ...LANGUAGES.map((each) => text(each, `payment-simulator.effort.${effort}`))])].map(quoted).join(",");
  const isWord = (effort: string, row: number): string => `ISNUMBER(MATCH(LOWER(TRIM(${input("effort", row)})),{${words(effort)}},0))`;

  schemes.add({ id: "name", label: stepLabel("scheme", language), value: ({ scheme }) => scheme.scheme, formula: (row) => input("name", row), style: "label" });
  step("held", (row) => `IF(${isWord("none", row)},1,IF(OR(TRIM(${input("effort", row)})="",${isWord("best", row)}),0,NA()))`);
  step("ok", (row) => {
    const amounts = ["upfront", "fee", "output", "outcome", "lumpSum", "capOutcomes", "capSpend", "floorSpend"].map((id) => usable(input(id, row)));
    const tests = [
      ...amounts,
      usable(input("feeMonths", row), longest),
      `${number("feeMonths", row)}=INT(${number("feeMonths", row)})`,
      usable(input("discountRate", row), "1"),
      usable(input("delayMonths", row), longest),
      `OR(${input("floorSpend", row)}="",${input("capSpend", row)}="",${number("floorSpend", row)}<=${number("capSpend", row)})`,
      // How a segment answers to effort must be known where effort is free, and its months where time is money.
      `OR(${cell("held", row)}=1,AND(COUNT(${segment("p1")})=${count},COUNT(${segment("effortScale")})=${count}))`,
      `OR(${number("discountRate", row)}=0,COUNT(${segment("months")})=${count})`,
    ];
    return `IF(${tests.map((test) => `N(${test})`).join("*")}=1,1,0)`;
  });
  step("delay-factor", (row) => discounted(number("discountRate", row), number("delayMonths", row)));
  step("annuity", (row) => `SUMPRODUCT((ROW($1:$${LONGEST_SERVICE})<=${number("feeMonths", row)})*(1+${number("discountRate", row)})^(-(ROW($1:$${LONGEST_SERVICE})+${number("delayMonths", row)})/12))`);
  step("lump", (row) => `${number("lumpSum", row)}*${cell("delay-factor", row)}`);
  step("lump-each", (row) => `${cell("lump", row)}/${segments.cell("number", 0)}`);
  step("totals", (row) => `IF(AND(${segments.cell("complete", 0)}=1,${cell("ok", row)}=1),1,NA())`);
  step("served", (row) => `SUM(${all("served", row)})*${cell("totals", row)}`);
  step("all-outcomes", (row) => `SUMPRODUCT(${all("served", row)},${all("success", row)})*${cell("totals", row)}`);
  step("paid-share", (row) => `IF(${input("capOutcomes", row)}="",1,IF(${cell("all-outcomes", row)}<=${input("capOutcomes", row)},1,${input("capOutcomes", row)}/${cell("all-outcomes", row)}))`);
  step("length", (row) => `IF(COUNT(${segments.range("last")})<${count},"",MAX(0,${segments.range("last")},IF(${number("fee", row)}>0,${number("feeMonths", row)},0)))`);

  // The expected course, before and after caps and floors.
  step("course", (row) => `SUMPRODUCT(${all("whole", row)}+${all("part", row)},${all("success", row)})*${cell("totals", row)}`);
  step("paid", (row) => `SUMPRODUCT(${all("whole", row)}+${all("part", row)},${all("mean", row)})`);
  step("cash", (row) => `SUMPRODUCT((${all("whole", row)}+${all("part", row)})*${all("success", row)}*${all("cash-per-success", row)})`);
  step("fixed", (row) => `SUMPRODUCT(${all("served", row)},${all("fixed", row)})+${cell("lump", row)}`);
  step("cash-fixed", (row) => `SUMPRODUCT(${all("served", row)},${all("cash-fixed", row)})+${number("lumpSum", row)}`);
  step("cost", (row) => `IF(COUNT(${segment("cost")})<${count},"",SUMPRODUCT(${all("served", row)},${segment("cost")}+${all("effort", row)}))`);
  step("end-factor", (row) => discounted(number("discountRate", row), `N(${cell("length", row)})+${number("delayMonths", row)}`));
  const cap = (id: string, row: number): string => `IF(${input(id, row)}="",${NO_CAP},${input(id, row)})`;
  step("counted-part", (row) => `IF(${cell("course", row)}>${cap("capOutcomes", row)},${input("capOutcomes", row)}/${cell("course", row)},1)`);
  step("all-cash", (row) => `${cell("cash-fixed", row)}+${cell("counted-part", row)}*${cell("cash", row)}`);
  step("all-worth", (row) => `${cell("fixed", row)}+${cell("counted-part", row)}*${cell("paid", row)}`);
  step("expected", (row) => `IF(${cell("all-cash", row)}>${cap("capSpend", row)},${cell("all-worth", row)}*${input("capSpend", row)}/${cell("all-cash", row)},${cell("all-worth", row)}+MAX(0,${number("floorSpend", row)}-${cell("all-cash", row)})*${cell("end-factor", row)})`);

  // Chance.
  step("variance", (row) => `SUMPRODUCT(${all("variance", row)},${all("whole", row)}+${all("part", row)}^2)`);
  step("third", (row) => `SUMPRODUCT(${all("third", row)},${all("whole", row)}+${all("part", row)}^3)`);
  step("groups", (row) => `SUMPRODUCT((${all("whole", row)}>0)+(${all("part", row)}>0))`);
  const likely = (row: number): string => `(${all("success", row)}>0)`;
  step("bounded", (row) => {
    const people = `(${all("whole", row)}+${all("part", row)})`;
    const most = `SUMPRODUCT(${likely(row)}*${people})>${cap("capOutcomes", row)}`;
    const dearest = `${cell("cash-fixed", row)}+SUMPRODUCT(${likely(row)}*${people}*${all("last-cash", row)})>${cap("capSpend", row)}`;
    const least = `${cell("cash-fixed", row)}+SUMPRODUCT((${all("success", row)}>=1)*${people}*${all("first-cash", row)})<${number("floorSpend", row)}`;
    return `IF(OR(${most},${dearest},${least}),1,0)`;
  });
  step("countable", (row) => {
    const courses = `((${all("success", row)}>0)*(${all("success", row)}<1)*LN((1+${all("whole", row)})*(1+(${all("part", row)}>0))))`;
    return `IF(AND(SUMPRODUCT(${likely(row)}*(${all("levels", row)}>1)*((${all("whole", row)}>0)+(${all("part", row)}>0)>0))=0,SUMPRODUCT(${courses})<=LN(MAX(1,${parameterName("simulate.countable")}))+${EPSILON},${parameterName("simulate.countable")}>=1),1,0)`;
  });
  step("error-bound", (row) => `IF(${cell("variance", row)}>0,${BERRY_ESSEEN}*${cell("third", row)}/${cell("variance", row)}^1.5,0)`);
  step("draws", (row) => `MAX(2,MIN(${parameterName("simulate.draws")},INT(${parameterName("simulate.work")}/MAX(1,${cell("groups", row)}))))`);
  const rho = parameterName("simulate.rho");
  // One test after another, so that a setting that cannot be used is an error only where it is looked at.
  const when = (tests: readonly string[], otherwise: string, so: string): string => tests.reduceRight((rest, test) => `IF(${test},${so},${rest})`, otherwise);
  const shares = `${segments.cell("shares", 0)}=1`;
  step("mean-closed", (row) => `IF(OR(${shares},${cell("variance", row)}<=0,${cell("bounded", row)}=0),1,0)`);
  step("sd-closed", (row) => when([`${cell("variance", row)}<=0`], when([`${cell("bounded", row)}<>0`, `${rho}<>0`], "1", "0"), "1"));
  step("loss-closed", (row) => when([`${cell("variance", row)}<=0`], when([`${cell("bounded", row)}<>0`, `${rho}<>0`, `${cell("countable", row)}<>0`, `${cell("error-bound", row)}>0.5/SQRT(${cell("draws", row)})`], "1", "0"), "1"));
  const unchanged = CHANCE.map((id) => (isUsable(parameters, id) ? `(${parameterName(id)}=${String(parameter(parameters, id))})` : `ISERROR(${parameterName(id)})`)).join("*");
  step("untouched", (row) => `IF(IFERROR(${unchanged}*(${untouched(row)}),0)=1,1,0)`);
  const spendOf = (name: "mean" | "sd" | "loss") => ({ totals }: SchemeResult): Figure | undefined => totals?.spend[name];
  for (const name of ["mean", "sd", "loss"] as const) {
    const read = spendOf(name);
    schemes.add({ id: `drawn-${name}`, label: stepLabel(`drawn-${name}`, language), value: (result) => { const figure = read(result); return figure && isFixed(figure) ? shown(figure.value) : ""; }, style: "fixed", format: "level" });
  }
  schemes.add({ id: "drawn-how", label: stepLabel("drawn-how", language), value: ({ totals }) => (totals ? [...new Set([totals.spend.mean, totals.spend.sd, totals.spend.loss].filter(isTold).map((figure) => methodWords(figure, language)))].join("; ") : ""), style: "fixed" });

  const figure = schemeFigure(blocks);
  const value = (id: string, row: number): string => cell(`figure-${id}`, row);
  const drawn = (name: string, row: number): string => `IF(AND(${cell("untouched", row)}=1,ISNUMBER(${cell(`drawn-${name}`, row)})),${cell(`drawn-${name}`, row)},"")`;
  figure("expected-spend", (row) => `IF(${cell("mean-closed", row)}=1,${cell("expected", row)},${drawn("mean", row)})`);
  figure("spend-sd", (row) => `IF(${shares},"",IF(${cell("sd-closed", row)}=1,SQRT(MAX(0,${cell("variance", row)})),${drawn("sd", row)}))`);
  const short = (row: number): string => `IF(${cell("expected", row)}<${cell("cost", row)}-${EPSILON}*MAX(1,${cell("cost", row)}),1,0)`;
  const normal = (row: number): string => `NORMSDIST((${cell("cost", row)}-${cell("expected", row)})/SQRT(${cell("variance", row)}))`;
  figure("loss", (row) => `IF(OR(${shares},${cell("cost", row)}=""),"",IF(${cell("loss-closed", row)}=1,IF(${cell("variance", row)}<=0,${short(row)},${normal(row)}),${drawn("loss", row)}))`);
  figure("outcomes", (row) => cell("all-outcomes", row));
  step("additional", (row) => `SUMPRODUCT(${all("served", row)},${all("success", row)}-${segment("p0")})*${cell("totals", row)}`);
  step("sustained", (row) => `IF(COUNT(${segments.range("lasting")})<${count},"",SUMPRODUCT(${all("served", row)},${all("success", row)},${segments.range("lasting")})*${cell("totals", row)})`);
  const per = (id: string) => (row: number): string => `IF(AND(ISNUMBER(${value("expected-spend", row)}),N(${cell(id, row)})>0),${value("expected-spend", row)}/${cell(id, row)},"")`;
  figure("cost-per-outcome", per("all-outcomes"));
  figure("cost-per-sustained", per("sustained"));
  figure("cost-per-additional", per("additional"));

  // The strength of the incentives, over the segments that have clients.
  const unknown = (id: string, row: number): string => `SUMPRODUCT((${segment("clients")}>0)*(1-ISNUMBER(${id === "cost" ? segment("cost") : all(id, row)})))>0`;
  const people = segments.cell("number", 0);
  step("pay", (row) => `SUMPRODUCT(${all("served", row)},${all("fixed", row)}+${all("success", row)}*${all("per-success", row)})+${cell("lump", row)}*${cell("totals", row)}`);
  const ofPay = (what: string, row: number): string => `IF(${cell("pay", row)}>0,${what}/${cell("pay", row)},"")`;
  figure("outcome-share", (row) => ofPay(`SUMPRODUCT(${all("served", row)},${all("success", row)},${all("per-success", row)})`, row));
  figure("gaming", (row) => ofPay(`SUMPRODUCT(${all("served", row)},${all("output", row)}+${all("success", row)}*${all("first", row)})`, row));
  const ofPeople = (id: string) => (row: number): string => `IF(${unknown(id, row)},"",SUMPRODUCT(${segment("clients")},${all(id, row)})/${people}*${cell("totals", row)})`;
  figure("share-refused", ofPeople("unwanted"));
  figure("parking", ofPeople("segment-parking"));
  step("mean-cost", (row) => `IF(${unknown("cost", row)},"",SUMPRODUCT(${segment("clients")},${segment("cost")})/${people}*${cell("totals", row)})`);
  const there = (row: number): string => all("margin-there", row);
  figure("creaming-spread", (row) => `IF(OR(${unknown("margin", row)},N(${cell("mean-cost", row)})<=0),"",(MAX(${there(row)})-MIN(${there(row)}))/${cell("mean-cost", row)})`);
  schemes
    .add({ id: "creaming", label: stepLabel("creaming", language), formula: (row) => `IFERROR(IF(AND(ISNUMBER(${value("creaming-spread", row)}),ISNUMBER(${value("share-refused", row)})),MAX(${value("share-refused", row)},MIN(1,MAX(0,${value("creaming-spread", row)}/${parameterName("simulate.full-spread")}))),""),"")`, format: "share" })
    .add({ id: "parking", label: stepLabel("parking", language), formula: (row) => `IF(ISNUMBER(${value("parking", row)}),MIN(1,MAX(0,${value("parking", row)})),"")`, format: "share" });
  const how = (key: string): string => quoted(text(language, `council.simulator.how.${key}`));
  schemes.add({
    id: "how",
    label: figureLabel("spend-method", language),
    formula: (row) => `IF(AND(${cell("mean-closed", row)}=1,OR(${shares},IFERROR(AND(${cell("sd-closed", row)}=1,${cell("loss-closed", row)}=1),FALSE))),${how("formula")},IF(${cell("untouched", row)}=1,${cell("drawn-how", row)},IF(${CHANCE.map((id) => `ISERROR(${parameterName(id)})`).join("+")}>0,${how("setting")},${how("changed")})))`,
    style: "word",
  });
}
