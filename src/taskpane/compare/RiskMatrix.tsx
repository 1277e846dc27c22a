import { makeStyles, mergeClasses } from "@fluentui/react-components";
import { itemsOf, type Band, type Evaluation } from "../../engine";
import { scenarioTitle } from "../answers/scenario-key";
import { RuleNote } from "../basis/RuleNote";
import { FigureTable } from "../charts/FigureTable";
import { useWords } from "../language/words";
import { Fold } from "../style/Fold";
import { useLayout } from "../style/layout";

const useStyles = makeStyles({
  figure: { margin: 0 },
  // Above its word in a narrow pane, where some words fit beside it and others do not.
  sign: { display: "block", width: "14px", height: "12px", marginRight: "4px", verticalAlign: "middle", "@container pane (min-width: 480px)": { display: "inline-block" } },
});

interface RiskLevel {
  readonly residual: number;
  readonly band: Band;
  readonly settled?: boolean;
}

interface MatrixRow {
  readonly id: string;
  readonly label: string;
  readonly cells: readonly (RiskLevel | undefined)[];
}

/** Where the risks differ: families first, each risk when unfolded. A word, a number and a sign that grows, so that no colour is needed. */
export function RiskMatrix({ evaluations }: { readonly evaluations: readonly Evaluation[] }) {
  const styles = useStyles();
  const { say, tell } = useWords();
  const layout = useLayout();
  const names = evaluations.map(({ scenario }) => scenarioTitle(scenario));
  const families: readonly MatrixRow[] = itemsOf("families").map(({ id }) => ({ id, label: tell(`risks.families.${id}.label`), cells: evaluations.map((evaluation) => evaluation.families?.[id]) }));
  const risks: readonly MatrixRow[] = itemsOf("risks").map(({ id }) => ({ id, label: tell(`risks.risks.${id}.label`), cells: evaluations.map((evaluation) => evaluation.risks?.[id]) }));
  const known = (rows: readonly MatrixRow[]): readonly MatrixRow[] => rows.filter(({ cells }) => cells.some((cell) => cell !== undefined));
  if (known(families).length === 0) return null;
  return (
    <figure className={mergeClasses(layout.card, styles.figure)} aria-label={say("charts.risks")}>
      <h3 className={layout.lead}>{say("charts.risks")}</h3>
      <Matrix names={names} rows={known(families)} caption={say("charts.risks")} />
      <Fold small title={say("charts.all-risks")}>
        <Matrix names={names} rows={known(risks)} caption={say("charts.all-risks")} />
      </Fold>
      <Fold small title={say("charts.rule")}>
        {["risk.residual", "risk.family", "risk.band"].map((rule) => (
          <RuleNote key={rule} rule={rule} />
        ))}
      </Fold>
    </figure>
  );
}

const HEIGHTS: Readonly<Record<Band, number>> = { low: 3, medium: 7, high: 12 };

function Matrix({ names, rows, caption }: { readonly names: readonly string[]; readonly rows: readonly MatrixRow[]; readonly caption: string }) {
  const { say } = useWords();
  return (
    <FigureTable
      caption={caption}
      corner={say("charts.risk")}
      names={names}
      rows={rows.map(({ id, label, cells }) => ({ id, label, cells: cells.map((cell) => (cell ? <RiskCell {...cell} /> : <em>{say("unknown")}</em>)) }))}
    />
  );
}

/** A word, a number and a sign that grows. */
function RiskCell({ residual, band, settled }: RiskLevel) {
  const styles = useStyles();
  const { say, tell, number } = useWords();
  const word = tell(`risks.bands.${band}`);
  return (
    <>
      <svg className={styles.sign} aria-hidden="true">
        <rect x="0.5" y={12 - HEIGHTS[band]} width="12" height={HEIGHTS[band] - 0.5} style={{ fill: `var(--risk-${band})`, stroke: "var(--risk-edge)" }} />
      </svg>
      {settled === false ? say("card.risk-open", { band: word }) : word} {number(residual)}
    </>
  );
}
