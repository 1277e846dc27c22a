/** The members of the Excel classes of @types/office-js with the requirement set that their documentation names: "1.9" is ExcelApi 1.9, "" where none is named. */
import { readdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";

/** Reads the Excel namespace of the type definitions. @returns class -> member -> requirement set */
export function membersOf(types: string): Record<string, Record<string, string>> {
  const start = types.indexOf("declare namespace Excel");
  const end = types.indexOf("declare namespace Word");
  const excel = types.slice(start, end);
  const classes: Record<string, Record<string, string>> = {};
  for (const found of excel.matchAll(/\n {4}class (\w+)[^{\n]*\{\n(.*?)\n {4}\}\n/gs)) {
    const members: Record<string, string> = {};
    let since = "";
    let fresh = false;
    for (const line of (found[2] ?? "").split("\n")) {
      if (line.trim() === "/**") [since, fresh] = ["", true];
      const api = /\[Api set: (ExcelApi\w*) ([\d.]+)/.exec(line);
      if (api) since = api[1] === "ExcelApi" ? (api[2] ?? "") : `${api[1] ?? ""} ${api[2] ?? ""}`;
      const member = /^ {8}(?:readonly )?(\w+)[?]?[(:<]/.exec(line);
      if (member?.[1] !== undefined && !(member[1] in members)) {
        members[member[1]] = fresh ? since : "";
        fresh = false;
      }
    }
    if ("load" in members || "toJSON" in members || "context" in members) classes[found[1] ?? ""] = members;
  }
  return classes;
}

/** The type definitions that are installed. */
export const installedTypes = (): string => readFileSync(resolve("node_modules/@types/office-js/index.d.ts"), "utf8");

/** The members of the classes that the host defines. */
export function servedMembers(all: Record<string, Record<string, string>>): Record<string, Record<string, string>> {
  const folder = "src/workbench/host/model";
  const served = new Set(readdirSync(folder).flatMap((file) => [...readFileSync(`${folder}/${file}`, "utf8").matchAll(/define<Excel\.(\w+)/g)].map((found) => found[1])));
  return Object.fromEntries(Object.entries(all).filter(([name]) => served.has(name)));
}

export const FILE = "src/workbench/host/office-members.json";
