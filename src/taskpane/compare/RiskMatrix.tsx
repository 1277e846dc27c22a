import { makeStyles, tokens } from "@fluentui/react-components";
import { itemsOf, type Band, type Evaluation } from "../../engine";
import { useWords } from "../language/words";
import { Fold } from "../style/Fold";
import { useLayout } from "../style/layout";

const useStyles = makeStyles({
  scroller: { overflowX: "auto", ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` } },
  sign: { display: "inline-block", width: "14px", height: "12px", marginRight: "4px", verticalAlign: "middle" },
});

interface MatrixRow {
  readonly id: string;
  readonly label: string;
  readonly cells: readonly ({ readonly residual: number; readonly band: Band; readonly settled?: boolean } | undefined)[];
}

/** Where the risks differ: families first, each risk when unfolded. A word, a number and a sign that grows, so that no colour is needed. */
export function RiskMatrix({ evaluations }: { readonly evaluations: readonly Evaluation[] }) {
  const { say, tell } = useWords();
  const layout = useLayout();
  const names = evaluations.map(({ scenario }) => scenario.name);
  const families: readonly MatrixRow[] = itemsOf("families").map(({ id }) => ({ id, label: tell(`risks.families.${id}.label`), cells: evaluations.map((evaluation) => evaluation.families?.[id]) }));
  const risks: readonly MatrixRow[] = itemsOf("risks").map(({ id }) => ({ id, label: tell(`risks.risks.${id}.label`), cells: evaluations.map((evaluation) => evaluation.risks?.[id]) }));
  const known = (rows: readonly MatrixRow[]): readonly MatrixRow[] => rows.filter(({ cells }) => cells.some((cell) => cell !== undefined));
  if (known(families).length === 0) return null;
  return (
    <div className={layout.card}>
      <h3 className={layout.lead}>{say("charts.risks")}</h3>
      <Matrix names={names} rows={known(families)} caption={say("charts.risks")} />
      <Fold small title={say("charts.all-risks")}>
        <Matrix names={names} rows={known(risks)} caption={say("charts.all-risks")} />
      </Fold>
    </div>
  );
}

const HEIGHTS: Readonly<Record<Band, number>> = { low: 3, medium: 7, high: 12 };

function Matrix({ names, rows, caption }: { readonly names: readonly string[]; readonly rows: readonly MatrixRow[]; readonly caption: string }) {
  const styles = useStyles();
  const layout = useLayout();
  const { say, tell, number } = useWords();
  return (
    <div className={styles.scroller} role="region" tabIndex={0} aria-label={caption}>
      <table className={layout.table}>
        <thead>
          <tr>
            <th scope="col">{say("charts.risk")}</th>
            {names.map((name, at) => (
              <th key={at} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, label, cells }) => (
            <tr key={id}>
              <th scope="row">{label}</th>
              {cells.map((cell, at) => (
                <td key={at}>
                  {cell ? (
                    <>
                      <svg className={styles.sign} aria-hidden="true">
                        <rect x="0.5" y={12 - HEIGHTS[cell.band]} width="12" height={HEIGHTS[cell.band] - 0.5} style={{ fill: `var(--risk-${cell.band})`, stroke: "var(--risk-edge)" }} />
                      </svg>
                      {cell.settled === false ? say("card.risk-open", { band: tell(`risks.bands.${cell.band}`) }) : tell(`risks.bands.${cell.band}`)} {number(cell.residual)}
                    </>
                  ) : (
                    <em>{say("unknown")}</em>
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
