import { settlementBetween, type PartnerFigure } from "../collaboration/partners";
import type { SettledPartner } from "../collaboration/settlement";
import { isUsable, parameter, type Parameters } from "../framework/parameters";
import { inputOrigin, parameterOrigin, resultOrigin } from "../origin";
import { numbers, quantity, type Interval, type Scenario } from "../scenario/value";
import { above, atLeast, below, TOLERANCE } from "../tolerance";
import type { Origin, Trace } from "../trace";
import { flexibleBudget, type FlexibleBudget } from "./flexible-budget";
import { indexationSqueeze, type SqueezedYear } from "./indexation";
import { partnershipYears } from "./partnership-years";
import { revolvingFund, type FundCourse, type RevolvingFund } from "./revolving-fund";

/** How heavy the KPIs weigh (Verwey-Jonker 1.1, 2.2). */
export interface KpiLoad {
  readonly count: number | null;
  readonly measurableShare: number | null;
  /** Null where unknown, or where an interval leaves it open. */
  readonly tooMany: boolean | null;
  readonly allMeasurable: boolean | null;
}

/** The squeeze of wages that outrun the index, over the whole years of the duration. */
export interface Indexation {
  /** By year, with intervals at their middle. */
  readonly years: readonly SqueezedYear[];
  readonly purchasingPower: number;
  readonly purchasingPowerRange: Interval;
  /** Over the whole duration; in money where the budget is known, else as a share of the yearly budget. */
  readonly shortfall: number;
  readonly shortfallRange: Interval;
  readonly unit: "money" | "share";
}

/** The contract in numbers (Verwey-Jonker). What is not known is null. */
export interface Contract {
  readonly partnershipYears: number | null;
  readonly partnershipYearsRange: Interval | null;
  /** Share of the duration. */
  readonly partnershipShare: number | null;
  readonly kpiLoad: KpiLoad | null;
  readonly indexation: Indexation | null;
  readonly flexibleBudget: FlexibleBudget | null;
  readonly incidentalShare: number | null;
  readonly revolvingFund: (FundCourse & { readonly runsDryRange: { readonly worst: number | null; readonly best: number | null } }) | null;
  /** What each partner of the scenario gets or pays (Berenschot 3.6). */
  readonly settlement: readonly SettledPartner[] | null;
}

const middle = ({ low, high }: Interval): number => (low + high) / 2;
const one = (value: number): Interval => ({ low: value, high: value });

function partnership(scenario: Scenario, parameters: Parameters, trace?: Trace): Pick<Contract, "partnershipYears" | "partnershipYearsRange" | "partnershipShare"> {
  const duration = quantity(scenario, "duration");
  const typed = quantity(scenario, "years-lost");
  // The scenario's own years go before the setting, also before one that cannot be used.
  if (!duration || (!typed && !isUsable(parameters, "contract.years-lost"))) return { partnershipYears: null, partnershipYearsRange: null, partnershipShare: null };
  const tender = quantity(scenario, "by-tender") ?? one(1);
  const standard = parameter(parameters, "contract.years-lost");
  const lost = typed ?? { low: standard * tender.low, high: standard * tender.high };
  const found = partnershipYears(middle(duration), middle(lost));
  const range: Interval = { low: partnershipYears(duration.low, lost.high).years, high: partnershipYears(duration.high, lost.low).years };
  const from: readonly Origin[] = [inputOrigin(scenario, "duration"), inputOrigin(scenario, "years-lost"), inputOrigin(scenario, "by-tender"), parameterOrigin(parameters, "contract.years-lost")];
  trace?.add({ part: "contract", rule: "contract.partnership-years", result: "contract.partnership-years", value: found.years, ...range, from });
  trace?.add({ part: "contract", rule: "contract.partnership-share", result: "contract.partnership-share", value: found.share, from: [inputOrigin(scenario, "duration"), { kind: "result", id: "contract.partnership-years", value: found.years }] });
  return { partnershipYears: found.years, partnershipYearsRange: range, partnershipShare: found.share };
}

function kpiLoad(scenario: Scenario, parameters: Parameters, trace?: Trace): KpiLoad | null {
  const count = quantity(scenario, "kpis");
  const unmeasurable = quantity(scenario, "kpi-unmeasurable");
  if (!count && !unmeasurable) return null;
  const most = parameter(parameters, "contract.kpis-at-most");
  const least = parameter(parameters, "contract.kpis-measurable-at-least");
  const measurable = unmeasurable && { low: 1 - unmeasurable.high, high: 1 - unmeasurable.low };
  const load: KpiLoad = {
    count: count ? middle(count) : null,
    measurableShare: measurable ? middle(measurable) : null,
    tooMany: !count ? null : above(count.low, most) ? true : above(count.high, most) ? null : false,
    allMeasurable: !measurable ? null : atLeast(measurable.low, least) ? true : below(measurable.high, least) ? false : null,
  };
  const limits = [parameterOrigin(parameters, "contract.kpis-at-most"), parameterOrigin(parameters, "contract.kpis-measurable-at-least")];
  if (count) trace?.add({ part: "contract", rule: "contract.kpi-load", result: "contract.kpis", value: load.count, ...one(middle(count)), low: count.low, high: count.high, from: [inputOrigin(scenario, "kpis"), ...limits.slice(0, 1)] });
  if (measurable) trace?.add({ part: "contract", rule: "contract.kpi-load", result: "contract.kpi-measurable", value: load.measurableShare, low: measurable.low, high: measurable.high, from: [inputOrigin(scenario, "kpi-unmeasurable"), ...limits.slice(1)] });
  return load;
}

function indexation(scenario: Scenario, trace?: Trace): Indexation | null {
  const [wage, index, duration] = ["wage-growth", "indexation", "duration"].map((id) => quantity(scenario, id));
  if (!wage || !index || !duration) return null;
  const budget = quantity(scenario, "yearly-budget");
  const whole = (years: number): number => Math.floor(years + TOLERANCE);
  const ends = [index.low, index.high].flatMap((i) => [wage.low, wage.high].flatMap((w) => [duration.low, duration.high].flatMap((d) => [budget?.low ?? 1, budget?.high ?? 1].map((b) => indexationSqueeze(i, w, whole(d), b).at(-1)))));
  const rangeOf = (read: (year: SqueezedYear | undefined) => number): Interval => ({ low: Math.min(...ends.map(read)), high: Math.max(...ends.map(read)) });
  const years = indexationSqueeze(middle(index), middle(wage), whole(middle(duration)), budget ? middle(budget) : 1);
  const power = (year: SqueezedYear | undefined): number => year?.purchasingPower ?? 1;
  const lack = (year: SqueezedYear | undefined): number => year?.cumulative ?? 0;
  const found: Indexation = { years, purchasingPower: power(years.at(-1)), purchasingPowerRange: rangeOf(power), shortfall: lack(years.at(-1)), shortfallRange: rangeOf(lack), unit: budget ? "money" : "share" };
  const from = ["indexation", "wage-growth", "duration"].map((id) => inputOrigin(scenario, id));
  trace?.add({ part: "contract", rule: "contract.purchasing-power", result: "contract.purchasing-power", value: found.purchasingPower, ...found.purchasingPowerRange, from });
  trace?.add({ part: "contract", rule: "contract.shortfall", result: "contract.shortfall", value: found.shortfall, ...found.shortfallRange, from: [...from, inputOrigin(scenario, "yearly-budget")] });
  return found;
}

function flexible(scenario: Scenario, parameters: Parameters, trace?: Trace): FlexibleBudget | null {
  const totals = numbers(scenario, "extra-assignments");
  const found = totals ? flexibleBudget(totals, parameter(parameters, "contract.reserve-deviations")) : null;
  const from = [inputOrigin(scenario, "extra-assignments"), parameterOrigin(parameters, "contract.reserve-deviations")];
  if (found) {
    for (const [id, value] of [["mean", found.mean], ["deviation", found.deviation], ["least", found.least], ["most", found.most]] as const) trace?.add({ part: "contract", rule: "contract.flexible-reserve", result: `contract.flexible-${id}`, value, from: from.slice(0, 1) });
    trace?.add({ part: "contract", rule: "contract.flexible-reserve", result: "contract.flexible-reserve", value: found.reserve, from: [{ kind: "result", id: "contract.flexible-mean", value: found.mean }, { kind: "result", id: "contract.flexible-deviation", value: found.deviation }, ...from.slice(1)] });
  }
  if (found) trace?.add({ part: "contract", rule: "contract.flexible-covered", result: "contract.flexible-covered", value: found.covered, from: [inputOrigin(scenario, "extra-assignments"), { kind: "result", id: "contract.flexible-reserve", value: found.reserve }] });
  return found;
}

const FUND = ["start", "contribution", "loans", "repaid", "delay", "cost"] as const;
/** What more of it does to the balance: more loans lower it, because no more than all of them returns. */
const HELPS: Readonly<Record<(typeof FUND)[number], boolean>> = { start: true, contribution: true, loans: false, repaid: true, delay: false, cost: false };

function fund(scenario: Scenario, parameters: Parameters, trace?: Trace): Contract["revolvingFund"] {
  const ranges = FUND.map((id) => [id, quantity(scenario, `fund-${id}`)] as const);
  if (ranges.some(([, range]) => !range)) return null;
  const years = parameter(parameters, "fund.years");
  const at = (read: (range: Interval, helps: boolean) => number): FundCourse =>
    revolvingFund(Object.fromEntries(ranges.map(([id, range]) => [id, range ? read(range, HELPS[id]) : 0])) as unknown as RevolvingFund, years);
  const course = at(middle);
  const worst = at((range, helps) => (helps ? range.low : range.high));
  const best = at((range, helps) => (helps ? range.high : range.low));
  const from = [...FUND.map((id) => inputOrigin(scenario, `fund-${id}`)), parameterOrigin(parameters, "fund.years")];
  course.years.forEach(({ year, balance }, i) => trace?.add({ part: "contract", rule: "fund.balance", result: `fund.balance.${year}`, value: balance, low: worst.years[i]?.balance, high: best.years[i]?.balance, from }));
  trace?.add({ part: "contract", rule: "fund.balance", result: "fund.runs-dry", value: course.runsDry, low: worst.runsDry ?? undefined, high: best.runsDry ?? undefined, from: course.years.map(({ year, balance }) => ({ kind: "result", id: `fund.balance.${year}`, value: balance })) });
  return { ...course, runsDryRange: { worst: worst.runsDry, best: best.runsDry } };
}

/** The settlement between the partners of a scenario; their figures stand in a table of their own, not in the scenario's row. */
function settlement({ partners }: Scenario, trace?: Trace): Contract["settlement"] {
  const settled = settlementBetween(partners);
  if (!settled || !trace) return settled;
  const joint = settled.reduce((sum, { net }) => sum + net, 0);
  const figure = (what: string, value: Origin["value"]): Origin => ({ kind: "result", id: `partners.${what}`, value });
  const add = (what: string, value: number, from: readonly Origin[]): void => trace.add({ part: "contract", rule: "settlement.transfer", result: `settlement.${what}`, value, from });
  settled.forEach(({ partner, share, net }, at) => {
    const typed = partners?.[at];
    const of = (read: PartnerFigure | undefined): number | null => (typeof read === "number" ? read : null);
    add(`share.${at}`, share, [figure("partner", partner), figure("key", of(typed?.share))]);
    add(`net.${at}`, net, [figure("partner", partner), figure("benefit", of(typed?.benefitReceived)), figure("cost", of(typed?.costBorne))]);
  });
  add("joint", joint, settled.map(({ net }, at) => resultOrigin(`settlement.net.${at}`, net)));
  settled.forEach(({ partner, share, net, fairNet, transfer }, at) => {
    add(`fair-net.${at}`, fairNet, [figure("partner", partner), resultOrigin(`settlement.share.${at}`, share), resultOrigin("settlement.joint", joint)]);
    add(`transfer.${at}`, transfer, [figure("partner", partner), resultOrigin(`settlement.fair-net.${at}`, fairNet), resultOrigin(`settlement.net.${at}`, net)]);
  });
  return settled;
}

/** Works out the contract. Null where nothing of it is known. */
export function weighContract(scenario: Scenario, parameters: Parameters, trace?: Trace): Contract | null {
  const incidental = quantity(scenario, "incidental-share");
  if (incidental) trace?.add({ part: "contract", rule: "contract.incidental-share", result: "contract.incidental-share", value: middle(incidental), low: incidental.low, high: incidental.high, from: [inputOrigin(scenario, "incidental-share")] });
  const contract: Contract = {
    ...partnership(scenario, parameters, trace),
    kpiLoad: kpiLoad(scenario, parameters, trace),
    indexation: indexation(scenario, trace),
    flexibleBudget: flexible(scenario, parameters, trace),
    incidentalShare: incidental ? middle(incidental) : null,
    revolvingFund: fund(scenario, parameters, trace),
    settlement: settlement(scenario, trace),
  };
  return Object.values(contract).some((each) => each !== null) ? contract : null;
}
