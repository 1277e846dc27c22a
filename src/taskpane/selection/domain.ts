import { inputOf, type Input, type Scenario } from "../../engine";
import type { Place } from "../../workbook/port";
import type { Answers } from "../answers/domain";

/** What a selected cell of the scenario table is: its column, and its scenario where the row has one. */
export interface Selected {
  readonly address: string;
  readonly input: Input;
  readonly scenario: Scenario | undefined;
}

/** The groups of which the scores decide an answer, the one that leads first. */
export const SCORED_GROUPS = ["content", "form", "legal-form"] as const;

/** Whether what is selected is a score of a scenario that decides an answer: the screen that scores asks for it, and is the guidance itself. */
export const isScored = ({ input, scenario }: Selected): boolean => scenario !== undefined && input.kind === "score" && SCORED_GROUPS.some((group) => group === input.group);

/** The first cell of an address: `Sheet!$B$4:D5` -> row 3, column 1, counted from 0; undefined for whole rows and columns. */
function firstCell(address: string): { readonly row: number; readonly column: number } | undefined {
  const match = /^\$?([A-Z]{1,3})\$?(\d+)/.exec(address.slice(address.lastIndexOf("!") + 1));
  if (!match) return undefined;
  const [, letters = "", digits = ""] = match;
  return { row: Number(digits) - 1, column: [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1 };
}

/** The column, and the scenario, that a selected place belongs to; undefined outside the table. */
export function selectedIn({ sheet, address }: Place, answers: Answers): Selected | undefined {
  const cell = firstCell(address);
  if (!cell || sheet !== answers.sheet.sheet) return undefined;
  const at = cell.column - answers.sheet.origin.column;
  const row = cell.row - answers.sheet.origin.row;
  if (row < 0 || row >= answers.sheet.cells.length) return undefined;
  const id = Object.entries(answers.table.columns).find(([, place]) => place === at)?.[0];
  const input = id === undefined ? undefined : inputOf(id);
  return input && { address: address.slice(address.lastIndexOf("!") + 1), input, scenario: answers.table.scenarios.find((scenario) => scenario.row === row) };
}
