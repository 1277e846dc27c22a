import { quoteSheet, type Place } from "../area";
import { HostError, invalidArgument, itemNotFound } from "../error";
import { act, create, define, give, giveOrNull, linkOrNull, tell, type Definition } from "../runtime/definition";
import { objectOrText, optional, text } from "../runtime/arguments";
import type { Host } from "../runtime/host";
import { placeOf } from "../store/recalculate";
import type { DefinedName } from "../store/store";
import { sheetOf } from "./gate";
import { checkName } from "./tables";
import { columnName } from "../area";

export interface NamesOwner {
  readonly sheet?: string;
}

/** A defined name by its name and scope. */
interface NameKey extends NamesOwner {
  readonly name: string;
}

const same = (kept: DefinedName, { name, sheet }: NameKey): boolean => kept.name.toLowerCase() === name.toLowerCase() && kept.sheet === sheet;

function named(key: NameKey, host: Host): DefinedName {
  const found = host.store.names().find((kept) => same(kept, key));
  if (!found) throw itemNotFound(`Name ${key.name}.`);
  return found;
}

const change = (key: NameKey, patch: Partial<DefinedName>, host: Host): void => { host.store.putName({ ...named(key, host), ...patch }); };

function rangeOf(key: NameKey, host: Host): Place | null {
  const place = placeOf(named(key, host).formula);
  const sheet = place && host.store.sheets().find(({ name }) => name.toLowerCase() === place.sheet.toLowerCase());
  return place && sheet ? { sheet: sheet.id, area: place.area } : null;
}

/** "=Sheet1!$A$1:$B$2", as a name keeps a range. */
export function absolute(host: Host, { sheet, area }: Place): string {
  const cell = (row: number, column: number): string => `$${columnName(column)}$${String(row + 1)}`;
  const first = cell(area.row, area.column);
  const last = cell(area.row + area.rows - 1, area.column + area.columns - 1);
  return `=${quoteSheet(sheetOf(host, sheet).name)}!${first === last ? first : `${first}:${last}`}`;
}

export const nameDefinition: Definition<NameKey> = define<Excel.NamedItem, NameKey>("NamedItem", {
  scalars: {
    name: { read: (key, host) => named(key, host).name },
    comment: { read: (key, host) => named(key, host).comment, write: (key, comment, host) => { change(key, { comment }, host); } },
    visible: { read: (key, host) => named(key, host).visible, write: (key, visible, host) => { change(key, { visible }, host); } },
    formula: {
      read: (key, host) => named(key, host).formula,
      write: (key, formula, host) => {
        if (typeof formula !== "string" || !formula.startsWith("=")) throw invalidArgument("The formula of a name begins with =.");
        change(key, { formula }, host);
      },
    },
    value: { read: (key, host) => named(key, host).formula.slice(1) },
    scope: { read: ({ sheet }) => (sheet === undefined ? "Workbook" : "Worksheet") },
    type: { read: (key, host) => (rangeOf(key, host) ? "Range" : "String") },
  },
  links: { worksheetOrNullObject: linkOrNull("Worksheet", ({ sheet }: NameKey) => sheet ?? null) },
  methods: {
    delete: act([], ({ name, sheet }, _none, host) => { host.store.deleteName(name, sheet); }),
    getRange: give("Range", [], (key: NameKey, _none, host) => rangeOf(key, host)),
    getRangeOrNullObject: giveOrNull("Range", [], (key: NameKey, _none, host) => rangeOf(key, host)),
  },
});

const listed = ({ sheet }: NamesOwner, host: Host): NameKey[] => host.store.names().filter((kept) => kept.sheet === sheet).map((kept) => ({ name: kept.name, ...(kept.sheet === undefined ? {} : { sheet: kept.sheet }) }));
const byName = (owner: NamesOwner, name: string, host: Host): NameKey | null => listed(owner, host).find((key) => key.name.toLowerCase() === name.toLowerCase()) ?? null;
const rangeOrFormula = objectOrText<Place | string>("Range", (value) => value);

export const namesDefinition: Definition<NamesOwner> = define<Excel.NamedItemCollection, NamesOwner>("NamedItemCollection", {
  items: { of: "NamedItem", list: listed },
  methods: {
    add: create("NamedItem", [text, rangeOrFormula, optional(text)], (owner: NamesOwner, [name, reference, comment], host): NameKey => {
      checkName(name);
      if (byName(owner, name, host)) throw new HostError("ItemAlreadyExists", `The resource being created already exists: name ${name}.`);
      const formula = typeof reference === "string" ? reference : absolute(host, reference);
      if (!formula.startsWith("=")) throw invalidArgument("The formula of a name begins with =.");
      host.store.putName({ name, formula, comment: comment ?? "", visible: true, ...owner });
      return { name, ...owner };
    }),
    getCount: tell([], (owner: NamesOwner, _none, host) => listed(owner, host).length),
    getItem: give("NamedItem", [text], (owner: NamesOwner, [name], host) => byName(owner, name, host)),
    getItemOrNullObject: giveOrNull("NamedItem", [text], (owner: NamesOwner, [name], host) => byName(owner, name, host)),
  },
});
