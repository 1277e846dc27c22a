import { invalidArgument } from "../error";
import { act, create, define, give, giveOrNull, link, tell, type Definition } from "../runtime/definition";
import { data, filledText, text } from "../runtime/arguments";
import type { Host } from "../runtime/host";
import { bytesOf } from "../runtime/log";
import { kept, readBranch, shown, writeBranch, type Branch } from "./bag";

/** Settings are saved with the document: Microsoft allows 2 MB in all. */
const SETTINGS_BYTES = 2_000_000;

type Kind = "setting" | "customProperty";
const branchOf = (kind: Kind, key: string): Branch => ({ kind, id: `${kind}-${key}`, keys: [] });
const listed = (kind: Kind, host: Host): Branch[] => host.store.parts(kind).map(({ id }) => ({ kind, id, keys: [] }));
const byKey = (kind: Kind, key: string, host: Host): Branch | null => listed(kind, host).find((branch) => String(readBranch(host, branch)["key"]).toLowerCase() === key.toLowerCase()) ?? null;
const remove = () => act<Branch, readonly []>([], ({ id }, _none, host) => { host.store.deletePart(id); });

function add(kind: Kind, key: string, value: unknown, host: Host): Branch {
  const branch = byKey(kind, key, host) ?? branchOf(kind, key);
  // Settings have failed in silence on the Mac: a host with that quirk takes them and keeps nothing.
  const held = kind === "setting" && host.losesSettings ? "" : value;
  writeBranch(host, { ...branch, make: true }, { key, value: held });
  if (kind === "setting" && bytesOf(host.store.parts("setting")) > SETTINGS_BYTES) throw invalidArgument(`Settings hold at most ${String(SETTINGS_BYTES)} bytes in all.`);
  return branch;
}

export const settingDefinition: Definition<Branch> = define<Excel.Setting, Branch>("Setting", {
  scalars: { key: shown<string>("key", ""), value: kept<unknown>("value", "") },
  methods: { delete: remove() },
});

export const settingsDefinition: Definition<string> = define<Excel.SettingCollection, string>("SettingCollection", {
  items: { of: "Setting", list: (_workbook, host) => listed("setting", host) },
  methods: {
    add: create("Setting", [filledText, data], (_workbook: string, [key, value], host) => add("setting", key, value, host)),
    getCount: tell([], (_workbook: string, _none, host) => listed("setting", host).length),
    getItem: give("Setting", [text], (_workbook: string, [key], host) => byKey("setting", key, host)),
    getItemOrNullObject: giveOrNull("Setting", [text], (_workbook: string, [key], host) => byKey("setting", key, host)),
  },
  events: { onSettingsChanged: { key: () => "" } },
});

export const customPropertyDefinition: Definition<Branch> = define<Excel.CustomProperty, Branch>("CustomProperty", {
  scalars: {
    key: shown<string>("key", ""),
    value: kept<unknown>("value", ""),
    type: { read: (branch, host) => ({ number: "Number", boolean: "Boolean" } as const)[typeof readBranch(host, branch)["value"] as "number"] ?? "String" },
  },
  methods: { delete: remove() },
});

export const customPropertiesDefinition: Definition<string> = define<Excel.CustomPropertyCollection, string>("CustomPropertyCollection", {
  items: { of: "CustomProperty", list: (_workbook, host) => listed("customProperty", host) },
  methods: {
    add: create("CustomProperty", [filledText, data], (_workbook: string, [key, value], host) => {
      if (key.length > 255 || (typeof value === "string" && value.length > 255)) throw invalidArgument("A custom property's key and text have at most 255 characters.");
      return add("customProperty", key, value, host);
    }),
    getCount: tell([], (_workbook: string, _none, host) => listed("customProperty", host).length),
    getItem: give("CustomProperty", [text], (_workbook: string, [key], host) => byKey("customProperty", key, host)),
    getItemOrNullObject: giveOrNull("CustomProperty", [text], (_workbook: string, [key], host) => byKey("customProperty", key, host)),
  },
});

const sheetBranch = (sheet: string, key: string): Branch => ({ kind: "sheetProperty", id: `sheetProperty-${sheet}-${key}`, sheet, keys: [] });
const onSheet = (sheet: string, host: Host): Branch[] => host.store.parts("sheetProperty", sheet).map(({ data: held }) => sheetBranch(sheet, String(held["key"])));
const sheetKey = (sheet: string, key: string, host: Host): Branch | null => onSheet(sheet, host).find((branch) => String(readBranch(host, branch)["key"]).toLowerCase() === key.toLowerCase()) ?? null;

export const sheetPropertyDefinition: Definition<Branch> = define<Excel.WorksheetCustomProperty, Branch>("WorksheetCustomProperty", {
  scalars: { key: shown<string>("key", ""), value: kept<string>("value", "") },
  methods: { delete: remove() },
});

export const sheetPropertiesDefinition: Definition<string> = define<Excel.WorksheetCustomPropertyCollection, string>("WorksheetCustomPropertyCollection", {
  items: { of: "WorksheetCustomProperty", list: onSheet },
  methods: {
    add: create("WorksheetCustomProperty", [filledText, text], (sheet: string, [key, value], host) => {
      if (key.length > 255) throw invalidArgument("A key has at most 255 characters.");
      const branch = sheetKey(sheet, key, host) ?? sheetBranch(sheet, key);
      writeBranch(host, { ...branch, make: true }, { key, value });
      return branch;
    }),
    getCount: tell([], (sheet: string, _none, host) => onSheet(sheet, host).length),
    getItem: give("WorksheetCustomProperty", [text], (sheet: string, [key], host) => sheetKey(sheet, key, host)),
    getItemOrNullObject: giveOrNull("WorksheetCustomProperty", [text], (sheet: string, [key], host) => sheetKey(sheet, key, host)),
  },
});

export const propertiesDefinition: Definition<Branch> = define<Excel.DocumentProperties, Branch>("DocumentProperties", {
  scalars: { title: kept<string>("title", ""), subject: kept<string>("subject", ""), author: kept<string>("author", ""), keywords: kept<string>("keywords", ""), comments: kept<string>("comments", ""), category: kept<string>("category", ""), company: kept<string>("company", "") },
  links: { custom: link("CustomPropertyCollection", () => "workbook") },
});
