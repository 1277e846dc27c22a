import { text, type TextParameters } from "../../framework/text";
import type { Language } from "../../framework/types";
import { formatMoney } from "./money";
import type { Simulation } from "./run";
import type { SchemeResult } from "./simulate";

/** What stands out in a picture, in one sentence: the title of a chart in the sheet and in the pane. */
export type Picture = "margin" | "effort" | "spend" | "cash";

const say = (key: string, language: Language, parameters: TextParameters = {}): string => text(language, `payment-simulator.findings.${key}`, parameters);

function highest<T>(list: readonly T[], of: (each: T) => number | null): { readonly of: T; readonly value: number } | undefined {
  let best: { of: T; value: number } | undefined;
  for (const each of list) {
    const value = of(each);
    if (value !== null && (best === undefined || value > best.value)) best = { of: each, value };
  }
  return best;
}

function marginFinding(schemes: readonly SchemeResult[], language: Language): string {
  const clients = schemes.flatMap(({ scheme, clients: all }) => all.map((client) => ({ scheme: scheme.scheme, client })));
  const deepest = highest(clients, ({ client }) => (client.margin === null ? null : -client.margin));
  if (deepest === undefined) return say("margin-unknown", language);
  const data = { scheme: deepest.of.scheme, segment: deepest.of.client.segment.segment, money: formatMoney(Math.abs(deepest.value), language) };
  return say(deepest.of.client.unwanted === true ? "margin-loss" : "margin-gain", language, data);
}

function effortFinding(schemes: readonly SchemeResult[], language: Language): string {
  const parked = schemes.map(({ scheme, clients }) => ({ scheme: scheme.scheme, names: clients.filter((client) => client.parked === true).map(({ segment }) => segment.segment), all: clients.every(({ parked: is }) => is !== false) }));
  if (schemes.every(({ clients }) => clients.every(({ parked: is }) => is === null))) return say("effort-held", language);
  const mixed = highest(parked.filter(({ names, all }) => names.length > 0 && !all), ({ names }) => -names.length);
  if (mixed) return say("effort-some", language, { scheme: mixed.of.scheme, segments: mixed.of.names.join(", ") });
  return say(parked.every(({ all }) => all) ? "effort-none" : parked.some(({ all }) => all) ? "effort-by-scheme" : "effort-all", language, { schemes: parked.filter(({ all }) => !all).map(({ scheme }) => scheme).join(", ") });
}

function totalFinding(key: string, schemes: readonly SchemeResult[], language: Language, of: (scheme: SchemeResult) => number | null): string {
  const most = highest(schemes, of);
  if (most === undefined) return say(`${key}-unknown`, language);
  return most.value > 0 ? say(key, language, { scheme: most.of.scheme.scheme, money: formatMoney(most.value, language) }) : say(`${key}-none`, language);
}

/** The sentence that says what a picture of these schemes shows. */
export function pictureFinding(picture: Picture, { schemes }: Pick<Simulation, "schemes">, language: Language): string {
  switch (picture) {
    case "margin":
      return marginFinding(schemes, language);
    case "effort":
      return effortFinding(schemes, language);
    case "spend":
      return totalFinding("spend", schemes, language, ({ totals }) => totals?.spend.sd.value ?? null);
    case "cash":
      return totalFinding("cash", schemes, language, ({ totals }) => totals?.cashFlow.workingCapital ?? null);
  }
}
