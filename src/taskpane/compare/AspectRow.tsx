import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { CSSProperties } from "react";
import type { ComparedAspect, Evaluation } from "../../engine";
import { scenarioTitle } from "../answers/scenario-key";
import { useWords } from "../language/words";
import { AspectTitle } from "./AspectTitle";
import { positionOf, shownIn } from "./domain";
import type { Ground } from "./grounds";
import { LevelBar, PositionLine } from "./lengths";
import { useRowStyles } from "./row-styles";

/** As many characters as fit a narrow column. */
const FITS = 32;

const useStyles = makeStyles({
  value: { padding: 0, overflowWrap: "anywhere", hyphens: "auto" },
  // A whole sentence in a narrow column is one word a line: it takes the full width, after the name of its scenario.
  long: { gridColumn: "1 / -1", "@container pane (min-width: 480px)": { gridColumn: "2 / -1" }, "@container pane (min-width: 640px)": { gridColumn: "auto" } },
  whose: { fontWeight: tokens.fontWeightSemibold, "@container pane (min-width: 640px)": { display: "none" } },
  unknown: { fontStyle: "italic", color: tokens.colorNeutralForeground2 },
});

interface AspectRowProps {
  readonly compared: ComparedAspect;
  /** The scenarios, in the order of the values. */
  readonly evaluations: readonly Evaluation[];
  /** How the value came about; undefined for what is only repeated from the sheet. */
  readonly ground: Ground | undefined;
}

/** One aspect: its name, which unfolds to its rule and source, and a value a scenario. */
export function AspectRow({ compared: { aspect, values }, evaluations, ground }: AspectRowProps) {
  const styles = useStyles();
  const row = useRowStyles();
  const words = useWords();
  const long = values.some((value) => typeof value === "string" && value.length > FITS);
  return (
    <tr role="row" className={row.row} style={{ "--count": evaluations.length } as CSSProperties}>
      <th role="rowheader" scope="row" className={row.aspect}>
        <AspectTitle aspect={aspect.id} ground={ground} />
      </th>
      {values.map((value, at) => {
        const evaluation = evaluations[at];
        const position = evaluation && positionOf(aspect.id, evaluation);
        return (
          <td key={at} role="cell" className={mergeClasses(styles.value, long && styles.long, (value === null || value === "") && styles.unknown)}>
            {long && <span className={styles.whose} aria-hidden="true">{`${evaluation ? scenarioTitle(evaluation.scenario) : ""}: `}</span>}
            {shownIn(words, value, aspect.unit)}
            {position ? <PositionLine {...position} /> : typeof value === "number" && (aspect.unit === "level" || aspect.unit === "share") ? <LevelBar share={value} /> : null}
          </td>
        );
      })}
    </tr>
  );
}
