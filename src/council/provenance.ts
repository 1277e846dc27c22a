import { frameworks, text } from "../engine";
import { Grid, printSetup, type CellValue, type Sheet } from "../sheets";
import type { Edition } from "./edition";
import { partLabel } from "./parts";
import { CREATOR, VERSION } from "./tool";

/** Where the workbook comes from: tool, version, date, frameworks, the file it was made from, and what was checked. */
export function provenanceSheet(edition: Edition): Sheet {
  const { language } = edition;
  const say = (key: string): string => text(language, `council.provenance.${key}`);
  const title = text(language, "sheets.names.provenance");
  const grid = new Grid("provenance", title, say("alt"));
  grid.columns.push({ width: 44 }, { width: 70 });
  grid.put(0, 0, title, { style: "title" }).height(0, 28);
  const lines: readonly (readonly [string, CellValue])[] = [
    [say("tool"), CREATOR],
    [say("version"), VERSION],
    [say("date"), edition.date.toISOString().slice(0, 10)],
    [say("source"), edition.source?.name ?? say("not-given")],
    [say("hash"), edition.source?.hash ?? say("not-given")],
    [say("content"), edition.content ?? say("not-given")],
    [say("scenarios"), edition.evaluations.length],
    ...frameworks.frameworks.map(({ id, version }) => [text(language, "council.provenance.framework", { name: text(language, `council.provenance.frameworks.${id}`) }), version] as const),
    [say("left-out"), edition.without === undefined || edition.without.length === 0 ? say("nothing") : edition.without.map((part) => partLabel(part, language)).join("; ")],
    [say("checked"), say("no-add-in")],
  ];
  lines.forEach(([label, value], at) => grid.put(2 + at, 0, label, { style: "label" }).put(2 + at, 1, value, { style: typeof value === "number" ? "fixed" : "word" }));
  grid.across(grid.next + 1, 0, 2, say("content-help"), { style: "note" });
  return grid.done(printSetup(title, language));
}
