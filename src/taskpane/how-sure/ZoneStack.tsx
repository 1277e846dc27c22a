import { makeStyles, tokens } from "@fluentui/react-components";
import { useId } from "react";
import { useWords } from "../language/words";

const useStyles = makeStyles({
  chart: { display: "block", width: "100%", height: "18px" },
  words: { display: "flex", justifyContent: "space-between", fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2, gap: tokens.spacingHorizontalS },
});

interface ZoneStackProps {
  /** Chances 0..1 that sum to 1: market, mixed, network. */
  readonly shares: readonly [number, number, number];
  readonly names: readonly [string, string, string];
}

/** The share of all weightings under which each zone comes out, as three stretches told apart by colour, pattern (plain, dots, stripes) and words. */
export function ZoneStack({ shares, names }: ZoneStackProps) {
  const styles = useStyles();
  const { percent } = useWords();
  const pattern = useId();
  const [market, mixed] = shares;
  const said = names.map((name, at) => `${name} ${percent(shares[at] ?? 0)}`);
  const at = (share: number): string => `${(share * 100).toFixed(2)}%`;
  return (
    <div>
      <svg className={styles.chart} role="img" aria-label={said.join(", ")}>
        <defs>
          <pattern id={`${pattern}-dots`} width="6" height="6" patternUnits="userSpaceOnUse">
            <rect width="6" height="6" style={{ fill: "var(--ground)" }} />
            <circle cx="3" cy="3" r="1.5" style={{ fill: "var(--mixed)" }} />
          </pattern>
          <pattern id={`${pattern}-stripes`} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <rect width="6" height="6" style={{ fill: "var(--network)" }} />
            <rect width="1.5" height="6" style={{ fill: "var(--ground)" }} />
          </pattern>
        </defs>
        <rect x="0" y="1" width={at(market)} height="16" style={{ fill: "var(--market)", stroke: "var(--mark)" }} />
        <rect x={at(market)} y="1" width={at(mixed)} height="16" fill={`url(#${pattern}-dots)`} style={{ stroke: "var(--mark)" }} />
        <rect x={at(market + mixed)} y="1" width={at(shares[2])} height="16" fill={`url(#${pattern}-stripes)`} style={{ stroke: "var(--mark)" }} />
      </svg>
      <div className={styles.words} aria-hidden="true">
        {said.map((words) => (
          <span key={words}>{words}</span>
        ))}
      </div>
    </div>
  );
}
