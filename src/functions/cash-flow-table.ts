import { figureLabel, type SchemeResult } from "../engine/index";
import { notThere, single, unusable, word, type Answer } from "./answer";
import { wordReceived } from "./received";
import { withSimulation, type SimulationArguments, type Simulated } from "./simulated";

const COLUMNS = ["month", "pay", "cost", "net", "cumulative"] as const;

/** One scheme, month by month. */
function ofOne(name: string, { schemes, language, totalsError }: Simulated): Answer[][] {
  const found = schemes.find((each) => each.name.toLowerCase() === name.toLowerCase());
  if (!found) return single(notThere(word(language, "scheme-unknown", { scheme: name, schemes: schemes.map((each) => each.name).join(", ") })));
  const months = found.result?.totals?.cashFlow.months ?? [];
  if (months.length === 0) return single(found.error ?? totalsError ?? unusable(word(language, "cash-flow-unknown", { scheme: found.name })));
  return [COLUMNS.map((column) => figureLabel(column, language)), ...months.map((month) => COLUMNS.map((column): Answer => month[column]))];
}

/** All schemes beside each other: the cumulative net, which shows the working capital. */
function ofAll({ schemes, language, totalsError }: Simulated): Answer[][] {
  const months = Math.max(0, ...schemes.map(({ result }) => result?.totals?.cashFlow.months.length ?? 0));
  const at = (result: SchemeResult | undefined, month: number): Answer => result?.totals?.cashFlow.months[month]?.cumulative ?? "";
  const unknown = schemes.map(({ name, result, error }) => (result?.totals && result.totals.cashFlow.months.length > 0 ? undefined : (error ?? totalsError ?? unusable(word(language, "cash-flow-unknown", { scheme: name })))));
  return [
    [figureLabel("month", language), ...schemes.map(({ name }) => name)],
    ...Array.from({ length: Math.max(1, months) }, (_, month): Answer[] => [month, ...schemes.map(({ result }, scheme) => (month === 0 ? (unknown[scheme] ?? at(result, month)) : at(result, month)))]),
  ];
}

/** CASHFLOW: the expected course of the provider's money by month, of one scheme or, cumulated, of all beside each other. */
export const cashFlowTable = (given: SimulationArguments & { readonly scheme: unknown }): Answer[][] =>
  withSimulation(given, (simulated) => {
    const scheme = wordReceived(given.scheme);
    return scheme === undefined ? ofAll(simulated) : ofOne(scheme, simulated);
  });
