import type { Place } from "../../workbook/port";
import type { Answers } from "../answers/domain";

/** The tables that the payment simulator reads. */
export type SimulatorTable = "segments" | "schemes";

/** The sheet of a table of the simulator; undefined where the workbook has none, and the example is shown. */
export const sheetOfTable = ({ schemes, segmentSheet }: Pick<Answers, "schemes" | "segmentSheet">, table: SimulatorTable): string | undefined => (table === "schemes" ? schemes?.sheet : segmentSheet);

/** Where the row of a segment or a scheme stands; undefined for one of the example, or one that is only tried. */
export function placeOfRow(answers: Pick<Answers, "schemes" | "segmentSheet" | "simulator">, table: SimulatorTable, name: string): Place | undefined {
  const sheet = sheetOfTable(answers, table);
  const row = answers.simulator?.[table].rows.find((each) => each.name === name);
  return sheet === undefined || row === undefined ? undefined : { sheet, address: row.at };
}
