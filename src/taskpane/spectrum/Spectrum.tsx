import { makeStyles, tokens } from "@fluentui/react-components";
import { useId } from "react";

const useStyles = makeStyles({
  figure: { margin: 0 },
  chart: { display: "block", width: "100%", height: "22px", overflow: "visible" },
  ends: { display: "flex", justifyContent: "space-between", fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

interface SpectrumProps {
  /** In [0, 1], all of them. */
  readonly index: number;
  readonly low: number;
  readonly high: number;
  /** Where it stood before, drawn as an open dot. */
  readonly before?: number | undefined;
  /** Where the zones change. */
  readonly ticks: readonly [number, number];
  /** The names of the two ends, left and right. */
  readonly ends: readonly [string, string];
  /** What the picture says, in words. */
  readonly says: string;
}

const at = (share: number): string => `${(share * 100).toFixed(2)}%`;

/** A position between two poles: a dot on a line, what is not known hatched, ticks where the zones change. No merit: neither end is better. */
export function Spectrum({ index, low, high, before, ticks, ends, says }: SpectrumProps) {
  const styles = useStyles();
  const hatch = useId();
  return (
    <figure className={styles.figure}>
      <svg className={styles.chart} role="img" aria-label={says}>
        <defs>
          <pattern id={hatch} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <rect width="5" height="5" style={{ fill: "var(--ground)" }} />
            <line x1="0" y1="0" x2="0" y2="5" strokeWidth="3" style={{ stroke: "var(--mark)" }} />
          </pattern>
        </defs>
        <rect x="0" y="8" width={at(ticks[0])} height="6" style={{ fill: "var(--market)" }} />
        <rect x={at(ticks[0])} y="8" width={at(ticks[1] - ticks[0])} height="6" strokeWidth="1" style={{ fill: "var(--track)", stroke: "var(--middle)" }} />
        <rect x={at(ticks[1])} y="8" width={at(1 - ticks[1])} height="6" style={{ fill: "var(--network)" }} />
        {high - low > 1e-9 && <rect x={at(low)} y="5.5" width={at(high - low)} height="11" fill={`url(#${hatch})`} strokeWidth="1" style={{ stroke: "var(--mark)" }} />}
        {ticks.map((tick) => (
          <line key={tick} x1={at(tick)} x2={at(tick)} y1="2" y2="20" strokeWidth="1" style={{ stroke: "var(--mark)" }} />
        ))}
        {before !== undefined && <circle cx={at(before)} cy="11" r="5" strokeWidth="2" style={{ fill: "var(--ground)", stroke: "var(--mark)" }} />}
        <circle cx={at(index)} cy="11" r="6.5" strokeWidth="2" style={{ fill: "var(--mark)", stroke: "var(--ground)" }} />
      </svg>
      <div className={styles.ends} aria-hidden="true">
        <span>{ends[0]}</span>
        <span>{ends[1]}</span>
      </div>
    </figure>
  );
}
