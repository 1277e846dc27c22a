import { makeStyles } from "@fluentui/react-components";

const useStyles = makeStyles({ bar: { display: "block", width: "100%", height: "10px", overflow: "visible" } });

const percent = (share: number): string => `${(share * 100).toFixed(2)}%`;

/** The length of a level beside its number; the number says it already, so it is hidden from screen readers. */
export function LevelBar({ share }: { readonly share: number }) {
  const styles = useStyles();
  return (
    <svg className={styles.bar} aria-hidden="true">
      <rect x="0.5" y="2.5" width="100%" height="5" style={{ fill: "none", stroke: "var(--middle)" }} />
      <rect x="0" y="2" width={percent(Math.min(1, Math.max(0, share)))} height="6" style={{ fill: "var(--mixed)" }} />
    </svg>
  );
}

/** A place on the line between two poles, with its bounds; the number beside it says it already. */
export function PositionLine({ index, low, high }: { readonly index: number; readonly low: number; readonly high: number }) {
  const styles = useStyles();
  return (
    <svg className={styles.bar} aria-hidden="true">
      <line x1="0" x2="100%" y1="5" y2="5" strokeWidth="2" style={{ stroke: "var(--middle)" }} />
      <line x1={percent(low)} x2={percent(high)} y1="5" y2="5" strokeWidth="6" strokeDasharray="2 2" style={{ stroke: "var(--mark)" }} />
      <circle cx={percent(index)} cy="5" r="4.5" strokeWidth="1.5" style={{ fill: "var(--mark)", stroke: "var(--ground)" }} />
    </svg>
  );
}
