import { functionFiles, functionsMetadata } from "../../../scripts/functions/metadata.cjs";
import { createHost, type FunctionMetadata, type HostOptions, type StrictHost } from "../../../src/workbench/host";

/** Every function of src/functions by its name in capitals, which is its id. */
const loaded = Promise.all(functionFiles().map((file) => import(file) as Promise<Record<string, unknown>>)).then((files) => new Map(files.flatMap((file) => Object.entries(file)).map(([name, implementation]) => [name.toUpperCase(), implementation])));

const metadata = functionsMetadata({ language: "en", url: "https://example.org" });

/** A strict Excel without our functions, for what needs none: much quicker. */
export function bareExcel(options: HostOptions = {}): StrictHost {
  const host = createHost({ excelApi: "1.20", ...options });
  Object.assign(globalThis, { Excel: host.Excel, Office: host.Office, OfficeExtension: host.OfficeExtension, CustomFunctions: host.CustomFunctions });
  return host;
}

/** A strict Excel with our custom functions in it, installed as the globals an add-in sees. */
export async function excel(options: HostOptions = {}): Promise<StrictHost> {
  const host = bareExcel(options);
  const [{ functions }, implementations] = await Promise.all([metadata, loaded]);
  host.functions.register("COMMISSION", functions as unknown as FunctionMetadata[]);
  for (const { id } of functions) host.CustomFunctions.associate(id, implementations.get(id) as (...args: never[]) => unknown);
  return host;
}

/** What a sheet's cells show, by the sheet's name. */
export function valuesOf(host: StrictHost, name: string): readonly (readonly unknown[])[] {
  const sheet = host.store.sheets().find((each) => each.name === name);
  const area = sheet && host.store.usedArea(sheet.id, true);
  return sheet && area ? host.store.read(sheet.id, { row: 0, column: 0, rows: area.row + area.rows, columns: area.column + area.columns }).map((row) => row.map(({ value }) => value)) : [];
}

/** What was entered in a sheet's cells, by the sheet's name: formulas, and values where there is none. */
export function formulasOf(host: StrictHost, name: string): readonly (readonly unknown[])[] {
  const sheet = host.store.sheets().find((each) => each.name === name);
  const area = sheet && host.store.usedArea(sheet.id, true);
  return sheet && area ? host.store.read(sheet.id, { row: 0, column: 0, rows: area.row + area.rows, columns: area.column + area.columns }).map((row) => row.map(({ content }) => (content.kind === "formula" ? content.formula : content.kind === "value" ? content.value : ""))) : [];
}

/** Everything that can be seen of one sheet. */
export function sheetPicture(host: StrictHost, name: string): unknown {
  const id = host.store.sheets().find((each) => each.name === name)?.id ?? "";
  const area = host.store.usedArea(id, false);
  return {
    cells: area ? host.store.read(id, area).map((row) => row.map(({ content, numberFormat }) => ({ content, numberFormat }))) : [],
    tables: host.store.tables().filter(({ sheet }) => sheet === id).map(({ name: table, area: place }) => ({ table, place })),
    parts: ["validation", "note", "chart", "conditionalFormat", "sheetProperty"].flatMap((kind) => host.store.parts(kind, id).map(({ data }) => JSON.stringify([kind, data]))).sort(),
  };
}

/** Everything that can be seen of a workbook, to be held against itself later. */
export function pictureOf(host: StrictHost): unknown {
  return {
    sheets: host.store.sheets().map(({ name, visibility }) => ({ name, visibility, ...(sheetPicture(host, name) as object) })),
    names: host.store.names().map(({ name, formula, comment }) => [name, formula, comment].join(" ")).sort(),
  };
}
