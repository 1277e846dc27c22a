import { Button, ProgressBar } from "@fluentui/react-components";
import { startTransition, useCallback, useMemo, useState } from "react";
import { columnLabel, comparisonWarnings, parameter, problemMessage, ruleOf } from "../../engine";
import type { Answers } from "../answers/domain";
import { BasisMark } from "../basis/BasisMark";
import { Sources } from "../basis/Sources";
import { useWords } from "../language/words";
import type { Memory } from "../memory/memory";
import type { Remember } from "../memory/use-memory";
import { useRested } from "../memory/use-rested";
import { Choice } from "../style/Choice";
import { Fold } from "../style/Fold";
import { useLayout } from "../style/layout";
import { Screen } from "../style/Screen";
import { kindOf, KINDS, modelChanges, rowsByName, weightRanges, withWeights, type Kind } from "./domain";
import { SurenessOf } from "./SurenessOf";
import { TryWeights } from "./TryWeights";
import { useSureness } from "./use-sureness";

/** Under which weightings the answers hold: the weights to try, then a stack a scenario. */
export function HowSureScreen({ answers, memory, remember }: { readonly answers: Answers; readonly memory: Pick<Memory, "weights" | "assumed">; readonly remember: Remember }) {
  const { say, tell, language } = useWords();
  const layout = useLayout();
  const [kind, setKind] = useState<Kind>(() => kindOf(memory.assumed));
  const groups = useMemo(() => rowsByName(answers.table.scenarios), [answers.table]);
  const [weights, setWeights] = useRested("weights", memory, remember);
  const tryOut = useCallback((added: Memory["weights"]) => setWeights((before) => ({ ...before, ...added })), [setWeights]);
  const forget = useCallback(() => setWeights(() => ({})), [setWeights]);
  const tried = useMemo(() => Object.fromEntries(Object.entries(weights).filter(([id, weight]) => weight !== parameter(answers.parameters, id))), [weights, answers.parameters]);
  const parameters = useMemo(() => withWeights(answers.parameters, tried), [answers.parameters, tried]);
  // The sliders answer at once; ranges, sentences and stacks follow within the next frames.
  const progress = useSureness(groups, parameters, kind);
  const before = useSureness(groups, answers.parameters, kind);
  const both = [progress, before];
  const ranges = useMemo(() => weightRanges(progress.answers, progress.parameters), [progress.answers, progress.parameters]);
  const changes = useMemo(() => modelChanges(before.answers, progress.answers), [before.answers, progress.answers]);
  const warnings = useMemo(() => comparisonWarnings(answers.table.scenarios, answers.parameters), [answers.table, answers.parameters]);
  const rule = ruleOf(`robustness.weights-${kind}`);

  return (
    <Screen title={say("sure.title")}>
      <Choice label={say("sure.assume")} value={kind} options={KINDS.map((each) => ({ value: each, words: say(`sure.kinds.${each}`) }))} onChoose={(value) => { setKind(kindOf(value)); startTransition(() => remember((before) => ({ ...before, assumed: value }))); }}>
        <p className={layout.quiet}>
          {tell(`${rule.framework}.rules.${rule.id}`)} <BasisMark basis={rule.basis} />
        </p>
        <Sources basis={rule.basis} reference={rule.reference} />
      </Choice>
      {warnings.length > 0 && (
        <Fold small title={say("sure.warnings", { count: warnings.length })}>
          <ul className={layout.list}>
            {warnings.map((warning, at) => (
              <li key={at} className={layout.quiet}>
                {problemMessage(warning, language, columnLabel)}
              </li>
            ))}
          </ul>
        </Fold>
      )}
      {progress.busy && progress.done > 0 && (
        <div className={layout.tight}>
          <ProgressBar value={progress.done} max={progress.total} aria-label={say("sure.progress", { done: progress.done, total: progress.total })} />
          <Button size="small" onClick={() => both.forEach(({ stop }) => stop())}>
            {say("sure.stop")}
          </Button>
        </div>
      )}
      {progress.stopped && (
        <div className={layout.row}>
          <span>{say("sure.stopped", { done: progress.done, total: progress.total })}</span>
          <Button size="small" onClick={() => both.forEach(({ goOn }) => goOn())}>
            {say("sure.go-on")}
          </Button>
        </div>
      )}
      <TryWeights answers={answers} ranges={ranges} tried={tried} changes={changes} total={progress.total} parameters={parameters} onTry={tryOut} onForget={forget} />
      {progress.answers.map((answer, at) => (
        <SurenessOf key={answer.scenario.row} answer={answer} kind={kind} before={Object.keys(tried).length === 0 ? undefined : before.answers[at]?.model?.zone} rows={groups[at] ?? []} parameters={progress.parameters} />
      ))}
    </Screen>
  );
}
