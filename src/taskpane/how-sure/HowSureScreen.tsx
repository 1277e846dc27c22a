import { Button, ProgressBar, Select } from "@fluentui/react-components";
import { useDeferredValue, useId, useMemo, useState } from "react";
import { columnLabel, parameter, ruleOf } from "../../engine";
import type { Answers } from "../answers/domain";
import { BasisMark } from "../basis/BasisMark";
import { Sources } from "../basis/Sources";
import { useWords } from "../language/words";
import type { Memory } from "../memory/memory";
import type { Remember } from "../memory/use-memory";
import { useWorkbook } from "../place/workbook-context";
import { useLayout } from "../style/layout";
import { KINDS, rowsByName, weightRanges, withWeights, type Kind } from "./domain";
import { SurenessOf } from "./SurenessOf";
import { useSureness } from "./use-sureness";
import { WeightSlider } from "./WeightSlider";

/** Under which weightings the answers hold: a stack a scenario, then the weights themselves to try. */
export function HowSureScreen({ answers, memory, remember }: { readonly answers: Answers; readonly memory: Memory; readonly remember: Remember }) {
  const { say, tell, number, language } = useWords();
  const layout = useLayout();
  const { write } = useWorkbook();
  const kindField = useId();
  const [kind, setKind] = useState<Kind>("unknown");
  const groups = useMemo(() => rowsByName(answers.table.scenarios), [answers.table]);
  const tried = useMemo(() => Object.fromEntries(Object.entries(memory.weights).filter(([id, weight]) => weight !== parameter(answers.parameters, id))), [memory.weights, answers.parameters]);
  const parameters = useMemo(() => withWeights(answers.parameters, tried), [answers.parameters, tried]);
  // The sliders answer at once; the stacks follow when there is time.
  const progress = useSureness(groups, useDeferredValue(parameters), kind);
  const before = useSureness(groups, answers.parameters, kind);
  const ranges = useMemo(() => weightRanges(progress.answers, parameters), [progress.answers, parameters]);
  const rule = ruleOf(`robustness.weights-${kind}`);
  const changed = Object.entries(tried);
  const edits = changed.flatMap(([id, value]) => {
    const address = answers.parameters.changed[id]?.cell;
    return address === undefined ? [] : [{ address, value }];
  });
  const forget = (): void => remember((memoryBefore) => ({ ...memoryBefore, weights: {} }));
  const busy = !progress.stopped && progress.answers.length < progress.total;

  return (
    <section className={layout.stack} aria-labelledby="sure-title">
      <h2 id="sure-title" className={layout.heading}>
        {say("sure.title")}
      </h2>
      <div className={layout.field}>
        <label htmlFor={kindField}>{say("sure.assume")}</label>
        <Select id={kindField} value={kind} onChange={(_, { value }) => setKind(KINDS.find((each) => each === value) ?? "unknown")}>
          {KINDS.map((each) => (
            <option key={each} value={each}>
              {say(`sure.kinds.${each}`)}
            </option>
          ))}
        </Select>
        <p className={layout.quiet}>
          {tell(`${rule.framework}.rules.${rule.id}`)} <BasisMark basis={rule.basis} />
        </p>
        <Sources basis={rule.basis} reference={rule.reference} />
      </div>
      {busy && progress.total > 10 && (
        <div className={layout.tight}>
          <ProgressBar value={progress.answers.length} max={progress.total} aria-label={say("sure.progress", { done: progress.answers.length, total: progress.total })} />
          <Button size="small" onClick={progress.stop}>
            {say("sure.stop")}
          </Button>
        </div>
      )}
      {progress.answers.map((answer, at) => (
        <SurenessOf key={answer.scenario.row} answer={answer} kind={kind} before={changed.length === 0 ? undefined : before.answers[at]?.model?.zone} />
      ))}
      <div className={layout.card} role="group" aria-labelledby="weights-title">
        <h3 id="weights-title" className={layout.lead}>
          {say("sure.weights")}
        </h3>
        <p className={layout.quiet}>{say("sure.weights-help")}</p>
        {ranges.map((range) => (
          <WeightSlider key={range.criterion} range={range} onChange={(weight) => remember((memoryBefore) => ({ ...memoryBefore, weights: { ...memoryBefore.weights, [range.criterion]: weight } }))} />
        ))}
        {changed.length > 0 && (
          <>
            <ul className={layout.list}>
              {changed.map(([id, weight]) => (
                <li key={id} className={layout.quiet}>
                  {say("sure.weight-edit", { criterion: columnLabel(id, language), from: number(parameter(answers.parameters, id)), to: number(weight) })}
                </li>
              ))}
            </ul>
            <div className={layout.row}>
              {edits.length === changed.length && answers.parameterSheet !== undefined && (
                <Button appearance="primary" onClick={() => write(answers.parameterSheet ?? "", edits, forget)}>
                  {say("sure.write", { sheet: answers.parameterSheet })}
                </Button>
              )}
              <Button onClick={forget}>{say("what-if.forget")}</Button>
            </div>
            {edits.length < changed.length && <p className={layout.quiet}>{say("sure.no-sheet")}</p>}
          </>
        )}
      </div>
    </section>
  );
}
