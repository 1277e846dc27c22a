import { frameworks, optionLabel, type Cell } from "../../../src/engine";

/** As many scenarios as an analyst would ever lay side by side in a pane. */
const COUNT = 50;

/** Fifty scenarios with every column that decides an answer, some of it unknown; the same at every call. */
export function fiftyRows(): readonly (readonly Cell[])[] {
  const inputs = frameworks.inputs.filter(({ id, kind }) => ["score", "number", "share", "flag", "choice"].includes(kind) && id !== "baseline");
  let state = 7;
  const next = (below: number): number => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return Math.floor((state / 2147483648) * below);
  };
  const cellOf = (input: (typeof inputs)[number]): Cell => {
    if (next(8) === 0) return "";
    if (input.kind === "score") return 1 + next(5);
    if (input.kind === "flag") return next(2) === 0 ? "ja" : "nee";
    if (input.kind === "share") return next(101) / 100;
    if (input.kind === "choice") return optionLabel(input, input.options?.[next(input.options.length)] ?? "", "nl");
    return (input.min ?? 0) + next(Math.min(6, (input.max ?? 6) - (input.min ?? 0) + 1));
  };
  return [["scenario", ...inputs.map(({ id }) => id)], ...Array.from({ length: COUNT }, (_, at): Cell[] => [`Scenario ${at + 1}`, ...inputs.map(cellOf)])];
}
