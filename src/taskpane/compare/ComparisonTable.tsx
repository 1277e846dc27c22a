import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { CSSProperties } from "react";
import type { Evaluation } from "../../engine";
import { scenarioTitle } from "../answers/scenario-key";
import { useWords } from "../language/words";
import { useLayout } from "../style/layout";
import { AspectRow } from "./AspectRow";
import type { AspectGroup } from "./domain";
import type { Ground } from "./grounds";
import { useRowStyles } from "./row-styles";

const useStyles = makeStyles({
  table: { display: "block", width: "100%", minWidth: "fit-content" },
  section: { display: "block" },
  corner: { display: "none", "@container pane (min-width: 480px)": { display: "block" } },
  // Names stand in full above the table: in a narrow column a long one would push the figures out of sight.
  name: { textAlign: "left", alignSelf: "start", fontWeight: tokens.fontWeightSemibold, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, overflowWrap: "anywhere", hyphens: "auto", display: "-webkit-box", WebkitBoxOrient: "vertical", WebkitLineClamp: 6, overflowY: "hidden", "@container pane (min-width: 480px)": { display: "block", fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 } },
  part: { display: "block", paddingTop: tokens.spacingVerticalM, paddingBottom: tokens.spacingVerticalXXS, borderBottom: `1px solid ${tokens.colorNeutralStroke1}` },
  partTitle: { textAlign: "left", fontWeight: tokens.fontWeightSemibold },
});

/** Aspects in rows, scenarios in columns. The roles are written out because the grid layout would take them from the table. */
export function ComparisonTable({ evaluations, groups, grounds, caption }: { readonly evaluations: readonly Evaluation[]; readonly groups: readonly AspectGroup[]; readonly grounds: ReadonlyMap<string, Ground>; readonly caption: string }) {
  const styles = useStyles();
  const layout = useLayout();
  const row = useRowStyles();
  const words = useWords();
  const columns = { "--count": evaluations.length } as CSSProperties;
  return (
    <div className={layout.scroller} role="region" aria-label={caption} tabIndex={0}>
      <table role="table" aria-label={caption} className={styles.table}>
        <thead role="rowgroup" className={styles.section}>
          <tr role="row" className={row.row} style={columns}>
            <th role="columnheader" scope="col" className={mergeClasses(row.aspect, styles.corner)}>
              {words.say("compare.aspect")}
            </th>
            {evaluations.map(({ scenario }) => (
              <th key={scenario.row} role="columnheader" scope="col" className={styles.name} title={scenarioTitle(scenario)}>
                {scenarioTitle(scenario)}
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
            {aspects.map((compared) => (
              <AspectRow key={compared.aspect.id} compared={compared} evaluations={evaluations} ground={grounds.get(compared.aspect.id)} />
            ))}
          </tbody>
        ))}
      </table>
    </div>
  );
}
