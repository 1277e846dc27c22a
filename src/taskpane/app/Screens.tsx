import { useCallback, useMemo, useState } from "react";
import type { Answers } from "../answers/domain";
import { BasisLegend } from "../basis/BasisMark";
import { ScenarioCard } from "../cards/ScenarioCard";
import { CompareScreen } from "../compare/CompareScreen";
import { ProblemList } from "../problems/ProblemList";
import { placed } from "../problems/placed";
import type { Screen } from "./screen";

/** As many scenarios as stand side by side before anybody chose. */
const AT_FIRST = 3;

/** The screen that was asked for, over the answers. The choice of scenarios is one for all screens. */
export function Screens({ screen, answers }: { readonly screen: Screen; readonly answers: Answers }) {
  const { evaluations } = answers.assessment;
  const [choices, setChoices] = useState<ReadonlySet<number> | undefined>(undefined);
  const chosen = useMemo(() => choices ?? new Set(evaluations.slice(0, AT_FIRST).map(({ scenario }) => scenario.row)), [choices, evaluations]);
  const choose = useCallback(
    (row: number, yes: boolean) =>
      setChoices((before) => {
        const next = new Set(before ?? chosen);
        if (yes) next.add(row);
        else next.delete(row);
        return next;
      }),
    [chosen],
  );
  const problems = useMemo(() => placed(answers), [answers]);

  return (
    <>
      <ProblemList problems={problems} />
      {screen === "scenarios" && evaluations.map((evaluation) => <ScenarioCard key={evaluation.scenario.row} evaluation={evaluation} parameters={answers.parameters} sheet={answers.sheet.sheet} chosen={chosen.has(evaluation.scenario.row)} onChoose={choose} />)}
      {screen === "compare" && <CompareScreen evaluations={evaluations} chosen={chosen} onChoose={choose} />}
      <BasisLegend />
    </>
  );
}
