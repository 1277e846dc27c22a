import { makeStyles, tokens } from "@fluentui/react-components";
import { RuleNote } from "../basis/RuleNote";
import { useWords } from "../language/words";
import { Fold } from "../style/Fold";
import { useLayout } from "../style/layout";
import { FigureTable } from "./FigureTable";
import { Marker } from "./Marker";

const useStyles = makeStyles({
  figure: { margin: 0, display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  legend: { display: "flex", flexWrap: "wrap", columnGap: tokens.spacingHorizontalM, margin: 0, padding: 0, listStyleType: "none", fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  // The sign stands before the first line of a name, however long its first word is.
  named: { display: "flex", gap: "4px", minWidth: 0 },
  sign: { flexShrink: 0, width: "14px", height: "14px", marginTop: "1px" },
  label: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2, lineHeight: tokens.lineHeightBase200 },
  line: { display: "block", width: "calc(100% - 28px)", height: "14px", margin: "0 14px", overflow: "visible" },
  ends: { display: "flex", justifyContent: "space-between", fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

interface DotPlotProps {
  /** What the picture shows: a finding, not a topic. */
  readonly title: string;
  readonly names: readonly string[];
  /** One a line: its label, and a value in [0, most] a name; null where unknown. */
  readonly rows: readonly { readonly label: string; readonly values: readonly (number | null)[] }[];
  /** The value at the right end of the lines. */
  readonly most: number;
  readonly ends: readonly [string, string];
  readonly table: string;
  /** What stands above the labels in that table: a criterion, unless it is called otherwise. */
  readonly corner?: string;
  /** The rule that makes the values. */
  readonly rule: string;
}

/** How far, in px, a sign moves aside so that signs of one value stand next to each other. */
function asideOf(values: readonly (number | null)[], at: number): number {
  const together = values.flatMap((value, other) => (value !== null && Math.abs(value - (values[at] ?? Infinity)) < 1e-9 ? [other] : []));
  return (together.indexOf(at) - (together.length - 1) / 2) * 11;
}

/** Values of several scenarios on lines from 0 to 1, a sign a scenario, with the table of the same numbers behind it. */
export function DotPlot({ title, names, rows, most, ends, table, corner, rule }: DotPlotProps) {
  const styles = useStyles();
  const layout = useLayout();
  const { say, number } = useWords();
  return (
    <figure className={styles.figure} aria-label={title}>
      <figcaption className={layout.lead}>{title}</figcaption>
      <ul className={styles.legend} aria-hidden="true">
        {names.map((name, at) => (
          <li key={at} className={styles.named}>
            <svg className={styles.sign}>
              <Marker at={at} x="7" y={7} />
            </svg>
            <span className={layout.words}>{name}</span>
          </li>
        ))}
      </ul>
      <div aria-hidden="true">
        {rows.map(({ label, values }) => (
          <div key={label}>
            <div className={styles.label}>{label}</div>
            <svg className={styles.line}>
              <line x1="0" x2="100%" y1="7" y2="7" style={{ stroke: "var(--middle)" }} />
              {values.map((value, at) => value !== null && <Marker key={at} at={at} x={`${((value / most) * 100).toFixed(2)}%`} y={7} aside={asideOf(values, at)} />)}
            </svg>
          </div>
        ))}
        <div className={styles.ends}>
          <span>{ends[0]}</span>
          <span>{ends[1]}</span>
        </div>
      </div>
      <Fold small title={say("charts.table")}>
        <FigureTable caption={table} corner={corner ?? say("why.criterion")} names={names} rows={rows.map(({ label, values }) => ({ id: label, label, cells: values.map((value) => (value === null ? say("unknown") : number(value))) }))} />
      </Fold>
      <Fold small title={say("charts.rule")}>
        <RuleNote rule={rule} />
      </Fold>
    </figure>
  );
}
