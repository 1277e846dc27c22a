import { Button } from "@fluentui/react-components";
import { cellText, type SimulatorTables } from "../../engine";
import { useWords } from "../language/words";
import { CellLink } from "../place/CellLink";
import { useWorkbook } from "../place/workbook-context";
import { useLayout } from "../style/layout";
import { feeCell } from "./domain";

interface WriteFeeProps {
  readonly schemes: SimulatorTables["schemes"];
  /** The sheet that the schemes stand on. */
  readonly sheet: string;
  /** The scheme as it is being tried. */
  readonly scheme: Parameters<typeof feeCell>[1];
  readonly onDone: () => void;
}

/** Puts the fee that was tried in its cell, as long as the cell is as it was read. */
export function WriteFee({ schemes, sheet, scheme, onDone }: WriteFeeProps) {
  const { say } = useWords();
  const layout = useLayout();
  const { write } = useWorkbook();
  const cell = feeCell(schemes, scheme);
  if (!cell) return null;
  return (
    <div className={layout.tight}>
      <p className={layout.text}>{say("payment.slider.would-write", { cell: cell.address, from: String(cell.was ?? say("none")), to: String(cellText(cell.value)) })}</p>
      <div className={layout.row}>
        <Button size="small" appearance="primary" onClick={() => write(sheet, [cell], onDone)}>
          {say("payment.slider.write", { cell: cell.address })}
        </Button>
        <CellLink sheet={sheet} address={cell.address} />
      </div>
    </div>
  );
}
