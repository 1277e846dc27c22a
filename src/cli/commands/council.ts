import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { councilEdition } from "../../council";
import { assessed, json } from "../assessed";
import type { Command } from "../command";
import { isRefusal, refusal } from "../refusal";
import { outFile, writeOut } from "../write-file";

/** A date `2026-11-21`; undefined where it is none. */
function dateOf(words: string): Date | undefined {
  const date = /^\d{4}-\d{2}-\d{2}$/.test(words) ? new Date(`${words}T00:00:00Z`) : new Date(Number.NaN);
  return Number.isNaN(date.getTime()) ? undefined : date;
}

/** `commission council FILE --out OUT.xlsx`: the council edition of the scenarios of a file, in which every number recalculates without the add-in. */
export const councilCommand: Command = {
  name: "council",
  files: 1,
  options: { out: "value", sheet: "value", date: "value", title: "value", "without-notes": "nothing" },
  run: async (given) => {
    const { files, options } = given;
    const [file = ""] = files;
    const out = await outFile(options, file);
    if (isRefusal(out)) return out;
    const date = options["date"] === undefined ? new Date() : dateOf(options["date"]);
    if (!date) return refusal("option-value", { option: "--date", value: options["date"] ?? "", values: "2026-11-21" });
    const read = await assessed(given);
    if (isRefusal(read)) return read;
    const { assessment, parameters, language, problems, messages, status } = read;
    const hash = createHash("sha256").update(await readFile(file)).digest("hex");
    const edition = await councilEdition({ scenarios: assessment.evaluations.map(({ scenario }) => scenario), parameters, language, date, title: options["title"], source: { name: basename(file), hash }, withNotes: options["without-notes"] === undefined });
    const failed = await writeOut(out, edition.file);
    return failed ?? { output: json({ out, sheets: edition.sheets, formulas: edition.formulas, addInFormulas: 0, problems }), messages, status };
  },
};
