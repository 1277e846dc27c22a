import { memo } from "react";
import { makeStyles, mergeClasses } from "@fluentui/react-components";
import { clientFigures, figureLabel, schemeFigures, type SchemeResult } from "../../engine";
import { useWords } from "../language/words";
import { Afterwards } from "../style/Afterwards";
import { Fold } from "../style/Fold";
import { useLayout } from "../style/layout";
import { clientWritten, totalWritten } from "./figures";
import { RowLink } from "./RowLink";

/** Figures stand under each other at the right. */
const useStyles = makeStyles({ figures: { "& td": { textAlign: "right" }, "& thead th": { textAlign: "right" } } });

/** The table behind a picture, folded away. */
export function SegmentFigures({ result }: { readonly result: SchemeResult }) {
  const { say } = useWords();
  const layout = useLayout();
  const title = say("payment.table", { scheme: result.scheme.scheme });
  return (
    <Fold small title={title}>
      <Afterwards>
        <div className={layout.scroller} role="region" tabIndex={0} aria-label={title}>
          <SegmentTable result={result} />
        </div>
      </Afterwards>
    </Fold>
  );
}

/** The figures behind a picture: a row a figure, a column a segment. */
function SegmentTable({ result }: { readonly result: SchemeResult }) {
  const words = useWords();
  const layout = useLayout();
  const styles = useStyles();
  return (
    <table className={mergeClasses(layout.table, styles.figures)}>
      <caption className={layout.hidden}>{words.say("payment.table", { scheme: result.scheme.scheme })}</caption>
      <thead>
        <tr>
          <td />
          {result.clients.map(({ segment }) => (
            <th key={segment.segment} scope="col">
              <RowLink table="segments" name={segment.segment} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {clientFigures.map((figure) => (
          <tr key={figure.id}>
            <th scope="row">{figureLabel(figure.id, words.language)}</th>
            {result.clients.map((client) => (
              <td key={client.segment.segment}>{clientWritten(figure, client, words)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Schemes side by side: a row a figure, a column a scheme. */
export const SchemeTable = memo(function SchemeTable({ schemes }: { readonly schemes: readonly SchemeResult[] }) {
  const words = useWords();
  const layout = useLayout();
  const styles = useStyles();
  return (
    <table className={mergeClasses(layout.table, styles.figures)}>
      <caption className={layout.hidden}>{words.say("payment.side")}</caption>
      <thead>
        <tr>
          <td />
          {schemes.map(({ scheme }) => (
            <th key={scheme.scheme} scope="col">
              <RowLink table="schemes" name={scheme.scheme} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {schemeFigures.map((figure) => (
          <tr key={figure.id}>
            <th scope="row">{figureLabel(figure.id, words.language)}</th>
            {schemes.map((result) => (
              <td key={result.scheme.scheme}>{totalWritten(figure, result, words)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
});
