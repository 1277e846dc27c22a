import { itemsOf, text } from "../../engine";
import { aspectValue, yesNo } from "./content-columns";
import { par, quoted, type Calculation } from "./calculation";
import { meanColumns } from "./mean-columns";
import { rankedWords } from "./ranked-words";
import { EPSILON } from "./third";
import { joined } from "./words";

export interface DesignWeights {
  readonly id: string;
  readonly drivers: readonly string[];
}

/** The payment designs with the drivers that weigh on them, in the order of frameworks/. */
const DESIGNS: readonly DesignWeights[] = itemsOf("designs").map(({ id, data }) => ({ id, drivers: Object.keys(data["fit"] as object) }));
export const designs = (): readonly DesignWeights[] => DESIGNS;

/** All drivers that weigh on any design. */
const DESIGN_DRIVERS: readonly string[] = [...new Set(DESIGNS.flatMap(({ drivers }) => drivers))];
export const designDrivers = (): readonly string[] => DESIGN_DRIVERS;

/** Every design against every other, in the order in which the payment sheet holds them. */
export const rivals = (): readonly { readonly one: string; readonly other: string }[] => designs().flatMap((one) => designs().filter(({ id }) => id !== one.id).map((other) => ({ one: one.id, other: other.id })));

/** Where the payment sheet holds what one design can gain on another: a constant, and by driver the gain where it is high and where it is low. */
export interface RivalPlaces {
  readonly constant: (pair: number) => string;
  readonly gains: (pair: number) => string;
  readonly losses: (pair: number) => string;
}

/** The fit of every payment design, which fits best or which may still turn out best, and the add-ons. */
export function paymentColumns(calculation: Calculation, places: RivalPlaces): void {
  const { language } = calculation;
  const part = "payment";
  const cell = (id: string, row: number): string => calculation.cell(id, row);
  const known = (drivers: readonly string[]): boolean => drivers.some((driver) => calculation.has(`driver:${driver}`));
  const all = designs();
  // Outcome-based and advance designs alike rest on drivers that scores give; a workbook without any has no payment.
  if (!all.every(({ drivers }) => known(drivers))) return;
  const label = (id: string): string => text(language, `payment.designs.${id}.label`);
  for (const { id, drivers } of all) meanColumns(calculation, `payment:${id}`, part, label(id), `payment.${id}`, drivers, true, ({ payment }) => payment?.fit[id]);

  const drivers = designDrivers();
  for (const id of drivers) calculation.add({ id: `rival:high:${id}`, part, label: `${id} 1`, formula: (row) => (calculation.has(`driver:${id}`) ? `IF(ISNUMBER(${cell(`driver:high:${id}`, row)}),${cell(`driver:high:${id}`, row)},1)` : "1") });
  for (const id of drivers) calculation.add({ id: `rival:low:${id}`, part, label: `${id} 0`, formula: (row) => (calculation.has(`driver:${id}`) ? `IF(ISNUMBER(${cell(`driver:low:${id}`, row)}),${cell(`driver:low:${id}`, row)},0)` : "0") });
  const [first, last] = [drivers[0] ?? "", drivers.at(-1) ?? ""];
  // A design with a weight that cannot be used is no rival, and has none: the others are held against each other.
  rivals().forEach(({ one, other }, pair) =>
    calculation.add({ id: `ahead:${one}:${other}`, part, label: `${label(one)} > ${label(other)}`, formula: (row) => `IFERROR(${places.constant(pair)}+SUMPRODUCT(${places.gains(pair)},${calculation.span(`rival:high:${first}`, `rival:high:${last}`, row)})+SUMPRODUCT(${places.losses(pair)},${calculation.span(`rival:low:${first}`, `rival:low:${last}`, row)}),0)` }),
  );

  const mean = (id: string, row: number): string => cell(`payment:${id}:mean`, row);
  const things = all.map(({ id }) => ({ id, words: label(id) }));
  const keys = (id: string, row: number, included: string): readonly string[] => [`IF(${included},ROUND(${mean(id, row)},9),"")`, `IF(ISNUMBER(${mean(id, row)}),ROUND(${cell(`payment:${id}:low`, row)},12),"")`];
  rankedWords(calculation, { id: "payment:order", part, label: text(language, "council.calculation.order"), things, keys: (id, row) => keys(id, row, `ISNUMBER(${mean(id, row)})`) }, undefined);
  calculation.add({ id: "payment:floor", part, label: text(language, "council.calculation.floor"), formula: (row) => `IFERROR(CHOOSE(MATCH(1,${calculation.span(`payment:order:rank:${things[0]?.id ?? ""}`, `payment:order:rank:${things.at(-1)?.id ?? ""}`, row)},0),${things.map(({ id }) => cell(`payment:${id}:low`, row)).join(",")}),"")` });
  calculation.add({
    id: "payment:settled",
    part,
    label: text(language, "aspects.payment-settled"),
    value: aspectValue("payment-settled", language),
    formula: (row) => {
      const beaten = things.map(({ id }) => `IF(ISNUMBER(${mean(id, row)}),IF(${cell(`payment:order:rank:${id}`, row)}=1,0,IF(${cell("payment:floor", row)}>${cell(`payment:${id}:high`, row)}+${EPSILON},0,1)),0)`);
      return `IF(ISNUMBER(${cell("payment:floor", row)}),${yesNo(`${beaten.join("+")}=0`, language)},"")`;
    },
  });
  for (const { id } of things) calculation.add({ id: `payment:reaching:${id}`, part, label: `${label(id)}: ${text(language, "council.calculation.reaching")}`, formula: (row) => `IF(ISNUMBER(${mean(id, row)}),IF(${cell(`payment:${id}:high`, row)}>=${cell("payment:floor", row)}-${EPSILON},1,0),0)` });
  for (const { id } of things) {
    calculation.add({
      id: `payment:open:${id}`,
      part,
      label: `${label(id)}: ${text(language, "council.calculation.contender")}`,
      formula: (row) => `IF(${cell(`payment:reaching:${id}`, row)}=1,IF(${things.filter((other) => other.id !== id).map((other) => `${cell(`payment:reaching:${other.id}`, row)}*(${cell(`ahead:${id}:${other.id}`, row)}<-${EPSILON})`).join("+")}>0,0,1),0)`,
    });
  }
  const open = (row: number): string => calculation.span(`payment:open:${things[0]?.id ?? ""}`, `payment:open:${things.at(-1)?.id ?? ""}`, row);
  rankedWords(
    calculation,
    {
      id: "payment:best",
      part,
      label: text(language, "aspects.payment-best"),
      things,
      keys: (id, row) => keys(id, row, `AND(ISNUMBER(${mean(id, row)}),IF(${cell("payment:settled", row)}=${quoted(text(language, "sheets.flags.yes"))},${cell(`payment:order:rank:${id}`, row)}=1,IF(SUM(${open(row)})>1,${cell(`payment:open:${id}`, row)}=1,${cell(`payment:reaching:${id}`, row)}=1)))`),
    },
    aspectValue("payment-best", language),
  );

  const addOns = itemsOf("add-ons").map(({ id, data }) => ({ id, drivers: Object.keys(data["drivers"] as object), words: text(language, `payment.add-ons.${id}.label`) })).filter((each) => known(each.drivers));
  for (const { id, drivers: own, words } of addOns) meanColumns(calculation, `add-on:${id}`, part, words, `add-on.${id}`, own, true, undefined);
  calculation.add({
    id: "payment:add-ons",
    part,
    label: text(language, "aspects.payment-add-ons"),
    value: aspectValue("payment-add-ons", language),
    formula: (row) => `IF(ISNUMBER(${cell("payment:floor", row)}),${joined(addOns.map(({ id, words }) => ({ when: `AND(ISNUMBER(${cell(`add-on:${id}:mean`, row)}),${cell(`add-on:${id}:mean`, row)}>=${par("payment.add-on-from")}-${EPSILON})`, words })))},"")`,
  });
}

/** Which aspects of payment there are, and the columns that hold them. */
export const paymentAspectColumns = (): Readonly<Record<string, string>> => ({
  "payment-best": "payment:best:words",
  "payment-settled": "payment:settled",
  "payment-add-ons": "payment:add-ons",
  ...Object.fromEntries(designs().map(({ id }) => [`payment-${id}`, `payment:${id}:mean`])),
});
