/**
 * What follows from the items of frameworks/ without being written twice: a parameter for every number inside an item, a rule for every item that
 * reasoning applies, the options of a column that chooses among items, the columns that take a driver's level itself, and the words of all these.
 */
import type { Citation, Input, Item, Language, Parameter, Rule } from "../../src/engine/framework/types";

type Texts = Record<Language, Record<string, string>>;

/** All that has been read so far; what follows from it is added to it. */
export interface Compiled {
  readonly inputs: Input[];
  readonly unlisted: Input[];
  readonly parameters: Parameter[];
  readonly rules: Rule[];
  readonly items: readonly Item[];
  readonly texts: Texts;
  readonly faults: string[];
}

interface Way {
  readonly input?: string;
  readonly minus?: string;
  readonly from?: number | string;
  readonly range?: number | string;
  readonly options?: Readonly<Record<string, number>>;
}

const OWN_CHOICE: readonly Citation[] = [{ key: "commission", where: "weights and effects" }];
const WEIGHT = { unit: "weight", min: 0, max: 1000 } as const;
const SIGNED_WEIGHT = { unit: "signed weight", min: -10, max: 10 } as const;
const LEVEL = { unit: "level", min: 0, max: 1 } as const;

/** Adds to `compiled` what its items imply, and reports items that point to nothing. */
export function generate(compiled: Compiled): void {
  const { items, texts, faults } = compiled;
  const languages = Object.keys(texts) as Language[];
  const byKey = new Map(items.map((item) => [`${item.section}.${item.id}`, item]));
  const columns = (): Set<string> => new Set([...compiled.inputs, ...compiled.unlisted].map(({ id }) => id));
  const labelKey = (item: Item, name = "label"): string => `${item.framework}.${item.section}.${item.id}.${name}`;

  const say = (key: string, template: string, words: Readonly<Record<string, string>>): void => {
    for (const language of languages) {
      const text = texts[language][template];
      if (text === undefined) faults.push(`${template}: no text in ${language}`);
      else texts[language][key] = text.replace(/\{(\w+)\}/g, (whole, name: string) => (words[name] === undefined ? whole : (texts[language][words[name]] ?? whole)));
    }
  };
  const found = (item: Item, section: string, id: string): Item | undefined => {
    const other = byKey.get(`${section}.${id}`);
    if (!other) faults.push(`${item.framework}/${item.section}.yaml: ${item.id} names ${id}, which ${section} does not have`);
    return other;
  };
  const add = (item: Item, id: string, value: number, range: { readonly unit: string; readonly min: number; readonly max: number }, template: string, words: Readonly<Record<string, string>>): void => {
    compiled.parameters.push({ id, framework: item.framework, value, ...range, basis: "default", reference: OWN_CHOICE });
    say(`${item.framework}.parameters.${id}`, `${item.framework}.generated.${template}`, { item: labelKey(item), ...words });
  };
  const bands = (result: string): void => ["low", "medium", "high"].forEach((band) => say(`results.${result}.values.${band}`, `risks.bands.${band}`, {}));
  const rule = (item: Item, id: string, words: string): void => {
    compiled.rules.push({ id, framework: item.framework, basis: item.basis, reference: item.reference });
    for (const language of languages) {
      const text = texts[language][labelKey(item, words)];
      if (text === undefined) faults.push(`${labelKey(item, words)}: no text in ${language}`);
      else texts[language][`${item.framework}.rules.${id}`] = text;
    }
  };
  const weigh = (item: Item, prefix: string, weights: unknown, range: typeof WEIGHT | typeof SIGNED_WEIGHT): void => {
    for (const [driver, value] of Object.entries(weights as Readonly<Record<string, number>>)) {
      const driven = found(item, "drivers", driver);
      if (driven) add(item, `${prefix}.${item.id}.${driver}`, value, range, "weight", { driver: labelKey(driven) });
    }
  };

  for (const item of items) {
    if (item.section === "risks") {
      weigh(item, "risk", item.data["drivers"], WEIGHT);
      rule(item, `risk.${item.id}`, "why");
      found(item, "families", item.data["family"] as string);
      for (const driver of item.data["ours"] as string[]) if (!(driver in (item.data["drivers"] as object))) faults.push(`risks.yaml: ${item.id} calls ${driver} ours, which is none of its drivers`);
      say(`aspects.risk-${item.id}`, "risks.generated.residual", { item: labelKey(item) });
      for (const found of ["drivers", "exposure", "residual", "band"]) say(`results.risk.${item.id}.${found}.label`, `risks.generated.${found}`, { item: labelKey(item) });
      bands(`risk.${item.id}.band`);
    } else if (item.section === "families") {
      say(`aspects.family-${item.id}`, "risks.generated.family", { item: labelKey(item) });
      say(`results.family.${item.id}.residual.label`, "risks.generated.family", { item: labelKey(item) });
      say(`results.family.${item.id}.band.label`, "risks.generated.band", { item: labelKey(item) });
      bands(`family.${item.id}.band`);
    } else if (item.section === "mitigations") {
      for (const [risk, value] of Object.entries(item.data["acts"] as Readonly<Record<string, number>>)) {
        const harmed = found(item, "risks", risk);
        if (harmed) add(item, `mitigation.${item.id}.${risk}`, value, { ...LEVEL, unit: "effect" }, "effect", { risk: labelKey(harmed) });
      }
    } else if (item.section === "designs") {
      weigh(item, "payment", item.data["fit"], SIGNED_WEIGHT);
      rule(item, `payment.${item.id}`, "reading");
      say(`aspects.payment-${item.id}`, "payment.generated.fit", { item: labelKey(item) });
      say(`results.payment.best.values.${item.id}`, labelKey(item), {});
    } else if (item.section === "add-ons") {
      weigh(item, "add-on", item.data["drivers"], WEIGHT);
      rule(item, `add-on.${item.id}`, "reading");
      say(`results.add-on.${item.id}.label`, labelKey(item), {});
    } else if (item.section === "drivers") {
      rule(item, `driver.${item.id}`, "reading");
      say(`results.driver.${item.id}.label`, labelKey(item), {});
      const aliases = new Set([...compiled.inputs, ...compiled.unlisted].flatMap((input) => input.aliases ?? []));
      if (!columns().has(item.id) && !aliases.has(item.id)) {
        compiled.unlisted.push({ id: item.id, framework: item.framework, group: "drivers", kind: "flag", basis: item.basis, reference: item.reference });
        for (const language of languages) texts[language][`${item.framework}.inputs.${item.id}.label`] ??= texts[language][labelKey(item)] ?? item.id;
      }
      for (const way of item.data["read"] as readonly Way[]) {
        const at = `driver.${item.id}`;
        for (const column of [way.input, way.minus]) if (column !== undefined && !columns().has(column)) faults.push(`drivers.yaml: ${item.id} reads the column ${column}, which does not exist`);
        const options = compiled.inputs.find((input) => input.id === way.input)?.options ?? [];
        if (way.options && [...options].sort().join() !== Object.keys(way.options).sort().join()) faults.push(`drivers.yaml: ${item.id} does not give a level to each option of ${way.input ?? ""}`);
        for (const name of ["from", "range"] as const) {
          const value = way[name];
          const id = `${at}.${name}`;
          if (typeof value === "string") {
            if (!compiled.parameters.some((each) => each.id === value)) faults.push(`drivers.yaml: ${item.id} names the parameter ${value}, which does not exist`);
          } else if (value !== undefined && !compiled.parameters.some((each) => each.id === id)) add(item, id, value, { unit: "of its column", min: name === "range" ? 1e-6 : -1000, max: 1000 }, `reading.${name}`, {});
        }
        for (const [option, value] of Object.entries(way.options ?? {})) {
          const chosen = compiled.inputs.find((input) => input.id === way.input);
          add(item, `${at}.${option}`, value, LEVEL, "reading.option", chosen ? { option: `${chosen.framework}.inputs.${chosen.id}.options.${option}` } : {});
        }
      }
    }
  }
}

/** Gives a column that chooses among the items of a section its options, with their words. Runs before `generate`. */
export function fillOptions(compiled: Compiled, optionsFrom: ReadonlyMap<string, string>): void {
  compiled.inputs.forEach((input, at) => {
    const section = optionsFrom.get(input.id);
    if (section === undefined) return;
    const chosen = compiled.items.filter((item) => item.section === section && item.framework === input.framework);
    compiled.inputs[at] = { ...input, options: chosen.map(({ id }) => id) };
    for (const [language, words] of Object.entries(compiled.texts)) {
      for (const { id } of chosen) words[`${input.framework}.inputs.${input.id}.options.${id}`] = compiled.texts[language as Language][`${input.framework}.${section}.${id}.label`] ?? id;
    }
  });
}
