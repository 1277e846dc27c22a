import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { columnLabel } from "../../engine";
import { useWords } from "../language/words";
import { CellLink } from "../place/CellLink";
import { useLayout } from "../style/layout";
import type { Adding } from "./domain";

const useStyles = makeStyles({
  table: { width: "100%", tableLayout: "fixed", borderCollapse: "collapse", fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  label: { textAlign: "left", fontWeight: tokens.fontWeightRegular, paddingRight: tokens.spacingHorizontalXS, overflowWrap: "anywhere", hyphens: "auto" },
  number: { textAlign: "right", fontVariantNumeric: "tabular-nums", paddingLeft: tokens.spacingHorizontalXS, whiteSpace: "nowrap" },
  head: { width: "36px", textAlign: "right", whiteSpace: "nowrap", hyphens: "none", fontSize: tokens.fontSizeBase100, fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground2, paddingLeft: tokens.spacingHorizontalXS, verticalAlign: "bottom" },
  level: { width: "44px" },
  last: { width: "42px" },
  unknown: { fontSize: tokens.fontSizeBase100 },
  bar: { display: "block", width: "100%", height: "6px", overflow: "visible" },
  barCell: { paddingBottom: tokens.spacingVerticalXS },
});

/** What each criterion adds: its level, its weight (each leads to its cell), its share of the index, and the share as a length. */
export function Contributions({ addings, sheet, parameterSheet, caption }: { readonly addings: readonly Adding[]; readonly sheet: string; readonly parameterSheet: string | undefined; readonly caption: string }) {
  const styles = useStyles();
  const layout = useLayout();
  const { say, number, language } = useWords();
  return (
    <table className={styles.table}>
      <caption className={layout.hidden}>{caption}</caption>
      <thead>
        <tr>
          <th scope="col" className={styles.label}>
            <span className={layout.hidden}>{say("why.criterion")}</span>
          </th>
          <th scope="col" className={mergeClasses(styles.head, styles.level)}>
            {say("why.level")}
          </th>
          <th scope="col" className={styles.head}>
            {say("why.weight")}
          </th>
          <th scope="col" className={mergeClasses(styles.head, styles.last)}>
            {say("why.adds")}
          </th>
        </tr>
      </thead>
      {addings.map(({ id, level, weight, share, cell, weightCell }) => (
        <tbody key={id}>
          <tr>
            <th scope="row" className={styles.label}>
              {cell === undefined ? columnLabel(id, language) : <CellLink sheet={sheet} address={cell}>{columnLabel(id, language)}</CellLink>}
            </th>
            <td className={styles.number}>{level === null ? <em className={styles.unknown}>{say("unknown")}</em> : number(level)}</td>
            <td className={styles.number}>{weightCell === undefined || parameterSheet === undefined ? number(weight) : <CellLink sheet={parameterSheet} address={weightCell}>{number(weight)}</CellLink>}</td>
            <td className={styles.number}>{level === null ? "" : number(share)}</td>
          </tr>
          <tr aria-hidden="true">
            <td colSpan={4} className={styles.barCell}>
              <svg className={styles.bar}>
                <rect x="0.5" y="0.5" width="99.5%" height="5" strokeDasharray={level === null ? "3 3" : undefined} style={{ fill: "none", stroke: "var(--middle)" }} />
                <rect x="0" y="0" width={`${Math.min(100, share * 100).toFixed(2)}%`} height="6" style={{ fill: "var(--mixed)" }} />
              </svg>
            </td>
          </tr>
        </tbody>
      ))}
    </table>
  );
}
