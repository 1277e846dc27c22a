import { frameworks, Generator, optionLabel, type Cell, type Input, type Language } from "../../src/engine";

/** What a person may type in a cell, by what becomes of it. */
interface Typings {
  /** Read by engine and edition alike. */
  readonly good: readonly Cell[];
  /** Used by neither: the answer is blank in both. */
  readonly bad: readonly Cell[];
  /** Read by the engine, but not by the edition, for which it is a cell that cannot be used. */
  readonly wider: readonly Cell[];
}

const UNKNOWN = ["?", "onbekend", " Unknown ", "N/A", "nvt"];

function typingsOf(input: Input, language: Language): Typings | undefined {
  const other = language === "nl" ? "en" : "nl";
  switch (input.kind) {
    case "score":
      return { good: [3, 2.5, "3", " 4 ", "2,5", "4.5", "3e0", "300%", "2.-4", "2-4", "2..4", "2–4", "2…4", " 2 - 4 ", "1,5..3,5", "3-3", "1-5", "02", ...UNKNOWN], bad: [0, 9, 46114, "9", "0", "-3", "5-2", "2-", "..4", "2-4-5", "2..9", "x..4", "4..x", "six", "2 4", "*", "??", "3%", "2..4..5", "€3", "2..-4", "2 - - 4", "2....4", "50%"], wider: ["+3", "3.", "200-400%", "200%-400%"] };
    case "share":
      return { good: [0.4, 1, "40%", "0,4", " .25 ", "0.2-0.6", "0..1", "0,1 .. 0,3", "100%", "0", ...UNKNOWN], bad: [2, -0.1, "-0.5", "1.5", "140%", "0.6-0.2", "0-", "-1", "half", "4%0", "0 .5", "5%%", "*"], wider: ["20-40%", "20%-40%", "0.1-40%", "40 %", "+0.5", "1."] };
    case "flag":
      return { good: [1, 0, 0.5, "ja", "Yes", "PARTLY", "deels", "nee", "no", " x ", "onwaar", "deels  wel", "0.5", "0..1", "50%", ...UNKNOWN], bad: [3, "maybe", "2", "*", "??"], wider: ["Ja!", "y*", "gedeeltelijk."] };
    case "number": {
      const low = Math.max(0, input.min ?? 0);
      const high = Math.min(input.max ?? 12, low + 12);
      const middle = (low + high) / 2;
      const negative = (input.min ?? -1) < 0;
      return { good: [low, middle, String(middle), String(high).replace(".", ","), `${low}..${high}`, `${low} … ${middle}`, ...(negative ? ["-0,1", "-0.2..0.1", "+0,1"] : [`${low}-${high}`, `${low}–${middle}`]), ...UNKNOWN], bad: [`${high}..${low}`, "much", "1 2", "..", "-", "1..2..3", "*", "1..", ...(input.min === undefined ? [] : [input.min - 1])], wider: ["10-20%", ...(negative ? ["0-0.1"] : [`+${high}`])] };
    }
    case "choice": {
      const options = (input.options ?? []).map((option) => optionLabel(input, option, language));
      return { good: [...options, ...options.map((option) => ` ${option.toUpperCase()} `), ...UNKNOWN], bad: ["*", "?*", "none of these", 3, "~"], wider: [...(input.options ?? []), ...(input.options ?? []).map((option) => optionLabel(input, option, other)), `${options[0] ?? ""}.`].filter((each) => !options.some((option) => option.toLowerCase() === each.toLowerCase())) };
    }
    case "choices": {
      const options = (input.options ?? []).map((option) => optionLabel(input, option, language));
      const [a = "", b = "", c = ""] = options;
      return { good: [a, `${a}; ${b}`, `${b};${c}`, `${a} ; ${c};`, ` ${b.toUpperCase()} `, ...UNKNOWN], bad: [`${a}; nothing`, "*", `${a}, ${b}`, 4], wider: [`${a}; ${a}`, (input.options ?? []).slice(0, 2).join("; "), (input.options ?? []).slice(0, 1).map((option) => optionLabel(input, option, other)).join("")] };
    }
    case "numbers":
      return { good: ["100; 80; 150", "100", 120, "1,5;2.5", " 7 ; 9 ", ...UNKNOWN], bad: ["100; much", "-5", "2-4", "3;*", "1 000"], wider: ["100; ?; 50", "+5"] };
    default:
      return undefined;
  }
}

/** The share of cells that hold what nobody can use, what is beyond this only the engine can use, and the share of cells that are filled in at all. */
const BAD = 0.02;
const WIDER = 0.96;
const FILLED = 0.6;

/** What no column can use. */
const UNUSABLE = "#";

/** A scenario table with its header, of which every cell was typed by hand; with `wider` also what only the engine reads. `read`: the same, with what the edition cannot use put as nobody can. */
export function typedTable(scenarios: number, language: Language, seed: number, wider: boolean): { readonly cells: readonly (readonly Cell[])[]; readonly read: readonly (readonly Cell[])[] } {
  // Evenly drawn: fast-check leans to the ends of a range, so that of a long list it would type the first few only.
  const generator = new Generator(seed);
  const chances = Array.from({ length: scenarios * frameworks.inputs.length }, (): readonly number[] => [generator.between(), generator.between(), generator.between()]);
  const cell = (input: Input, row: number, column: number): { readonly typed: Cell; readonly read: Cell } => {
    const both = (typed: Cell): { readonly typed: Cell; readonly read: Cell } => ({ typed, read: typed });
    if (input.kind === "name") return both(`Scenario ${row + 1}`);
    const typings = typingsOf(input, language);
    const [filled = 1, kind = 0, at = 0] = chances[row * frameworks.inputs.length + column] ?? [];
    // The first scenario has all that is required, so that it has an answer to compare.
    if (!typings || (filled > FILLED && !(input.required === true && row === 0))) return both(null);
    const only = wider && row > 0 && kind > WIDER;
    const from = only ? typings.wider : kind < BAD && row > 0 ? typings.bad : typings.good;
    const typed = from[Math.floor(at * from.length)] ?? null;
    return { typed, read: only ? UNUSABLE : typed };
  };
  const header = frameworks.inputs.map(({ id }) => id);
  const rows = Array.from({ length: scenarios }, (_, row) => frameworks.inputs.map((input, column) => cell(input, row, column)));
  return { cells: [header, ...rows.map((row) => row.map(({ typed }) => typed))], read: [header, ...rows.map((row) => row.map(({ read }) => read))] };
}
