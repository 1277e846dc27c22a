import { columnLabel, DEFAULT_PARAMETERS, findPartnerHeader, flexibleBudget, indexationSqueeze, inputOf, parameter, partnershipYears, problemMessage, readPartnerTable, revolvingFund, settle, settlementHeaders, settlementRows, text, type Cell, type Language } from "../engine/index";
import { shownIn, single, unusable, type Answer } from "./answer";
import { languageFor } from "./language";
import { cellName } from "./place";
import { cellsReceived, type Range } from "./received";

const say = (language: Language, key: string, data: Readonly<Record<string, string | number>> = {}): string => text(language, `commissioning.${key}`, data);
const label = (language: Language, key: string): string => say(language, `columns.${key}`);
const given = (value: unknown): boolean => value !== null && value !== undefined && value !== "";

/** A number within limits, or the fault that says what belongs there. */
function within(name: string, value: unknown, low: number, high: number, language: Language): CustomFunctions.Error | number {
  if (typeof value === "number" && Number.isFinite(value) && value >= low && value <= high) return value;
  return unusable(say(language, "faults.number", { name: label(language, name), value: given(value) ? String(value).slice(0, 60) : "?", low, high }));
}

/** The limits of a column of the scenario table, so that a formula and a table refuse the same numbers. */
function asColumn(name: string, column: string, value: unknown, language: Language): CustomFunctions.Error | number {
  const input = inputOf(column);
  const [low, high] = input?.kind === "share" ? [0, 1] : [input?.min ?? -Infinity, input?.max ?? Infinity];
  return within(name, value, low, high, language);
}

/** All numbers, or the first fault. */
function numbersOr<K extends string>(asked: Readonly<Record<K, CustomFunctions.Error | number>>): Readonly<Record<K, number>> | CustomFunctions.Error {
  const fault = Object.values<CustomFunctions.Error | number>(asked).find((each) => typeof each !== "number");
  return fault !== undefined && typeof fault !== "number" ? fault : (asked as Readonly<Record<K, number>>);
}

const isFault = (value: object): value is CustomFunctions.Error => value instanceof CustomFunctions.Error;

/** PARTNERSHIPYEARS: the duration minus the years that a tender costs, never below 0. Years. */
export function yearsOfPartnership({ duration, lost }: { readonly duration: unknown; readonly lost: unknown }): Answer {
  const language = languageFor(undefined);
  if (typeof language !== "string") return language;
  const asked = numbersOr({ duration: asColumn("duration", "duration", duration, language), lost: asColumn("lost", "years-lost", given(lost) ? lost : parameter(DEFAULT_PARAMETERS, "contract.years-lost"), language) });
  return isFault(asked) ? asked : partnershipYears(asked.duration, asked.lost).years;
}

/** FLEXBUDGET: mean, spread, reserve and the share of past years that it would have covered. Blank cells are left out; a 0 is a year without. */
export function reserveFrom(asked: { readonly totals: Range; readonly deviations: unknown; readonly language: unknown }): Answer[][] {
  const language = languageFor(asked.language);
  if (typeof language !== "string") return single(language);
  const cells = cellsReceived(asked.totals).flat().filter((cell) => given(cell));
  const wrong = cells.map((cell) => asColumn("total", "extra-assignments", cell, language)).find((cell) => typeof cell !== "number");
  if (wrong !== undefined && typeof wrong !== "number") return single(wrong);
  const deviations = given(asked.deviations) ? within("deviations", asked.deviations, -3, 5, language) : parameter(DEFAULT_PARAMETERS, "contract.reserve-deviations");
  if (typeof deviations !== "number") return single(deviations);
  const found = flexibleBudget(cells as readonly number[], deviations);
  if (found === null) return single(unusable(say(language, "faults.no-totals")));
  const { years, mean, deviation, least, most, reserve, covered } = found;
  return Object.entries({ years, mean, deviation, least, most, reserve, covered }).map(([key, value]) => [label(language, key), shownIn(value)]);
}

/** INDEXATION: a row a year with purchasing power, shortfall and their sum; the budget is 1 where it is left out. */
export function indexationByYear(asked: { readonly index: unknown; readonly wages: unknown; readonly years: unknown; readonly budget: unknown; readonly language: unknown }): Answer[][] {
  const language = languageFor(asked.language);
  if (typeof language !== "string") return single(language);
  const numbers = numbersOr({
    index: asColumn("index", "indexation", asked.index, language),
    wages: asColumn("wages", "wage-growth", asked.wages, language),
    years: asColumn("years", "duration", asked.years, language),
    budget: asColumn("budget", "yearly-budget", given(asked.budget) ? asked.budget : 1, language),
  });
  if (isFault(numbers)) return single(numbers);
  const rows = indexationSqueeze(numbers.index, numbers.wages, Math.floor(numbers.years), numbers.budget);
  return [["year", "purchasing-power", "shortfall", "cumulative"].map((key) => label(language, key)), ...rows.map((row) => [row.year, row.purchasingPower, row.shortfall, row.cumulative])];
}

/** REVOLVINGFUND: a row a year with what came in and went out and the balance, and whether the fund has run dry. */
export function fundCourse(asked: { readonly start: unknown; readonly contribution: unknown; readonly loans: unknown; readonly repaid: unknown; readonly delay: unknown; readonly cost: unknown; readonly years: unknown; readonly language: unknown }): Answer[][] {
  const language = languageFor(asked.language);
  if (typeof language !== "string") return single(language);
  const numbers = numbersOr({
    start: asColumn("start", "fund-start", asked.start, language),
    contribution: asColumn("contribution", "fund-contribution", asked.contribution, language),
    loans: asColumn("loans", "fund-loans", asked.loans, language),
    repaid: asColumn("repaid-share", "fund-repaid", asked.repaid, language),
    delay: asColumn("delay", "fund-delay", asked.delay, language),
    cost: asColumn("cost", "fund-cost", asked.cost, language),
    years: asColumn("years", "duration", given(asked.years) ? asked.years : parameter(DEFAULT_PARAMETERS, "fund.years"), language),
  });
  if (isFault(numbers)) return single(numbers);
  const course = revolvingFund(numbers, Math.floor(numbers.years));
  const dry = (year: number): string => (course.runsDry !== null && year >= course.runsDry ? label(language, "dry") : "");
  return [["year", "contribution", "repaid", "loans", "cost", "balance", "runs-dry"].map((key) => label(language, key)), ...course.years.map((row) => [row.year, row.contributed, row.repaid, row.lent, row.cost, row.balance, dry(row.year)])];
}

const amount = (cell: Cell): number | undefined => (typeof cell === "number" && Number.isFinite(cell) ? cell : undefined);

/** SETTLE of the table Partners, which names scenarios: a row a partner and one that adds them up, scenario by scenario. One that cannot be settled says why and leaves the others be. */
function settlementByScenario(cells: readonly (readonly Cell[])[], asked: unknown): Answer[][] {
  const table = readPartnerTable(cells, { blankMayBeZero: true });
  const language = languageFor(asked, table.language);
  if (typeof language !== "string") return single(language);
  const rows = settlementRows(table.groups, language);
  const headers = [...settlementHeaders(language)];
  if (rows.length === 0) return [headers, [text(language, "collaboration.partners.none"), ...headers.slice(1).map(() => "")]];
  const fault = (scenario: string): Answer => {
    const problem = table.problems.find((each) => each.severity === "error" && (each.scenario === scenario || each.code === "partners.column-missing"));
    return problem ? unusable(problemMessage({ ...problem, cell: cellName(problem.cell, false, language) }, language, columnLabel)) : "";
  };
  return [headers, ...rows.map(({ scenario, partner, figures }, at): Answer[] => [scenario, partner, ...(figures ?? [rows[at - 1]?.scenario === scenario ? "" : fault(scenario), "", "", ""])])];
}

/** SETTLE: what each partner receives or pays. A table with the headers Scenario and Partner is settled scenario by scenario; else rows of partner, cost, benefit and, where there is one, key; a first row without numbers is a header. */
export function settlementOf(asked: { readonly partners: Range; readonly language: unknown }): Answer[][] {
  const language = languageFor(asked.language);
  if (typeof language !== "string") return single(language);
  const cells = cellsReceived(asked.partners);
  if (findPartnerHeader(cells) !== undefined) return settlementByScenario(cells, asked.language);
  const rows = cells.filter((row) => row.some((cell) => given(cell) && cell !== 0));
  const body = rows[0]?.slice(1).some((cell) => typeof cell === "number") === true ? rows : rows.slice(1);
  const wrong = body.find(([, cost, benefit, share]) => [cost, benefit].some((cell) => given(cell) && amount(cell) === undefined) || (given(share) && amount(share) === undefined));
  if (wrong) return single(unusable(say(language, "faults.partner", { partner: String(wrong[0] ?? "?").slice(0, 60) })));
  const withKey = body.some(([, , , share]) => given(share) && share !== 0);
  const settled = settle(body.map(([partner, cost, benefit, share]) => ({ partner: String(partner ?? ""), costBorne: amount(cost) ?? 0, benefitReceived: amount(benefit) ?? 0, share: withKey ? amount(share) : undefined })));
  if (typeof settled === "string") return single(unusable(say(language, `faults.${settled}`)));
  return [["partner", "share", "net", "fair-net", "transfer"].map((key) => label(language, key)), ...settled.map((row): Answer[] => [row.partner, row.share, row.net, row.fairNet, row.transfer])];
}
