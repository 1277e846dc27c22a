import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { councilEdition, EDITION_PARTS, type EditionPart } from "../../council";
import { text, type Scenario } from "../../engine";
import { assessed, json } from "../assessed";
import type { Arguments, Command } from "../command";
import { contractProblem } from "../contract/problem";
import { isRefusal, refusal, type Refusal } from "../refusal";
import { outFile, writeOut } from "../write-file";

/** A date `2026-11-21`; undefined where it is none. */
function dateOf(words: string): Date | undefined {
  const date = /^\d{4}-\d{2}-\d{2}$/.test(words) ? new Date(`${words}T00:00:00Z`) : new Date(Number.NaN);
  return Number.isNaN(date.getTime()) ? undefined : date;
}

/** What is to be left out: `--without payment,notes`; `--without-notes` says the same of the notes alone. */
function leftOut(options: Arguments["options"]): readonly EditionPart[] | Refusal {
  const named = (options["without"] ?? "").split(",").map((each) => each.trim()).filter((each) => each !== "");
  const unknown = named.find((each) => !EDITION_PARTS.some((part) => part === each));
  if (unknown !== undefined) return refusal("option-value", { option: "--without", value: unknown, values: EDITION_PARTS.join(", ") });
  return EDITION_PARTS.filter((part) => named.includes(part) || (part === "notes" && options["without-notes"] !== undefined));
}

const holdsPrivate = (scenarios: readonly Scenario[]): boolean => scenarios.some(({ values, partners = [] }) => ["evidence", "notes", "assessor"].some((id) => values[id] !== undefined) || partners.some(({ remark }) => remark !== ""));

/** `commission council FILE --out OUT.xlsx`: the council edition of the scenarios of a file, in which every number recalculates without the add-in. */
export const councilCommand: Command = {
  name: "council",
  files: 1,
  options: { out: "value", sheet: "value", date: "value", title: "value", without: "value", "without-notes": "nothing" },
  run: async (given) => {
    const { files, options } = given;
    const [file = ""] = files;
    const out = await outFile(options, file);
    if (isRefusal(out)) return out;
    const date = options["date"] === undefined ? new Date() : dateOf(options["date"]);
    if (!date) return refusal("option-value", { option: "--date", value: options["date"] ?? "", values: "2026-11-21" });
    const without = leftOut(options);
    if (isRefusal(without)) return without;
    const read = await assessed(given);
    if (isRefusal(read)) return read;
    const { assessment, simulator, parameters, language, problems, messages, status } = read;
    const hash = createHash("sha256").update(await readFile(file)).digest("hex");
    const scenarios = assessment.evaluations.map(({ scenario }) => scenario);
    const edition = await councilEdition({ scenarios, parameters, language, date, simulator, title: options["title"], source: { name: basename(file), hash }, without });
    const failed = await writeOut(out, edition.file);
    if (failed) return failed;
    const altered = edition.problems.map((problem) => contractProblem(problem, language));
    const said = !without.includes("notes") && holdsPrivate(scenarios) ? [text(language, "cli.council.private")] : [];
    return { output: json({ out, sheets: edition.sheets, formulas: edition.formulas, addInFormulas: 0, content: edition.content, problems: [...problems, ...altered] }), messages: [...messages, ...altered.map(({ message }) => message), ...said], status };
  },
};
