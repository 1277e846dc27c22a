import { columnLabel, DEFAULT_PARAMETERS, ELICITATIONS, LANGUAGES, problemMessage, text, weightsOf, type Cell, type Language } from "../engine/index";
import { single, unusable, type Answer } from "./answer";
import { languageFor } from "./language";
import { cellsReceived, isNothing, wordReceived, type Range } from "./received";
import { column } from "./robustness-words";

type Elicitation = (typeof ELICITATIONS)[number];

/** Names and numbers of the answers: with a column of names before them, or (a table) a row of names above them. */
interface Given {
  readonly names: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

const isName = (cell: Cell): boolean => typeof cell === "string" && !isNothing(cell) && !Number.isFinite(Number(cell));

/** A square table or a decision matrix has its names above it and perhaps before it too; a list has them before it. */
function givenAs(elicitation: Elicitation, cells: readonly (readonly Cell[])[]): Given {
  const filled = cells.filter((row) => !row.every(isNothing));
  const isTable = elicitation === "pairwise" || elicitation === "entropy";
  const headed = isTable && (filled[0] ?? []).some(isName);
  const body = headed ? filled.slice(1) : filled;
  const named = body.length > 0 && body.every((row) => isName(row[0]));
  const rows = named ? body.map((row) => row.slice(1)) : body;
  const above = headed ? (filled[0] ?? []).slice(named ? 1 : 0).map(String) : [];
  const count = isTable ? (rows[0]?.length ?? 0) : rows.flat().length;
  const before = named && !isTable ? body.map((row) => String(row[0])) : [];
  return { names: Array.from({ length: count }, (_, i) => above[i] ?? before[i] ?? String(i + 1)), rows };
}

/**
 * WEIGHTS: weights that sum to 1, from points, ranks (1 = most important), swing points (the dearest step from worst to best 100),
 * a square table of comparisons, or the spread of the scores. Comparisons also give their consistency ratio and the table it is measured by.
 */
export function elicitedWeights(given: { readonly method: unknown; readonly answers: Range; readonly index: unknown; readonly language: unknown }): Answer[][] {
  const language = languageFor(given.language);
  if (typeof language !== "string") return single(language);
  const asked = wordReceived(given.method)?.toLowerCase() ?? "";
  const named = (each: Elicitation, own: Language) => text(own, `robustness.elicitations.${each}`);
  const elicitation = ELICITATIONS.find((each) => each === asked || LANGUAGES.some((own) => named(each, own).toLowerCase() === asked));
  if (elicitation === undefined) return single(unusable(text(language, "robustness.elicitation-unknown", { asked, options: ELICITATIONS.map((each) => named(each, language)).join(", ") })));
  const { names, rows } = givenAs(elicitation, cellsReceived(given.answers));
  const numbers = rows.map((row) => row.map((cell) => (isNothing(cell) ? 0 : Number(cell))));
  if (numbers.some((row) => row.some((value) => !Number.isFinite(value)))) return single(unusable(text(language, "robustness.answers-numbers")));
  const answer = weightsOf(elicitation, numbers, DEFAULT_PARAMETERS, wordReceived(given.index)?.toLowerCase());
  if ("problem" in answer) return single(unusable(problemMessage(answer.problem, language, columnLabel)));
  const { weights, consistency } = answer;
  const more: Answer[][] = consistency
    ? [
        [column(language, "consistency-ratio"), consistency.ratio ?? ""],
        [column(language, "consistency"), consistency.consistent === undefined ? "" : text(language, consistency.consistent ? "robustness.consistent" : "robustness.inconsistent", { most: consistency.atMost })],
        [column(language, "random-index"), text(language, `robustness.random-index.${consistency.randomIndex}.label`)],
      ]
    : [];
  return [[column(language, "criterion"), column(language, "weight")], ...names.map((name, i): Answer[] => [name, weights[i] ?? ""]), ...more];
}
