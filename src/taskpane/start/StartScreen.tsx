import { Button } from "@fluentui/react-components";
import { useWords } from "../language/words";
import { useLayout } from "../style/layout";

/** What is shown where the workbook has no scenario table: what is missing, and the two ways on. */
export function StartScreen({ onInsertExample, onLookAgain }: { readonly onInsertExample: (() => void) | undefined; readonly onLookAgain: () => void }) {
  const { say, tell } = useWords();
  const layout = useLayout();
  return (
    <section className={layout.card} aria-labelledby="start-title">
      <h2 id="start-title" className={layout.heading}>
        {say("start.title")}
      </h2>
      <p className={layout.text}>{say("start.what")}</p>
      <p className={layout.text}>{tell("problems.no-scenario-table")}</p>
      <div className={layout.row}>
        {onInsertExample && (
          <Button appearance="primary" onClick={onInsertExample}>
            {say("start.insert-example")}
          </Button>
        )}
        <Button onClick={onLookAgain}>{say("start.look-again")}</Button>
      </div>
    </section>
  );
}
