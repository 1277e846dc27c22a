import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { columnLabel } from "../../engine";
import { useWords } from "../language/words";
import { Fold } from "../style/Fold";
import { useLayout } from "../style/layout";
import { CriterionHelp } from "./CriterionHelp";
import type { Selected } from "./domain";

const useStyles = makeStyles({
  sheet: { flexShrink: 0, maxHeight: "40%", overflowY: "auto", borderRadius: 0, borderTop: `2px solid ${tokens.colorBrandStroke1}`, padding: tokens.spacingHorizontalS },
  head: { display: "flex", alignItems: "flex-start", justifyContent: "space-between", gap: tokens.spacingHorizontalS },
  close: { minWidth: 0, padding: "0 6px" },
});

/** The criterion of the cell that is selected in the sheet, below the screen, so that nothing moves and nothing is covered. Closed, it comes back with another column. */
export function SelectedCriterion({ selected }: { readonly selected: Selected }) {
  const { say, language } = useWords();
  const layout = useLayout();
  const styles = useStyles();
  const [closed, setClosed] = useState<string | undefined>(undefined);
  const { input, address, scenario } = selected;
  if (closed === input.id) return null;
  const criterion = columnLabel(input.id, language);
  return (
    <aside className={mergeClasses(layout.card, styles.sheet)} aria-label={say("selection.title")}>
      <div className={styles.head}>
        <Fold open title={criterion}>
          <p className={layout.quiet}>{scenario ? say("selection.cell-of", { cell: address, scenario: scenario.name }) : say("selection.cell", { cell: address })}</p>
          <CriterionHelp input={input} />
        </Fold>
        <Button className={styles.close} size="small" appearance="subtle" aria-label={say("selection.close")} onClick={() => setClosed(input.id)}>
          {say("close-sign")}
        </Button>
      </div>
    </aside>
  );
}
