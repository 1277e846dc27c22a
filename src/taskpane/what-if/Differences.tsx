import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { CSSProperties } from "react";
import type { ComparedAspect } from "../../engine";
import { AspectTitle } from "../compare/AspectTitle";
import { shownIn } from "../compare/domain";
import type { Ground } from "../compare/grounds";
import { useRowStyles } from "../compare/row-styles";
import { useWords } from "../language/words";
import { useLayout } from "../style/layout";

/** As many characters as a column of a third of the pane holds. */
const FITS = 32;

const useStyles = makeStyles({
  table: { display: "block", fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  section: { display: "block" },
  corner: { display: "none", "@container pane (min-width: 480px)": { display: "block" } },
  head: { textAlign: "left", fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground2 },
  value: { padding: 0, overflowWrap: "anywhere", hyphens: "auto" },
  // A list in half a pane is one word a line: it takes the full width.
  long: { gridColumn: "1 / -1", "@container pane (min-width: 480px)": { gridColumn: "2 / -1" } },
});

const COLUMNS = { "--count": 2 } as CSSProperties;

interface DifferencesProps {
  /** Each with its value now and its value then. */
  readonly differences: readonly ComparedAspect[];
  readonly grounds: ReadonlyMap<string, Ground>;
  readonly caption: string;
}

/** What is different when something else is tried: now and then, with the rule behind each name. The roles are written out because the grid layout would take them from the table. */
export function Differences({ differences, grounds, caption }: DifferencesProps) {
  const words = useWords();
  const { say } = words;
  const layout = useLayout();
  const styles = useStyles();
  const row = useRowStyles();
  if (differences.length === 0) return null;
  return (
    <table role="table" className={mergeClasses(styles.table, layout.words)}>
      <caption className={layout.hidden}>{caption}</caption>
      <thead role="rowgroup" className={styles.section}>
        <tr role="row" className={row.row} style={COLUMNS}>
          <th role="columnheader" scope="col" className={mergeClasses(row.aspect, styles.corner)}>
            {say("compare.aspect")}
          </th>
          <th role="columnheader" scope="col" className={styles.head}>
            {say("what-if.now")}
          </th>
          <th role="columnheader" scope="col" className={styles.head}>
            {say("what-if.after")}
          </th>
        </tr>
      </thead>
      <tbody role="rowgroup" className={styles.section}>
        {differences.map(({ aspect, values }) => {
          const [before = "", after = ""] = [values[0] ?? null, values[1] ?? null].map((value) => shownIn(words, value, aspect.unit));
          return (
            <tr key={aspect.id} role="row" className={row.row} style={COLUMNS}>
              <th role="rowheader" scope="row" className={row.aspect}>
                <AspectTitle aspect={aspect.id} ground={grounds.get(aspect.id)} />
              </th>
              {Math.max(before.length, after.length) > FITS ? (
                <td role="cell" colSpan={2} className={mergeClasses(styles.value, styles.long)}>
                  <strong>{say("what-if.now")}:</strong> {before}
                  <br />
                  <strong>{say("what-if.after")}:</strong> {after}
                </td>
              ) : (
                <>
                  <td role="cell" className={styles.value}>
                    {before}
                  </td>
                  <td role="cell" className={styles.value}>
                    {after}
                  </td>
                </>
              )}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
