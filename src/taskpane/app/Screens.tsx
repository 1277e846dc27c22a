import { Suspense, useCallback, useEffect, useMemo } from "react";
import { AnswersContext } from "../answers/answers-context";
import type { Answers } from "../answers/domain";
import { scenarioKey } from "../answers/scenario-key";
import { AssessorsPanel } from "../assessors/AssessorsPanel";
import { BasisLegend } from "../basis/BasisMark";
import { CardList } from "../cards/CardList";
import type { Memory } from "../memory/memory";
import type { Remember } from "../memory/use-memory";
import { ProblemList } from "../problems/ProblemList";
import { placed } from "../problems/placed";
import type { Selected } from "../selection/domain";
import { fetchAll } from "./later";
import { CompareScreen, HowSureScreen, PaymentScreen, ScoringScreen, ShareScreen } from "./later-screens";
import { Loading } from "./Loading";

/** As many scenarios as stand side by side before anybody chose. */
const AT_FIRST = 3;

interface ScreensProps {
  readonly answers: Answers;
  /** What is selected in the sheet, where that is a cell of the scenario table. */
  readonly selected: Selected | undefined;
  readonly memory: Memory;
  readonly remember: Remember;
}

/** The screen that was asked for, over the answers. The choice of scenarios is one for all screens. */
export function Screens({ answers, selected, memory, remember }: ScreensProps) {
  const { evaluations } = answers.assessment;
  const keys = useMemo(() => memory.chosen ?? evaluations.slice(0, AT_FIRST).map(({ scenario }) => scenarioKey(scenario)), [memory.chosen, evaluations]);
  const chosen = useMemo(() => new Set(evaluations.flatMap(({ scenario }) => (keys.includes(scenarioKey(scenario)) ? [scenario.row] : []))), [keys, evaluations]);
  const choose = useCallback(
    (key: string, yes: boolean) => remember((before) => ({ ...before, chosen: yes ? [...keys.filter((each) => each !== key), key] : keys.filter((each) => each !== key) })),
    [keys, remember],
  );
  const problems = useMemo(() => placed(answers), [answers]);

  useEffect(fetchAll, []);

  return (
    <AnswersContext value={answers}>
      <ProblemList problems={problems} />
      {memory.screen === "scenarios" && <AssessorsPanel scenarios={answers.table.scenarios} parameters={answers.parameters} sheet={answers.sheet.sheet} />}
      {memory.screen === "scenarios" && <CardList answers={answers} chosen={chosen} onChoose={choose} selectedRow={selected?.scenario?.row} memory={memory} remember={remember} />}
      <Suspense fallback={<Loading />}>
        {memory.screen === "compare" && <CompareScreen answers={answers} chosen={chosen} onChoose={choose} pair={memory.pair} onPair={(pair) => remember((before) => ({ ...before, pair }))} />}
        {memory.screen === "score" && <ScoringScreen answers={answers} memory={memory} remember={remember} />}
        {memory.screen === "sure" && <HowSureScreen answers={answers} memory={memory} remember={remember} />}
        {memory.screen === "payment" && <PaymentScreen answers={answers} />}
        {memory.screen === "share" && <ShareScreen answers={answers} />}
      </Suspense>
      <BasisLegend />
    </AnswersContext>
  );
}
