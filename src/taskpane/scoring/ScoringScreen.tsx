import { Button, Select } from "@fluentui/react-components";
import { useId, useMemo, useState } from "react";
import { columnLabel } from "../../engine";
import type { Answers } from "../answers/domain";
import { scenarioKey } from "../answers/scenario-key";
import { modelSaying } from "../cards/domain";
import { Settled } from "../cards/Settled";
import { sayIt } from "../language/saying";
import { useWords } from "../language/words";
import type { Memory } from "../memory/memory";
import type { Remember } from "../memory/use-memory";
import { useLayout } from "../style/layout";
import { criteriaToScore, nextQuestion } from "./domain";
import { OneCriterion } from "./OneCriterion";

/** Scores one scenario, one criterion at a time, the most useful question first. */
export function ScoringScreen({ answers, unknowns, remember }: { readonly answers: Answers; readonly unknowns: Memory["unknowns"]; readonly remember: Remember }) {
  const words = useWords();
  const { say, language } = words;
  const layout = useLayout();
  const [scenarioField, criterionField] = [useId(), useId()];
  const { evaluations } = answers.assessment;
  const [row, setRow] = useState<number | undefined>(undefined);
  const [asked, setAsked] = useState<string | undefined>(undefined);
  const evaluation = evaluations.find(({ scenario }) => scenario.row === row) ?? evaluations.find(({ content }) => content?.settled !== true) ?? evaluations[0];
  const criteria = useMemo(() => (evaluation ? criteriaToScore(answers, evaluation) : []), [answers, evaluation]);
  if (!evaluation) return <p className={layout.text}>{say("score.no-scenario")}</p>;

  const key = scenarioKey(evaluation.scenario);
  const skipped = unknowns[key] ?? [];
  const next = nextQuestion(criteria, skipped);
  const current = criteria.find(({ input }) => input.id === asked) ?? next;
  const known = criteria.filter(({ state }) => state === "known").length;
  const goOn = (): void => setAsked(undefined);
  const doNotKnow = (id: string): void => {
    remember((before) => ({ ...before, unknowns: { ...before.unknowns, [key]: [...new Set([...(before.unknowns[key] ?? []), id])] } }));
    goOn();
  };

  return (
    <section className={layout.stack} aria-labelledby="score-title">
      <h2 id="score-title" className={layout.heading}>
        {say("score.title")}
      </h2>
      <div className={layout.field}>
        <label htmlFor={scenarioField}>{say("score.scenario")}</label>
        <Select
          id={scenarioField}
          value={String(evaluation.scenario.row)}
          onChange={(_, { value }) => {
            setRow(Number(value));
            goOn();
          }}
        >
          {evaluations.map(({ scenario }) => (
            <option key={scenario.row} value={scenario.row}>
              {scenarioKey(scenario).replace("\n", " - ")}
            </option>
          ))}
        </Select>
      </div>
      <div className={layout.row} aria-live="polite">
        <span>{sayIt(words, modelSaying(evaluation))}</span>
        {evaluation.content && <Settled settled={evaluation.content.settled} />}
        <span className={layout.quiet}>{say("score.progress", { known, total: criteria.length })}</span>
      </div>
      {current ? (
        <OneCriterion key={`${key} ${current.input.id}`} answers={answers} evaluation={evaluation} criterion={current} isNext={current === next} onDone={goOn} onUnknown={() => doNotKnow(current.input.id)} />
      ) : (
        <p className={layout.card}>{say(skipped.length > 0 ? "score.done-but" : "score.done", { count: skipped.length })}</p>
      )}
      <div className={layout.field}>
        <label htmlFor={criterionField}>{say("score.other")}</label>
        <Select id={criterionField} value={current?.input.id ?? ""} onChange={(_, { value }) => setAsked(value)}>
          {current === undefined && <option value="">{say("score.choose")}</option>}
          {criteria.map(({ input, state }) => (
            <option key={input.id} value={input.id}>
              {say("score.option", { criterion: columnLabel(input.id, language), state: say(`score.states.${skipped.includes(input.id) && state === "unknown" ? "skipped" : state}`) })}
            </option>
          ))}
        </Select>
        {skipped.length > 0 && (
          <Button size="small" onClick={() => remember((before) => ({ ...before, unknowns: { ...before.unknowns, [key]: [] } }))}>
            {say("score.ask-again")}
          </Button>
        )}
      </div>
    </section>
  );
}
