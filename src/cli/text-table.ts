import { compare, formatNumber, text, type Evaluation, type Language, type Shown } from "../engine";

/** Scenarios side by side that fit on a screen. */
const SIDE_BY_SIDE = 4;
const LABEL_WIDTH = 34;
const WIDTH = 24;

/** Words cut or filled to a width. */
const fit = (words: string, width: number): string => (words.length > width ? `${words.slice(0, width - 1)}…` : words.padEnd(width));

function shown(value: Shown | undefined, language: Language): string {
  if (value === null || value === undefined) return "-";
  if (typeof value === "number") return formatNumber(value, language);
  return typeof value === "boolean" ? text(language, `sheets.flags.${value ? "yes" : "no"}`) : value.replace(/\s+/g, " ");
}

/** The comparison as text for a screen: results in rows, a few scenarios at a time in columns. */
export function comparisonText(evaluations: readonly Evaluation[], language: Language): string {
  const blocks: string[] = [];
  for (let from = 0; from < evaluations.length; from += SIDE_BY_SIDE) {
    const { names, aspects } = compare(evaluations.slice(from, from + SIDE_BY_SIDE), language);
    const line = (label: string, cells: readonly string[]): string => [fit(label, LABEL_WIDTH), ...cells.map((cell) => fit(cell, WIDTH))].join("  ").trimEnd();
    const rows = aspects.map(({ aspect, values }) => line(text(language, `aspects.${aspect.id}`), values.map((value) => shown(value, language))));
    blocks.push([line(text(language, "cli.table.name"), names.map((name) => name.replace(/\s+/g, " "))), "-".repeat(LABEL_WIDTH + names.length * (WIDTH + 2)), ...rows].join("\n"));
  }
  return `${blocks.join("\n\n")}\n`;
}
