import { Button } from "@fluentui/react-components";
import { useMemo } from "react";
import { columnLabel, type Evaluation } from "../../engine";
import { useAnswersAtHand } from "../answers/answers-context";
import { modelSaying, zoneTicks } from "../cards/domain";
import { leads } from "../compare/domain";
import { groundsOf } from "../compare/grounds";
import { sayIt } from "../language/saying";
import { useWords } from "../language/words";
import type { Draft } from "../memory/memory";
import { CellLink } from "../place/CellLink";
import { useWorkbook } from "../place/workbook-context";
import { Spectrum } from "../spectrum/Spectrum";
import { Fold } from "../style/Fold";
import { useLayout } from "../style/layout";
import { changesOf, editsOf, nameCheck, newRow, tryOut } from "./domain";
import { Differences } from "./Differences";
import { SaveAsRow } from "./SaveAsRow";
import { TryFields } from "./TryFields";

interface WhatIfPanelProps {
  readonly evaluation: Evaluation;
  readonly draft: Draft;
  readonly onDraft: (change: (before: Draft) => Draft) => void;
}

/** Tries other values than those of the sheet, shows what changes, and writes back or saves as a new row when asked. */
export function WhatIfPanel({ evaluation, draft, onDraft }: WhatIfPanelProps) {
  const answers = useAnswersAtHand();
  const words = useWords();
  const { say, tell, language, number } = words;
  const layout = useLayout();
  const { write, append } = useWorkbook();
  const { scenario } = evaluation;
  const forget = (): void => onDraft(() => ({}));
  const changes = useMemo(() => changesOf(answers, scenario, draft), [answers, scenario, draft]);
  const trial = useMemo(() => tryOut(answers, evaluation, changes, language), [answers, evaluation, changes, language]);
  const grounds = useMemo(() => groundsOf([trial.after], answers.parameters), [trial.after, answers.parameters]);
  const others = trial.differences.filter(({ aspect }) => !leads(aspect));
  const edits = useMemo(() => editsOf(answers, scenario, changes), [answers, scenario, changes]);
  const { content } = trial.after;
  const shownAs = (text: string): string => (text === "" ? say("unknown") : text);

  return (
    <section aria-label={say("what-if.title", { scenario: scenario.name })} className={layout.stack}>
      <div aria-live="polite" className={layout.tight}>
        <p className={layout.text}>
          <strong>{say(edits.length === 0 ? "what-if.nothing-changed" : "what-if.then")}</strong> {edits.length > 0 && sayIt(words, modelSaying(trial.after))}
        </p>
        {edits.length > 0 && content && (
          <Spectrum
            index={content.index}
            low={content.low}
            high={content.high}
            before={evaluation.content?.index}
            ticks={zoneTicks(answers.parameters)}
            ends={[tell("market-or-network.poles.market"), tell("market-or-network.poles.network")]}
            says={say(evaluation.content ? "what-if.moves" : "what-if.becomes", { before: evaluation.content?.index ?? 0, after: content.index, low: content.low, high: content.high })}
          />
        )}
        <Differences differences={trial.differences.filter(({ aspect }) => leads(aspect))} grounds={grounds} caption={say("what-if.differences")} />
        {others.length > 0 && (
          <Fold small title={say("what-if.more", { count: others.length })}>
            <Differences differences={others} grounds={grounds} caption={say("what-if.more", { count: others.length })} />
          </Fold>
        )}
      </div>
      <TryFields scenario={scenario} draft={draft} onDraft={onDraft} />
      {edits.length > 0 && (
        <div className={layout.stack}>
          <div>
            <strong>{say("what-if.would-write")}</strong>
            <ul className={layout.list}>
              {edits.map(({ id, address, from, to }) => (
                <li key={id}>
                  <CellLink sheet={answers.sheet.sheet} address={address}>
                    {say("what-if.edit", { cell: address, criterion: columnLabel(id, language), from: shownAs(from), to: shownAs(to) })}
                  </CellLink>
                </li>
              ))}
            </ul>
          </div>
          <div className={layout.row}>
            <Button appearance="primary" onClick={() => write(answers.sheet.sheet, edits, forget, nameCheck(answers, scenario))}>
              {say(edits.length === 1 ? "what-if.write-one" : "what-if.write", { count: number(edits.length) })}
            </Button>
            <Button onClick={forget}>{say("what-if.forget")}</Button>
          </div>
          <SaveAsRow of={scenario.name} label={say("what-if.new-name")} taken={say("what-if.name-taken")} isTaken={(name) => answers.assessment.evaluations.some((each) => each.scenario.name === name)} onSave={(name) => append(answers.sheet, newRow(answers, scenario, changes, name), forget)} />
        </div>
      )}
    </section>
  );
}
