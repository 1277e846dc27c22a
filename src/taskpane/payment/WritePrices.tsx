import { Button } from "@fluentui/react-components";
import type { Scheme, SimulatorTables } from "../../engine";
import type { SheetTable } from "../../workbook/port";
import { useWords } from "../language/words";
import { CellLink } from "../place/CellLink";
import { useWorkbook } from "../place/workbook-context";
import { useLayout } from "../style/layout";
import { SaveAsRow } from "../what-if/SaveAsRow";
import { priceEdits, schemeRow } from "./domain";
import { moneyIn } from "./figures";
import { priceLabel, type PriceKey } from "./prices";

interface WritePricesProps {
  readonly schemes: SimulatorTables["schemes"];
  /** The table of the schemes as it was read. */
  readonly table: SheetTable;
  /** The scheme as it is being tried. */
  readonly scheme: Scheme;
  /** The prices that differ from the sheet. */
  readonly prices: readonly PriceKey[];
  readonly onDone: () => void;
  /** Told the name under which the scheme was added as a row. */
  readonly onAdded: (name: string) => void;
}

/** Puts the prices that were tried in their cells, as long as these are as they were read, or keeps the scheme with those prices as a new row. */
export function WritePrices({ schemes, table, scheme, prices, onDone, onAdded }: WritePricesProps) {
  const words = useWords();
  const { say, language } = words;
  const layout = useLayout();
  const { write, append } = useWorkbook();
  const { edits, checks, lacking } = priceEdits(schemes, scheme, prices);
  const shown = (value: unknown): string => (value === undefined || value === null || value === "" ? say("none") : typeof value === "number" ? moneyIn(value, words) : String(value));
  if (lacking.length > 0) return <p className={layout.text}>{say("payment.slider.no-column", { column: lacking.map((key) => priceLabel(key, language)).join(", "), sheet: table.sheet })}</p>;
  const save = (name: string): void => {
    const row = schemeRow(table, scheme, prices, name);
    if (row) append(table, row, () => onAdded(name), "Schemes");
  };
  return (
    <div className={layout.stack}>
      <div>
        <strong>{say("what-if.would-write")}</strong>
        <ul className={layout.list}>
          {edits.map(({ key, address, was, value }) => (
            <li key={key}>
              <CellLink sheet={table.sheet} address={address}>
                {say("what-if.edit", { cell: address, criterion: priceLabel(key, language), from: shown(was), to: shown(value) })}
              </CellLink>
            </li>
          ))}
        </ul>
      </div>
      <div>
        <Button appearance="primary" onClick={() => write(table.sheet, edits.map(({ address, was, value }) => ({ address, was, value })), onDone, checks)}>
          {edits.length === 1 ? say("what-if.write-one") : say("what-if.write", { count: edits.length })}
        </Button>
      </div>
      <SaveAsRow of={scheme.scheme} label={say("payment.slider.new-name")} taken={say("payment.slider.name-taken")} isTaken={(name) => schemes.rows.some((row) => sameName(row.name, name))} onSave={save} />
    </div>
  );
}

/** As the simulator compares them: without case or accents. */
const sameName = (one: string, other: string): boolean => one.localeCompare(other, undefined, { sensitivity: "base" }) === 0;
