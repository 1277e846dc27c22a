import { Suspense, useCallback, useDeferredValue, useEffect, useMemo } from "react";
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
import { useWords } from "../language/words";
import { fetchAll } from "./later";
import { prepareAll } from "./prepare";
import { CompareScreen, HowSureScreen, PaymentScreen, ScoringScreen, ShareScreen } from "./later-screens";
import { Loading } from "./Loading";

/** As many scenarios as stand side by side before anybody chose. */
const AT_FIRST = 3;

/** As long as the first screen has for itself, in ms. */
const UNHURRIED = 300;

interface ScreensProps {
  readonly answers: Answers;
  /** What is selected in the sheet, where that is a cell of the scenario table. */
  readonly selected: Selected | undefined;
  readonly memory: Memory;
  readonly remember: Remember;
}

/** The screen that was asked for, over the answers. The choice of scenarios is one for all screens. */
export function Screens({ answers, selected, memory, remember }: ScreensProps) {
  const { language } = useWords();
  const { evaluations } = answers.assessment;
  // As one text: a changed cell leaves it as it is, and with it every card that did not change.
  const first = JSON.stringify(evaluations.slice(0, AT_FIRST).map(({ scenario }) => scenarioKey(scenario)));
  const atFirst = useMemo(() => JSON.parse(first) as readonly string[], [first]);
  const keys = memory.chosen ?? atFirst;
  const chosen = useMemo(() => new Set(evaluations.flatMap(({ scenario }) => (keys.includes(scenarioKey(scenario)) ? [scenario.row] : []))), [keys, evaluations]);
  const choose = useCallback(
    (key: string, yes: boolean) =>
      remember((before) => {
        const others = (before.chosen ?? atFirst).filter((each) => each !== key);
        return { ...before, chosen: yes ? [...others, key] : others };
      }),
    [atFirst, remember],
  );
  const pin = useCallback((pair: Memory["pair"]) => remember((before) => ({ ...before, pair })), [remember]);
  const problems = useMemo(() => placed(answers), [answers]);

  /** Once the first screen is drawn, the others are fetched. */
  useEffect(() => {
    const timer = setTimeout(fetchAll, UNHURRIED);
    return () => clearTimeout(timer);
  }, []);
  /** And what takes long the first time is worked out in small steps, while nobody waits for it. */
  useEffect(() => {
    let gone = false;
    const timer = setTimeout(() => void prepareAll(answers.simulator, answers.parameters, language, () => gone), UNHURRIED);
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, [answers.simulator, answers.parameters, language]);

  // The navigation answers at once; the screen that was asked for is drawn behind the one that stands, and anything else goes before it.
  const shown = useDeferredValue(memory.screen);
  const { drafts, unknowns, weights, prices, schemes, pair, assumed, scored, edition } = memory;
  const tried = useMemo(() => ({ prices, schemes }), [prices, schemes]);
  const weighed = useMemo(() => ({ weights, assumed }), [weights, assumed]);
  const asked = useMemo(() => ({ unknowns, scored }), [unknowns, scored]);
  const shared = useMemo(() => ({ edition }), [edition]);
  const row = selected?.scenario?.row;
  const picked = shown === "score" ? selected : undefined;
  const content = useMemo(() => {
    return (
      <Suspense fallback={<Loading />}>
        {shown === "scenarios" && <AssessorsPanel scenarios={answers.table.scenarios} parameters={answers.parameters} sheet={answers.sheet.sheet} />}
        {shown === "scenarios" && <CardList answers={answers} chosen={chosen} onChoose={choose} selectedRow={row} drafts={drafts} remember={remember} />}
        {shown === "compare" && <CompareScreen answers={answers} chosen={chosen} onChoose={choose} pair={pair} onPair={pin} />}
        {shown === "score" && <ScoringScreen answers={answers} memory={asked} remember={remember} selected={picked} />}
        {shown === "sure" && <HowSureScreen answers={answers} memory={weighed} remember={remember} />}
        {shown === "payment" && <PaymentScreen answers={answers} memory={tried} remember={remember} />}
        {shown === "share" && <ShareScreen answers={answers} memory={shared} remember={remember} />}
      </Suspense>
    );
  }, [shown, answers, chosen, choose, pin, row, picked, drafts, asked, weighed, tried, shared, pair, remember]);

  return (
    <AnswersContext value={answers}>
      <ProblemList problems={problems} />
      {content}
      <BasisLegend />
    </AnswersContext>
  );
}
