import { Button } from "@fluentui/react-components";
import { useState } from "react";
import type { Screen } from "../app/screen";
import { useWords } from "../language/words";
import { useLayout } from "../style/layout";

/** The steps of the tour, each on the screen that it speaks of. */
const STEPS: readonly { readonly id: string; readonly screen: Screen }[] = [
  { id: "cards", screen: "scenarios" },
  { id: "why", screen: "scenarios" },
  { id: "compare", screen: "compare" },
  { id: "score", screen: "score" },
  { id: "sure", screen: "sure" },
];

/** Five steps through the pane for who sees it first. It stands above the screen it speaks of, and can be left at any step. */
export function Tour({ onScreen, onDone }: { readonly onScreen: (screen: Screen) => void; readonly onDone: () => void }) {
  const { say } = useWords();
  const layout = useLayout();
  const [at, setAt] = useState(0);
  const step = STEPS[at];
  const next = STEPS[at + 1];
  if (!step) return null;
  const goOn = (): void => {
    if (!next) {
      onDone();
      return;
    }
    setAt(at + 1);
    onScreen(next.screen);
  };
  return (
    <aside className={layout.card} aria-label={say("tour.title")}>
      <p className={layout.quiet}>{say("tour.step", { step: at + 1, steps: STEPS.length })}</p>
      <p className={layout.text} aria-live="polite">
        {say(`tour.steps.${step.id}`)}
      </p>
      <div className={layout.row}>
        <Button size="small" appearance="primary" onClick={goOn}>
          {say(next ? "tour.next" : "tour.finish")}
        </Button>
        {next && (
          <Button size="small" onClick={onDone}>
            {say("tour.skip")}
          </Button>
        )}
      </div>
    </aside>
  );
}
