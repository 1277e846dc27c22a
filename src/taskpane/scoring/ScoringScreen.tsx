import { Button } from "@fluentui/react-components";
import { startTransition, useMemo, useState } from "react";
import { columnLabel } from "../../engine";
import type { Answers } from "../answers/domain";
import { scenarioKey, scenarioTitle } from "../answers/scenario-key";
import { modelSaying } from "../cards/domain";
import { Settled } from "../cards/Settled";
import { sayIt } from "../language/saying";
import { useWords } from "../language/words";
import type { Memory } from "../memory/memory";
import type { Remember } from "../memory/use-memory";
import { Choice } from "../style/Choice";
import { useLayout } from "../style/layout";
import { Screen } from "../style/Screen";
import { isScored, type Selected } from "../selection/domain";
import { criteriaToScore, nextQuestion } from "./domain";
import { OneCriterion } from "./OneCriterion";

interface ScoringScreenProps {
  readonly answers: Answers;
  readonly memory: Pick<Memory, "unknowns" | "scored">;
  readonly remember: Remember;
  /** What is selected in the sheet: another score selected there is the one asked here. */
  readonly selected: Selected | undefined;
}

/** Scores one scenario, one criterion at a time, the most useful question first, or the one that is selected in the sheet. */
export function ScoringScreen({ answers, memory: { unknowns, scored }, remember, selected }: ScoringScreenProps) {
  const words = useWords();
  const { say, language } = words;
  const layout = useLayout();
  const { evaluations } = answers.assessment;
  const [row, setRow] = useState<number | undefined>(() => evaluations.find(({ scenario }) => scenarioKey(scenario) === scored)?.scenario.row);
  const [asked, setAsked] = useState<string | undefined>(undefined);
  const [followed, setFollowed] = useState(selected?.address);
  if (selected?.address !== followed) {
    setFollowed(selected?.address);
    if (selected && isScored(selected)) {
      setRow(selected.scenario?.row);
      setAsked(selected.input.id);
    }
  }
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
    <Screen title={say("score.title")}>
      <Choice
        label={say("score.scenario")}
        value={String(evaluation.scenario.row)}
        options={evaluations.map(({ scenario }) => ({ value: String(scenario.row), words: scenarioTitle(scenario) }))}
        onChoose={(value) => {
          setRow(Number(value));
          startTransition(() => remember((before) => ({ ...before, scored: evaluations.map(({ scenario }) => scenario).filter(({ row: each }) => each === Number(value)).map(scenarioKey)[0] })));
          goOn();
        }}
      />
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
      <Choice
        label={say("score.other")}
        value={current?.input.id ?? ""}
        options={[
          ...(current === undefined ? [{ value: "", words: say("score.choose") }] : []),
          ...criteria.map(({ input, state }) => ({ value: input.id, words: say("score.option", { criterion: columnLabel(input.id, language), state: say(`score.states.${skipped.includes(input.id) && state === "unknown" ? "skipped" : state}`) }) })),
        ]}
        onChoose={setAsked}
      >
        {skipped.length > 0 && (
          <div>
            <Button size="small" onClick={() => remember((before) => ({ ...before, unknowns: { ...before.unknowns, [key]: [] } }))}>
              {say("score.ask-again")}
            </Button>
          </div>
        )}
      </Choice>
    </Screen>
  );
}
