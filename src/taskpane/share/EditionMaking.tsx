import { Button, ProgressBar } from "@fluentui/react-components";
import { useState } from "react";
import type { EditionInput } from "../../council";
import { columnLabel, formatMoney, problemMessage, type Problem } from "../../engine";
import { useWords } from "../language/words";
import { useLayout } from "../style/layout";
import { editionFileName, type Choices } from "./domain";
import type { Sharing } from "./sharing";
import { useMaking } from "./use-edition";

interface EditionMakingProps {
  readonly choices: Choices;
  readonly input: EditionInput | undefined;
  readonly sharing: Sharing;
}

/** Makes the edition, says what was checked, and hands it over. */
export function EditionMaking({ choices, input, sharing }: EditionMakingProps) {
  const { say, language } = useWords();
  const layout = useLayout();
  const { making, make, stop } = useMaking(sharing.desk, input);
  const [handed, setHanded] = useState<{ readonly file: Uint8Array; readonly problem: Problem | undefined; readonly said: string } | undefined>(undefined);
  const { open, save } = sharing;
  const made = making.kind === "made" ? making.edition : undefined;
  const current = handed?.file === made?.file ? handed : undefined;
  return (
    <div className={layout.card} aria-live="polite">
      <div className={layout.row}>
        <Button appearance={made ? "secondary" : "primary"} disabled={!input || making.kind === "making"} onClick={make}>
          {say(made ? "share.make-again" : "share.make")}
        </Button>
        {making.kind === "making" && (
          <Button onClick={stop}>{say("share.stop")}</Button>
        )}
      </div>
      {making.kind === "making" && <ProgressBar value={making.done} max={making.of} aria-label={say("share.progress", { done: making.done, of: making.of })} />}
      {making.kind === "stopped" && <p className={layout.text}>{say("share.stopped")}</p>}
      {making.kind === "failed" && <p role="alert" className={layout.text}>{say("share.failed", { reason: making.reason })}</p>}
      {made && (
        <>
          <p className={layout.text}>
            <strong>{say("share.checked")}</strong> {say("share.counted", { formulas: formatMoney(made.formulas, language), sheets: made.sheets.length })}
          </p>
          {made.content !== undefined && <p className={layout.quiet}>{say("share.content", { content: made.content })}</p>}
          <p className={layout.text}>{say(input?.without?.includes("notes") === false ? "share.with-notes" : "share.without-notes")}</p>
          {made.problems.length > 0 && (
            <ul className={layout.list}>
              {made.problems.map((problem, at) => (
                <li key={at}>{problemMessage(problem, language, columnLabel)}</li>
              ))}
            </ul>
          )}
          <div className={layout.row}>
            {open && (
              <Button appearance="primary" onClick={() => void open(made.file).then((outcome) => setHanded({ file: made.file, problem: outcome.done ? undefined : outcome.problem, said: say("share.opened") }))}>
                {say("share.open")}
              </Button>
            )}
            <Button
              appearance={open ? "secondary" : "primary"}
              onClick={() => {
                const name = editionFileName(choices);
                save(made.file, name);
                setHanded({ file: made.file, problem: undefined, said: say("share.saved", { name }) });
              }}
            >
              {say("share.download")}
            </Button>
          </div>
          {current && <p role={current.problem ? "alert" : "status"} className={layout.text}>{current.problem ? problemMessage(current.problem, language, columnLabel) : current.said}</p>}
        </>
      )}
    </div>
  );
}
