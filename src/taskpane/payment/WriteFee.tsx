import { Button } from "@fluentui/react-components";
import { cellText, type Scheme, type SimulatorTables } from "../../engine";
import type { SheetTable } from "../../workbook/port";
import { useWords } from "../language/words";
import { CellLink } from "../place/CellLink";
import { useWorkbook } from "../place/workbook-context";
import { useLayout } from "../style/layout";
import { SaveAsRow } from "../what-if/SaveAsRow";
import { feeEdit, schemeRow } from "./domain";

interface WriteFeeProps {
  readonly schemes: SimulatorTables["schemes"];
  /** The table of the schemes as it was read. */
  readonly table: SheetTable;
  /** The scheme as it is being tried. */
  readonly scheme: Scheme;
  readonly onDone: () => void;
  /** Told the name under which the scheme was added as a row. */
  readonly onAdded: (name: string) => void;
}

/** Puts the fee that was tried in its cell, as long as the cell is as it was read, or keeps the scheme with that fee as a new row. */
export function WriteFee({ schemes, table, scheme, onDone, onAdded }: WriteFeeProps) {
  const { say } = useWords();
  const layout = useLayout();
  const { write, append } = useWorkbook();
  const fee = feeEdit(schemes, scheme);
  if (!fee) return null;
  const { address, was, value } = fee.edit;
  const save = (name: string): void => {
    const row = schemeRow(table, scheme, name);
    if (row) append(table, row, () => onAdded(name), "Schemes");
  };
  return (
    <div className={layout.stack}>
      <p className={layout.text}>{say("payment.slider.would-write", { cell: address, from: String(was ?? say("none")), to: String(cellText(value)) })}</p>
      <div className={layout.row}>
        <Button size="small" appearance="primary" onClick={() => write(table.sheet, [fee.edit], onDone, fee.checks)}>
          {say("payment.slider.write", { cell: address })}
        </Button>
        <CellLink sheet={table.sheet} address={address} />
      </div>
      <SaveAsRow of={scheme.scheme} label={say("payment.slider.new-name")} taken={say("payment.slider.name-taken")} isTaken={(name) => schemes.rows.some((row) => sameName(row.name, name))} onSave={save} />
    </div>
  );
}

/** As the simulator compares them: without case or accents. */
const sameName = (one: string, other: string): boolean => one.localeCompare(other, undefined, { sensitivity: "base" }) === 0;
