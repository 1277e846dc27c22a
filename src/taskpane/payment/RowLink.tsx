import { useAnswersAtHand } from "../answers/answers-context";
import { CellLink } from "../place/CellLink";
import { placeOfRow, type SimulatorTable } from "./place-of-row";

/** The name of a segment or a scheme, which leads to its row in the sheet where it has one. */
export function RowLink({ table, name }: { readonly table: SimulatorTable; readonly name: string }) {
  const place = placeOfRow(useAnswersAtHand(), table, name);
  return place ? <CellLink {...place}>{name}</CellLink> : <>{name}</>;
}
