import type { Language, Shown } from "../../engine";
import { areaOf, fixedRangeAddress, type Area } from "../area";
import { ENGINE_ANSWERS, type Given, type Returned } from "./engine-answers";
import { caseCell, type CaseAnswer, type CaseArgument, type CasePlace, type PublishedCase } from "./published-case";

/** Where the blocks of a case stand on the sheet: their top left cells, by name. */
export type BlockPlaces = Readonly<Record<string, { readonly row: number; readonly column: number }>>;

/** The part of a block that an argument takes; rows and columns within the block, from 0. */
function partOf({ blocks }: PublishedCase, { block, from = [1, 1], to }: { readonly block: string; readonly from?: CasePlace | undefined; readonly to?: CasePlace | undefined }): Area {
  const rows = blocks[block] ?? [];
  const [lastRow, lastColumn] = to ?? [rows.length, rows[0]?.length ?? 1];
  return areaOf(from[0] - 1, from[1] - 1, lastRow - from[0] + 1, lastColumn - from[1] + 1);
}

function written(each: PublishedCase, argument: CaseArgument, places: BlockPlaces, language: Language): string {
  if ("say" in argument) return `"${argument.say}"`;
  if ("language" in argument) return `"${language}"`;
  if (!("block" in argument)) return "";
  const part = partOf(each, argument);
  const place = places[argument.block] ?? { row: 0, column: 0 };
  return fixedRangeAddress({ ...part, row: place.row + part.row, column: place.column + part.column });
}

/** The formula that puts a case to our function and takes one value of what it returns. */
export function answerFormula(each: PublishedCase, answer: CaseAnswer, places: BlockPlaces, language: Language): string {
  const call = `COMMISSION.${each.function}(${(answer.arguments ?? each.arguments).map((argument) => written(each, argument, places, language)).join(",")})`;
  return answer.at === undefined ? call : `INDEX(${call},${answer.at[0]},${answer.at[1]})`;
}

function given(each: PublishedCase, argument: CaseArgument, language: Language): Given {
  if ("say" in argument) return argument.say;
  if (!("block" in argument)) return undefined;
  const { row, column, rows, columns } = partOf(each, argument);
  return (each.blocks[argument.block] ?? []).slice(row, row + rows).map((line) => line.slice(column, column + columns).map((cell) => caseCell(cell, each.id, language)));
}

/** What those formulas give, by the engine: a function that is called in the same way for several answers is asked once. */
export function engineAnswers(each: PublishedCase, language: Language): (answer: CaseAnswer) => Shown {
  const known = new Map<readonly CaseArgument[], Returned>();
  return (answer) => {
    const asked = answer.arguments ?? each.arguments;
    const returned = known.get(asked) ?? ENGINE_ANSWERS[each.function](asked.map((argument) => given(each, argument, language)), language);
    known.set(asked, returned);
    const [row, column] = answer.at ?? [1, 1];
    return returned[row - 1]?.[column - 1] ?? null;
  };
}
