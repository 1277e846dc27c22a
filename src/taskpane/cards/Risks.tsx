import { makeStyles, tokens } from "@fluentui/react-components";
import type { Evaluation, Parameters } from "../../engine";
import { useWords } from "../language/words";
import { useLayout } from "../style/layout";
import { highestRisks } from "./domain";

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: "none", display: "flex", flexDirection: "column", gap: "2px" },
  risk: { display: "grid", gridTemplateColumns: "1fr 56px auto", alignItems: "center", columnGap: tokens.spacingHorizontalS },
  bar: { display: "block", width: "56px", height: "10px" },
  band: { minWidth: "48px", fontWeight: tokens.fontWeightSemibold },
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
    <div>
      <strong>{say("card.risks")}</strong>
      <ul className={styles.list}>
        {risks.map(({ id, residual, band, settled }) => (
          <li key={id} className={styles.risk}>
            <span className={layout.words}>{tell(`risks.risks.${id}.label`)}</span>
            <svg className={styles.bar} aria-hidden="true">
              <rect x="0.5" y="0.5" width="55" height="9" style={{ fill: "none", stroke: "var(--middle)" }} />
              <rect x="0" y="0" width={residual * 56} height="10" style={{ fill: `var(--risk-${band})`, stroke: "var(--risk-edge)" }} />
            </svg>
            <span className={styles.band}>{settled ? tell(`risks.bands.${band}`) : say("card.risk-open", { band: tell(`risks.bands.${band}`) })}</span>
          </li>
        ))}
      </ul>
      {evaluation.switch?.advised === true && <p className={layout.text}>{say(evaluation.switch.settled ? "card.switch" : "card.switch-open")}</p>}
    </div>
  );
}
