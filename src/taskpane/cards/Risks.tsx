import { makeStyles, tokens } from "@fluentui/react-components";
import type { Evaluation, Parameters } from "../../engine";
import { useWords } from "../language/words";
import { useLayout } from "../style/layout";
import { highestRisks } from "./domain";

const useStyles = makeStyles({
  // A bar far from its name is no bar of that name.
  list: { maxWidth: "520px", margin: 0, padding: 0, listStyleType: "none", display: "flex", flexDirection: "column", gap: "2px" },
  // Bars and words stand under each other; in a narrow pane the name of the risk gets the room.
  risk: { display: "grid", gridTemplateColumns: "minmax(0, 1fr) 36px 68px", alignItems: "center", columnGap: tokens.spacingHorizontalS, "@container pane (min-width: 340px)": { gridTemplateColumns: "minmax(0, 1fr) 56px 120px" }, "@container pane (min-width: 480px)": { gridTemplateColumns: "minmax(0, 1fr) 56px 140px" } },
  bar: { display: "block", width: "100%", height: "10px" },
  band: { fontWeight: tokens.fontWeightSemibold, overflowWrap: "anywhere" },
});

/** As many risks as are read at a glance. */
const SHOWN = 3;

/** The highest residual risks: a word, a length and a shade of one hue, so that they survive grey print and colour blindness. */
export function Risks({ evaluation, parameters }: { readonly evaluation: Evaluation; readonly parameters: Parameters }) {
  const styles = useStyles();
  const layout = useLayout();
  const { say, tell } = useWords();
  const risks = highestRisks(evaluation, parameters, SHOWN);
  if (risks.length === 0) return null;
  return (
    <div className={layout.tight}>
      <strong>{say("card.risks")}</strong>
      <ul className={styles.list}>
        {risks.map(({ id, residual, band, settled }) => (
          <li key={id} className={styles.risk}>
            <span className={layout.words}>{tell(`risks.risks.${id}.label`)}</span>
            <svg className={styles.bar} aria-hidden="true">
              <rect x="0" y="0.5" width="100%" height="9" style={{ fill: "none", stroke: "var(--middle)" }} />
              <rect x="0" y="0" width={`${(residual * 100).toFixed(1)}%`} height="10" style={{ fill: `var(--risk-${band})`, stroke: "var(--risk-edge)" }} />
            </svg>
            <span className={styles.band}>{settled ? tell(`risks.bands.${band}`) : say("card.risk-open", { band: tell(`risks.bands.${band}`) })}</span>
          </li>
        ))}
      </ul>
      {evaluation.switch?.advised === true && <p className={layout.text}>{say(evaluation.switch.settled ? "card.switch" : "card.switch-open")}</p>}
    </div>
  );
}
