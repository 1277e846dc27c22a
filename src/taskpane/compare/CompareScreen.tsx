import { useMemo } from "react";
import { sentences } from "../../engine";
import type { Answers } from "../answers/domain";
import { scenarioKey, scenarioTitle } from "../answers/scenario-key";
import { sayIt } from "../language/saying";
import { useWords } from "../language/words";
import { Afterwards } from "../style/Afterwards";
import { Fold } from "../style/Fold";
import { useLayout } from "../style/layout";
import { Screen } from "../style/Screen";
import { modelSaying } from "../cards/domain";
import { Charts } from "./Charts";
import { ComparisonTable } from "./ComparisonTable";
import { PairChoice } from "./PairChoice";
import { WhatItCosts } from "./WhatItCosts";
import { ScenarioChoice } from "./ScenarioChoice";
import { leadingAndOther, sideBySide } from "./domain";
import { groundsOf } from "./grounds";

interface CompareScreenProps {
  readonly answers: Answers;
  /** The rows of the scenarios that are compared. */
  readonly chosen: ReadonlySet<number>;
  readonly onChoose: (key: string, chosen: boolean) => void;
  readonly pair: readonly [string, string] | undefined;
  readonly onPair: (pair: readonly [string, string] | undefined) => void;
}

/** The chosen scenarios side by side: a sentence each, then what differs, then what is the same. */
export function CompareScreen({ answers, chosen, onChoose, pair, onPair }: CompareScreenProps) {
  const words = useWords();
  const { say, tell, language } = words;
  const layout = useLayout();
  const { evaluations } = answers.assessment;
  const compared = useMemo(() => {
    const pinned = pair?.flatMap((key) => evaluations.find(({ scenario }) => scenarioKey(scenario) === key) ?? []);
    return pinned?.length === 2 ? pinned : evaluations.filter(({ scenario }) => chosen.has(scenario.row));
  }, [evaluations, chosen, pair]);
  const sides = useMemo(() => sideBySide(compared, language), [compared, language]);
  const grounds = useMemo(() => groundsOf(compared, answers.parameters), [compared, answers.parameters]);
  const differing = leadingAndOther(sides.differing);
  const same = sides.agreeing.reduce((sum, { aspects }) => sum + aspects.length, 0);

  return (
    <Screen title={say("compare.title")}>
      <Fold title={say("compare.chosen", { count: compared.length, total: evaluations.length })} open={compared.length < 2}>
        <div role="group" aria-label={say("compare.choose")} className={layout.tight}>
          {evaluations.map(({ scenario }) => (
            <ScenarioChoice key={scenario.row} choiceKey={scenarioKey(scenario)} label={scenarioTitle(scenario)} chosen={chosen.has(scenario.row)} onChoose={onChoose} />
          ))}
        </div>
      </Fold>
      <PairChoice scenarios={evaluations.map(({ scenario }) => ({ key: scenarioKey(scenario), name: scenarioTitle(scenario) }))} pair={pair} onPair={onPair} />
      {compared.length < 2 ? (
        <p className={layout.text}>{say("compare.too-few")}</p>
      ) : (
        <>
          <ul className={layout.list}>
            {compared.map((evaluation) => (
              <li key={evaluation.scenario.row}>
                <strong>{scenarioTitle(evaluation.scenario)}:</strong> {sayIt(words, modelSaying(evaluation))} <span className={layout.quiet}>{sentences(evaluation, language, answers.parameters).find(({ about }) => about === "counter")?.text}</span>
              </li>
            ))}
          </ul>
          {sides.differing.length === 0 && <p className={layout.text}>{say("compare.no-difference")}</p>}
          {differing.leading.length > 0 && <ComparisonTable evaluations={compared} groups={differing.leading} grounds={grounds} caption={say("compare.differs")} />}
          <Afterwards>
            <WhatItCosts evaluations={compared} answers={answers} />
            <Charts evaluations={compared} />
          </Afterwards>
          {differing.other.map((group) => (
            <Fold key={group.part} title={say("compare.part", { part: tell(`aspects.parts.${group.part}`), count: group.aspects.length })}>
              <ComparisonTable evaluations={compared} groups={[group]} grounds={grounds} caption={say("compare.part", { part: tell(`aspects.parts.${group.part}`), count: group.aspects.length })} />
            </Fold>
          ))}
          {same > 0 && (
            <Fold title={say("compare.same", { count: same })}>
              <ComparisonTable evaluations={compared} groups={sides.agreeing} grounds={grounds} caption={say("compare.same", { count: same })} />
            </Fold>
          )}
        </>
      )}
    </Screen>
  );
}
