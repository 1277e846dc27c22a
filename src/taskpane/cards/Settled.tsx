import { makeStyles, tokens } from "@fluentui/react-components";
import { useWords } from "../language/words";

const useStyles = makeStyles({
  badge: { display: "inline-flex", alignItems: "center", gap: "4px", fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2, whiteSpace: "nowrap" },
  sign: { width: "12px", height: "12px" },
});

/** Whether the answer stands: a full ring where it does, a broken one where something unknown could still turn it. */
export function Settled({ settled }: { readonly settled: boolean }) {
  const styles = useStyles();
  const { say } = useWords();
  return (
    <span className={styles.badge}>
      <svg className={styles.sign} aria-hidden="true">
        <circle cx="6" cy="6" r="4.5" strokeWidth="2" style={{ fill: settled ? "var(--mark)" : "none", stroke: "var(--mark)" }} {...(settled ? {} : { strokeDasharray: "3 2.5" })} />
      </svg>
      {say(settled ? "card.settled" : "card.open")}
    </span>
  );
}
