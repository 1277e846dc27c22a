import { Button } from "@fluentui/react-components";
import { memo, Suspense, useCallback, useDeferredValue, useId, useMemo, useState } from "react";
import type { Evaluation, Parameters } from "../../engine";
import { Loading } from "../app/Loading";
import { useWords } from "../language/words";
import type { Draft } from "../memory/memory";
import { useLayout } from "../style/layout";
import { WhatIfPanel, WhyPanel } from "./later-panels";

interface UnfoldingProps {
  readonly cardKey: string;
  readonly evaluation: Evaluation;
  readonly parameters: Parameters;
  readonly sheet: string;
  readonly parameterSheet: string | undefined;
  readonly draft: Draft;
  readonly onDraft: (key: string, change: (before: Draft) => Draft) => void;
}

const PARTS = ["why", "what-if"] as const;

/** What a card unfolds to: the reasons, or other values to try. The button answers at once and the panel is made, or taken away, right after; the rest of the card has no part in it. */
export const Unfolding = memo(function Unfolding({ cardKey, evaluation, parameters, sheet, parameterSheet, draft, onDraft }: UnfoldingProps) {
  const { say } = useWords();
  const layout = useLayout();
  const panel = useId();
  const [unfolded, setUnfolded] = useState<(typeof PARTS)[number] | undefined>(undefined);
  const made = useDeferredValue(unfolded);
  const changeDraft = useCallback((change: (before: Draft) => Draft) => onDraft(cardKey, change), [cardKey, onDraft]);
  // Folding hides the panel as it is, without drawing it once more.
  const inside = useMemo(
    () => (
      <Suspense key={made} fallback={<Loading />}>
        {made === "why" && <WhyPanel scenario={evaluation.scenario} parameters={parameters} sheet={sheet} parameterSheet={parameterSheet} />}
        {made === "what-if" && <WhatIfPanel evaluation={evaluation} draft={draft} onDraft={changeDraft} />}
      </Suspense>
    ),
    [made, evaluation, parameters, sheet, parameterSheet, draft, changeDraft],
  );
  return (
    <>
      <div className={layout.row}>
        {PARTS.map((part) => (
          <Button key={part} size="small" aria-expanded={unfolded === part} aria-controls={panel} aria-label={say(`card.${part}-named`, { scenario: evaluation.scenario.name })} onClick={() => setUnfolded((before) => (before === part ? undefined : part))}>
            {say(`card.${part}`)}
          </Button>
        ))}
        {Object.keys(draft).length > 0 && unfolded !== "what-if" && <span className={layout.quiet}>{say("card.draft")}</span>}
      </div>
      <div id={panel} hidden={unfolded === undefined}>
        {inside}
      </div>
    </>
  );
});
