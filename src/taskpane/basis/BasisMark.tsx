import { makeStyles, tokens } from "@fluentui/react-components";
import type { Basis } from "../../engine";
import { useWords } from "../language/words";

const useStyles = makeStyles({
  mark: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, whiteSpace: "nowrap" },
  legend: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
});

/** Says on what a number or a rule rests. What a document says has no mark; what is ours and what was inferred has. */
export function BasisMark({ basis }: { readonly basis: Basis }) {
  const styles = useStyles();
  const { say } = useWords();
  if (basis === "source") return null;
  return (
    <span className={styles.mark} role="img" aria-label={say(`basis.${basis}`)} title={say(`basis.${basis}`)}>
      {say(`basis.mark-${basis}`)}
    </span>
  );
}

/** What the marks mean and how far the answers reach, once on every screen. */
export function BasisLegend() {
  const styles = useStyles();
  const { say, tell } = useWords();
  return (
    <footer className={styles.legend}>
      <div>{say("basis.legend")}</div>
      <div>{`${say("card.legal")} ${tell("market-or-network.notes.legal")}`}</div>
      <div>{tell("market-or-network.notes.scope")}</div>
    </footer>
  );
}
