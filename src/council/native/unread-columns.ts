import { frameworks, inputOf, text, type Evaluation, type Input, type Language, type Scenario } from "../../engine";
import { headerOf } from "../../sheets";
import type { Calculation } from "./calculation";
import { choiceColumn, quantityColumns } from "./quantities";

/** So many columns of the table are looked at in one formula: more would make it longer than Excel takes. */
const AT_ONCE = 40;
/** What stands before the cells that have one thing wrong with them, and between two of those cells; no header holds either. */
const [POINT, BETWEEN] = ["•", ";"] as const;
const TOTALS = "extra-assignments";

/** What a column takes, in words that follow its cell. */
function takes({ kind, min, max }: Input, years: number, language: Language): string {
  const say = (key: string, data: Readonly<Record<string, number>> = {}): string => text(language, `council.unread.takes.${key}`, data);
  if (kind === "number") return max === undefined ? say(min === undefined ? "any-number" : "number-from", { low: min ?? 0 }) : say("number", { low: min ?? 0, high: max });
  return say(kind, { most: years });
}

/** Adds what says that a cell of a column cannot be read, where the calculation has no such column yet. */
function looked(calculation: Calculation, { id, kind }: Input): void {
  if (kind === "choice") choiceColumn(calculation, id, "content");
  else if (kind !== "choices" && kind !== "numbers") quantityColumns(calculation, [id], "content");
}

/** Whether the cell of a column cannot be read; undefined where nothing is calculated with it. */
function fault(calculation: Calculation, { id, kind }: Input, row: number): string | undefined {
  if (kind === "numbers") return id === TOTALS && calculation.has("total:1") ? calculation.cell("total:unread", row) : undefined;
  const column = kind === "choice" ? `pick:${id}` : kind === "choices" ? (id === "mitigations" ? "chosen" : "") : `low:${id}`;
  return calculation.has(column) ? `ISERROR(${calculation.cell(column, row)})` : undefined;
}

/**
 * Which cells of a scenario cannot be read, and what they take instead: `unread:words`, a point for each thing that is wrong, "" where all is well; `unread:count`: how
 * many cells. The same cells as the engine's problems name. `whole`: also the columns that nothing else is calculated from.
 */
export function unreadColumns(calculation: Calculation, years: number, whole: boolean, rows: ReadonlyMap<Scenario, number>): void {
  const { language } = calculation;
  const part = "content";
  const own = [...frameworks.inputs, ...frameworks.unlisted].filter(({ id, kind }) => kind !== "name" && kind !== "text" && calculation.takes([id]));
  if (whole) for (const input of own) looked(calculation, input);
  const seen = own.filter((input) => fault(calculation, input, 0) !== undefined);
  const place = (id: string, row: number): string => calculation.inputs.cell(id, row) ?? "";
  const header = (id: string): string => place(id, calculation.inputs.headerRow).replace(/([A-Z]+)(\d+)$/, "$1$$$2");
  const groups = [...new Set(seen.map((input) => takes(input, years, language)))].flatMap((words) => {
    const alike = seen.filter((input) => takes(input, years, language) === words);
    return Array.from({ length: Math.ceil(alike.length / AT_ONCE) }, (_, at) => ({ words, inputs: alike.slice(at * AT_ONCE, (at + 1) * AT_ONCE) }));
  });
  const label = (name: string): string => text(language, `council.unread.${name}`);
  groups.forEach(({ words, inputs }, at) =>
    calculation.add({
      id: `unread:${at}`,
      part,
      label: label("title"),
      above: `"${words.replace(/"/g, '""')}"`,
      formula: (row) => inputs.map((input) => `IF(${fault(calculation, input, row) ?? "FALSE"},"${BETWEEN} "&ADDRESS(ROW(),COLUMN(${header(input.id)}),4)&" ("&${header(input.id)}&")","")`).join("&"),
    }),
  );
  const above = (at: number): string => calculation.above(`unread:${at}`, `unread:${at}`).split(":")[0] ?? "";
  const pointed = (at: number, row: number): string => `IF(${calculation.cell(`unread:${at}`, row)}="","","${POINT}"&MID(${calculation.cell(`unread:${at}`, row)},2,9999)&": "&${above(at)}&" ")`;
  const now = ({ scenario }: Evaluation): string => {
    const row = rows.get(scenario) ?? 0;
    return groups
      .flatMap(({ words, inputs }) => {
        const cells = inputs.filter(({ id }) => scenario.values[id]?.kind === "invalid").map((input) => `${place(input.id, row).split("!").at(-1) ?? ""} (${headerOf(inputOf(input.id) ?? input, language)})`);
        return cells.length === 0 ? [] : [`${POINT} ${cells.join(`${BETWEEN} `)}: ${words}`];
      })
      .join(" ");
  };
  calculation.add({ id: "unread:words", part, label: label("title"), formula: (row) => (groups.length === 0 ? '""' : `TRIM(${groups.map((_, at) => pointed(at, row)).join("&")})`), value: now });
  const signs = (sign: string, row: number): string => `LEN(SUBSTITUTE(${calculation.cell("unread:words", row)},"${sign}",""))`;
  calculation.add({
    id: "unread:count",
    part,
    label: label("count"),
    formula: (row) => `2*LEN(${calculation.cell("unread:words", row)})-${signs(POINT, row)}-${signs(BETWEEN, row)}`,
    value: ({ scenario }) => seen.filter(({ id }) => scenario.values[id]?.kind === "invalid").length,
  });
}
