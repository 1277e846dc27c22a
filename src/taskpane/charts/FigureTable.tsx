import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useLayout } from "../style/layout";

const useStyles = makeStyles({ scroller: { overflowX: "auto", ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` } } });

interface FigureTableProps {
  readonly caption: string;
  /** What stands above the names of the rows. */
  readonly corner: string;
  readonly names: readonly string[];
  readonly rows: readonly { readonly id: string; readonly label: string; readonly cells: readonly ReactNode[] }[];
}

/** The figures of a picture: a row a line of it, a column a scenario; scrolls sideways where the pane is narrow. */
export function FigureTable({ caption, corner, names, rows }: FigureTableProps) {
  const styles = useStyles();
  const layout = useLayout();
  return (
    <div className={styles.scroller} role="region" tabIndex={0} aria-label={caption}>
      <table className={layout.table}>
        <thead>
          <tr>
            <th scope="col">{corner}</th>
            {names.map((name, at) => (
              <th key={at} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, label, cells }) => (
            <tr key={id}>
              <th scope="row">{label}</th>
              {cells.map((cell, at) => (
                <td key={at}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
