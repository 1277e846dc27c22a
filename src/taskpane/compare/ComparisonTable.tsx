import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { CSSProperties } from "react";
import type { Evaluation, ExplainedStep } from "../../engine";
import { BasisMark } from "../basis/BasisMark";
import { Sources } from "../basis/Sources";
import { useWords } from "../language/words";
import { Fold } from "../style/Fold";
import { positionOf, shownIn, type AspectGroup } from "./domain";

const useStyles = makeStyles({
  scroller: { overflowX: "auto", ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` } },
  table: { display: "block", width: "100%", minWidth: "fit-content" },
  section: { display: "block" },
  // The aspect stands above its values where the pane is narrow, and before them where there is room.
  row: {
    display: "grid",
    gridTemplateColumns: "repeat(var(--count), minmax(68px, 1fr))",
    columnGap: tokens.spacingHorizontalS,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    paddingTop: tokens.spacingVerticalXS,
    paddingBottom: tokens.spacingVerticalXS,
    "@container pane (min-width: 480px)": { gridTemplateColumns: "minmax(120px, 1.2fr) repeat(var(--count), minmax(80px, 1fr))" },
  },
  aspect: { gridColumn: "1 / -1", textAlign: "left", fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, "@container pane (min-width: 480px)": { gridColumn: "auto" } },
  corner: { display: "none", "@container pane (min-width: 480px)": { display: "block" } },
  name: { textAlign: "left", fontWeight: tokens.fontWeightSemibold, overflowWrap: "anywhere", hyphens: "auto" },
  value: { padding: 0, overflowWrap: "anywhere", hyphens: "auto" },
  unknown: { fontStyle: "italic", color: tokens.colorNeutralForeground2 },
  bar: { display: "block", width: "100%", height: "10px", overflow: "visible" },
  part: { display: "block", paddingTop: tokens.spacingVerticalM, paddingBottom: tokens.spacingVerticalXXS, borderBottom: `1px solid ${tokens.colorNeutralStroke1}` },
  partTitle: { textAlign: "left", fontWeight: tokens.fontWeightSemibold },
});

/** Aspects in rows, scenarios in columns. The roles are written out because the grid layout would take them from the table. */
export function ComparisonTable({ evaluations, groups, rules, caption }: { readonly evaluations: readonly Evaluation[]; readonly groups: readonly AspectGroup[]; readonly rules: ReadonlyMap<string, ExplainedStep>; readonly caption: string }) {
  const styles = useStyles();
  const words = useWords();
  const columns = { "--count": evaluations.length } as CSSProperties;
  return (
    <div className={styles.scroller} role="region" aria-label={caption} tabIndex={0}>
      <table role="table" aria-label={caption} className={styles.table}>
        <thead role="rowgroup" className={styles.section}>
          <tr role="row" className={styles.row} style={columns}>
            <th role="columnheader" scope="col" className={mergeClasses(styles.aspect, styles.corner)}>
              {words.say("compare.aspect")}
            </th>
            {evaluations.map(({ scenario }) => (
              <th key={scenario.row} role="columnheader" scope="col" className={styles.name}>
                {scenario.name}
              </th>
            ))}
          </tr>
        </thead>
        {groups.map(({ part, aspects }) => (
          <tbody key={part} role="rowgroup" className={styles.section} aria-label={words.tell(`aspects.parts.${part}`)}>
            <tr role="row" className={styles.part}>
              <th role="columnheader" scope="colgroup" className={styles.partTitle}>
                {words.tell(`aspects.parts.${part}`)}
              </th>
            </tr>
            {aspects.map(({ aspect, values }) => (
              <tr key={aspect.id} role="row" className={styles.row} style={columns}>
                <th role="rowheader" scope="row" className={styles.aspect}>
                  <AspectRule label={words.tell(`aspects.${aspect.id}`)} step={rules.get(aspect.id)} />
                </th>
                {values.map((value, at) => {
                  const evaluation = evaluations[at];
                  const position = evaluation && positionOf(aspect.id, evaluation);
                  return (
                    <td key={at} role="cell" className={mergeClasses(styles.value, (value === null || value === "") && styles.unknown)}>
                      {shownIn(words, value, aspect.unit)}
                      {position ? <PositionLine {...position} /> : typeof value === "number" && (aspect.unit === "level" || aspect.unit === "share") ? <Length share={value} /> : null}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </div>
  );
}

/** The name of an aspect, which unfolds to its rule, and that to its source. */
function AspectRule({ label, step }: { readonly label: string; readonly step: ExplainedStep | undefined }) {
  const { tell } = useWords();
  if (!step) return <>{label}</>;
  return (
    <Fold quiet title={label}>
      {tell(`${step.framework}.rules.${step.rule}`)} <BasisMark basis={step.basis} />
      <Sources basis={step.basis} reference={step.reference} />
    </Fold>
  );
}

/** The length of a level beside its number; the number says it already, so it is hidden from screen readers. */
function Length({ share }: { readonly share: number }) {
  const styles = useStyles();
  return (
    <svg className={styles.bar} aria-hidden="true">
      <rect x="0.5" y="2.5" width="100%" height="5" style={{ fill: "none", stroke: "var(--middle)" }} />
      <rect x="0" y="2" width={percent(Math.min(1, Math.max(0, share)))} height="6" style={{ fill: "var(--mixed)" }} />
    </svg>
  );
}

/** A place on the line between two poles, with its bounds; the number beside it says it already. */
function PositionLine({ index, low, high }: { readonly index: number; readonly low: number; readonly high: number }) {
  const styles = useStyles();
  return (
    <svg className={styles.bar} aria-hidden="true">
      <line x1="0" x2="100%" y1="5" y2="5" strokeWidth="2" style={{ stroke: "var(--middle)" }} />
      <line x1={percent(low)} x2={percent(high)} y1="5" y2="5" strokeWidth="6" strokeDasharray="2 2" style={{ stroke: "var(--mark)" }} />
      <circle cx={percent(index)} cy="5" r="4.5" strokeWidth="1.5" style={{ fill: "var(--mark)", stroke: "var(--ground)" }} />
    </svg>
  );
}

const percent = (share: number): string => `${(share * 100).toFixed(2)}%`;
