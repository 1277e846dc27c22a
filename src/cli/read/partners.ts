import { findPartnerHeader, readPartnerRecords, readPartnerTable, type PartnerTable } from "../../engine";
import { refusal, type Refusal } from "../refusal";
import type { Contents } from "./grid";
import { tableNamed, tableOrSheet } from "./tables";

/**
 * The table Partners of a file: the Excel table of that name, else a sheet of that name that has its headers, else the list `partners` of a JSON file;
 * undefined where there is none. Refused where JSON has something else there.
 */
export function partnersIn(contents: Contents, file: string): PartnerTable | Refusal | undefined {
  if (contents.kind === "text-table") return undefined;
  if (contents.kind === "objects") {
    const { value } = contents;
    const given = typeof value === "object" && value !== null && "partners" in value ? value.partners : undefined;
    if (given === undefined || given === null) return undefined;
    return Array.isArray(given) ? readPartnerRecords(given as readonly unknown[]) : refusal("json-shape", { file, path: "partners", wanted: "list" });
  }
  const named = tableNamed(contents.sheets, "Partners");
  const found = named ?? tableOrSheet(contents.sheets, "Partners", "partners");
  return found && (named || findPartnerHeader(found.cells) !== undefined) ? readPartnerTable(found.cells, { origin: found.origin }) : undefined;
}
