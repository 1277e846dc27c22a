import { makeStyles, tokens } from "@fluentui/react-components";
import { startTransition, useCallback, useEffect, useState } from "react";
import type { Answers } from "../answers/domain";
import { scenarioKey } from "../answers/scenario-key";
import type { Draft, Memory } from "../memory/memory";
import type { Remember } from "../memory/use-memory";
import { ScenarioCard } from "./ScenarioCard";

interface CardListProps {
  readonly answers: Answers;
  readonly chosen: ReadonlySet<number>;
  readonly onChoose: (key: string, chosen: boolean) => void;
  /** The row selected in the sheet: its card is marked. */
  readonly selectedRow: number | undefined;
  readonly drafts: Memory["drafts"];
  readonly remember: Remember;
}

// On a wide page two cards stand side by side: lines across the whole of it are hard to read. One that is unfolded takes the whole.
const useStyles = makeStyles({ cards: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM, "@container pane (min-width: 960px)": { display: "grid", gridTemplateColumns: "repeat(2, minmax(0, 1fr))", alignItems: "start", "& > :has(button[aria-expanded='true'])": { gridColumn: "1 / -1" } } } });

/** As many cards as stand at once, and as many as follow at a time while nothing else is asked. */
const AT_ONCE = 6;
const AT_A_TIME = 4;

const NO_DRAFT: Draft = {};

/** A card a scenario. */
export function CardList({ answers, chosen, onChoose, selectedRow, drafts, remember }: CardListProps) {
  const onDraft = useCallback(
    (key: string, change: (before: Draft) => Draft) =>
      remember((before) => {
        const draft = change(before.drafts[key] ?? NO_DRAFT);
        const others = Object.fromEntries(Object.entries(before.drafts).filter(([each]) => each !== key));
        return { ...before, drafts: Object.keys(draft).length === 0 ? others : { ...others, [key]: draft } };
      }),
    [remember],
  );
  const styles = useStyles();
  const { evaluations } = answers.assessment;
  const [drawn, setDrawn] = useState(AT_ONCE);
  useEffect(() => {
    if (drawn < evaluations.length) startTransition(() => setDrawn(drawn + AT_A_TIME));
  }, [drawn, evaluations.length]);
  return (
    <div className={styles.cards}>
      {evaluations.slice(0, drawn).map((evaluation) => {
        const key = scenarioKey(evaluation.scenario);
        return <ScenarioCard key={evaluation.scenario.row} cardKey={key} parameters={answers.parameters} sheet={answers.sheet.sheet} parameterSheet={answers.parameterSheet} partnerSheet={answers.partnerSheet} evaluation={evaluation} chosen={chosen.has(evaluation.scenario.row)} selected={selectedRow === evaluation.scenario.row} draft={drafts[key] ?? NO_DRAFT} onChoose={onChoose} onDraft={onDraft} />;
      })}
    </div>
  );
}
