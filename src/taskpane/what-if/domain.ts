import { compare, evaluate, findHeaderRow, frameworks, inputOf, LANGUAGES, optionLabel, readScenarioTable, withSimulatedSchemes, type Cell, type ComparedAspect, type Evaluation, type Input, type Language, type Scenario } from "../../engine";
import type { CellCheck, CellEdit } from "../../workbook/port";
import type { Answers } from "../answers/domain";
import type { Draft } from "../memory/memory";

/** The groups of columns of which a value can be tried out: those that decide an answer. */
export interface GroupToTry {
  readonly group: string;
  readonly inputs: readonly Input[];
}

const DECIDING = new Set(["score", "number", "share", "flag", "choice", "choices"]);

/** The payment schemes of the workbook, of which a scenario can name one. */
export const schemeNames = ({ simulator }: Answers): readonly string[] => simulator?.schemes.rows.map(({ name }) => name) ?? [];

/** The columns that the sheet has and that decide an answer, in their groups and in the order of the sheet. A column that is not in the sheet cannot be written back. */
export function groupsToTry(answers: Answers): readonly GroupToTry[] {
  const schemes = schemeNames(answers).length > 0;
  const inputs = frameworks.inputs.filter(({ id, kind }) => (DECIDING.has(kind) || (id === "scheme" && schemes)) && id !== "baseline" && answers.table.columns[id] !== undefined).sort((a, b) => (answers.table.columns[a.id] ?? 0) - (answers.table.columns[b.id] ?? 0));
  return [...new Set(inputs.map(({ group }) => group))].map((group) => ({ group, inputs: inputs.filter((input) => input.group === group) }));
}

/** A text that somebody typed or chose, as the cell that it would be. */
const asCell = (text: string): Cell => (/^\d+([.,]\d+)?$/.test(text.trim()) ? Number(text.replace(",", ".")) : text);

/** What stands in the sheet for that column of the scenario. */
export function standingCell(answers: Answers, scenario: Scenario, id: string): Cell {
  const at = answers.table.columns[id];
  return at === undefined ? undefined : answers.sheet.cells[scenario.row]?.[at];
}

/** The cell with the scenario's name, as it was read: a row that was moved or sorted since is another scenario's. */
export function nameCheck(answers: Answers, scenario: Scenario): readonly CellCheck[] {
  const address = scenario.cells["scenario"];
  return address === undefined ? [] : [{ address, was: standingCell(answers, scenario, "scenario") }];
}

/** The same as text. */
export function standing(answers: Answers, scenario: Scenario, id: string): string {
  const cell = standingCell(answers, scenario, id);
  return cell === null || cell === undefined ? "" : String(cell);
}

/** The draft without what is the same as in the sheet. */
export const changesOf = (answers: Answers, scenario: Scenario, draft: Draft): Draft => Object.fromEntries(Object.entries(draft).filter(([id, text]) => answers.table.columns[id] !== undefined && text !== standing(answers, scenario, id)));

/** The row of the scenario with the draft in it: cells in the order of the sheet's columns. */
function rowWith(answers: Answers, scenario: Scenario, draft: Draft): readonly Cell[] {
  const row = [...(answers.sheet.cells[scenario.row] ?? [])];
  for (const [id, text] of Object.entries(draft)) {
    const at = answers.table.columns[id];
    if (at !== undefined) row[at] = asCell(text);
  }
  return row;
}

export interface Trial {
  readonly before: Evaluation;
  readonly after: Evaluation;
  /** What is different, with the value before and the value after. */
  readonly differences: readonly ComparedAspect[];
}

/** Reads the row with the draft in it exactly as the sheet is read, and evaluates it with the weights of the sheet. */
export function tryOut(answers: Answers, before: Evaluation, draft: Draft, language: Language): Trial {
  const header = findHeaderRow(answers.sheet.cells) ?? 0;
  const changed = rowWith(answers, before.scenario, draft);
  const alone = answers.sheet.cells.map((line, at) => (at <= header ? line : at === before.scenario.row ? changed : []));
  const [scenario] = withSimulatedSchemes(readScenarioTable(alone, { origin: answers.sheet.origin }), answers.simulator, answers.parameters).scenarios;
  const after = scenario ? evaluate(scenario, answers.parameters) : before;
  return { before, after, differences: compare([before, after], language).aspects.filter(({ differs }) => differs) };
}

/** The cells that writing the draft back would change. */
export function editsOf(answers: Answers, scenario: Scenario, draft: Draft): readonly (CellEdit & { readonly id: string; readonly from: string; readonly to: string })[] {
  return Object.entries(changesOf(answers, scenario, draft)).flatMap(([id, to]) => {
    const address = scenario.cells[id];
    return address === undefined ? [] : [{ id, address, was: standingCell(answers, scenario, id), value: to === "" ? null : asCell(to), from: standing(answers, scenario, id), to }];
  });
}

/** The row as a new scenario of that name; who scored it and what the scores rest on do not come along. */
export function newRow(answers: Answers, scenario: Scenario, draft: Draft, name: string): readonly Cell[] {
  return rowWith(answers, scenario, { ...draft, scenario: name, assessor: "", evidence: "", baseline: "" }).map((cell) => cell ?? "");
}

const plain = (text: string): string => text.trim().toLowerCase();

/** The options that a cell with semicolons names, by id or by their words in either language. */
export function chosenOptions(input: Input, cell: string): readonly string[] {
  const named = new Set(cell.split(";").map(plain));
  return (input.options ?? []).filter((option) => [option, ...LANGUAGES.map((language) => optionLabel(input, option, language))].some((words) => named.has(plain(words))));
}

/** What may be chosen for a column, as it would stand in the cell, with its words; undefined where something is typed. */
export function optionsOf(input: Input, language: Language): readonly { readonly value: string; readonly words: string }[] | undefined {
  const said = inputOf(input.id)?.options;
  if (input.kind === "score") return ["1", "2", "3", "4", "5"].map((value) => ({ value, words: value }));
  if (input.kind === "choice" && said) return said.map((option) => ({ value: optionLabel(input, option, language), words: optionLabel(input, option, language) }));
  return undefined;
}
