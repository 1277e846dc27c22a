import { makeStyles } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useLayout } from "../style/layout";

// A long name gives way before the figures under it do.
const useStyles = makeStyles({ names: { "& th": { minWidth: "56px", overflowWrap: "anywhere" } } });

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
    <div className={layout.scroller} role="region" tabIndex={0} aria-label={caption}>
      <table className={layout.table}>
        <thead className={styles.names}>
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
