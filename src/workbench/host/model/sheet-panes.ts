import { GRID, type Area, type Place } from "../area";
import { accessDenied, HostError } from "../error";
import { act, define, give, giveOrNull, type Definition } from "../runtime/definition";
import { optional, record, text, whole } from "../runtime/arguments";
import type { Host } from "../runtime/host";
import { isProtected } from "./gate";
import { rangeOrAddressOn } from "./range-argument";

const frozen = (sheet: string, host: Host): Place | null => {
  const area = host.store.parts("freeze", sheet)[0]?.data["area"] as Area | undefined;
  return area ? { sheet, area } : null;
};
const freeze = (host: Host, sheet: string, area: Area): void => {
  host.store.putPart({ id: `freeze-${sheet}`, kind: "freeze", sheet, data: { area } });
};

export const freezePanesDefinition: Definition<string> = define<Excel.WorksheetFreezePanes, string>("WorksheetFreezePanes", {
  methods: {
    freezeAt: act([rangeOrAddressOn], (sheet, [area], host) => { freeze(host, sheet, area({ sheet }, host)); }),
    freezeRows: act([optional(whole)], (sheet, [rows = 1], host) => { freeze(host, sheet, { ...GRID, rows }); }),
    freezeColumns: act([optional(whole)], (sheet, [columns = 1], host) => { freeze(host, sheet, { ...GRID, columns }); }),
    unfreeze: act([], (sheet, _none, host) => { host.store.deletePart(`freeze-${sheet}`); }),
    getLocation: give("Range", [], (sheet: string, _none, host) => frozen(sheet, host)),
    getLocationOrNullObject: giveOrNull("Range", [], (sheet: string, _none, host) => frozen(sheet, host)),
  },
});

/** A sheet's protection. `protect` on a protected sheet fails; unlocked cells and allowed actions stay possible. */
export const sheetProtectionDefinition: Definition<string> = define<Excel.WorksheetProtection, string>("WorksheetProtection", {
  scalars: {
    protected: { read: (sheet, host) => isProtected(host, sheet) },
    options: { read: (sheet, host) => (host.store.parts("protection", sheet)[0]?.data["options"] ?? {}) as Excel.WorksheetProtectionOptions },
  },
  methods: {
    protect: act([optional(record), optional(text)], (sheet, [options, password], host) => {
      if (isProtected(host, sheet)) throw new HostError("InvalidOperation", "The worksheet is protected already.");
      host.store.putPart({ id: `protection-${sheet}`, kind: "protection", sheet, data: { options: options ?? {}, password: password ?? "" } });
    }),
    unprotect: act([optional(text)], (sheet, [password], host) => {
      const part = host.store.parts("protection", sheet)[0];
      if (part && part.data["password"] !== (password ?? "")) throw accessDenied("The password is not correct.");
      host.store.deletePart(`protection-${sheet}`);
    }),
  },
});

export const workbookProtectionDefinition: Definition<string> = define<Excel.WorkbookProtection, string>("WorkbookProtection", {
  scalars: { protected: { read: (_workbook, host) => host.store.parts("workbookProtection").length > 0 } },
  methods: {
    protect: act([optional(text)], (_workbook, [password], host) => { host.store.putPart({ id: "workbookProtection", kind: "workbookProtection", data: { password: password ?? "" } }); }),
    unprotect: act([optional(text)], (_workbook, _password, host) => { host.store.deletePart("workbookProtection"); }),
  },
});
