import { Checkbox } from "@fluentui/react-components";
import { memo, startTransition, useOptimistic } from "react";

interface ScenarioChoiceProps {
  /** What the scenario is remembered by. */
  readonly choiceKey: string;
  readonly label: string;
  /** What it is called where the label alone does not say of which scenario it is. */
  readonly named?: string;
  readonly chosen: boolean;
  readonly onChoose: (key: string, chosen: boolean) => void;
}

/** Whether one scenario stands in the comparison. The tick shows at once, and what follows from it everywhere else comes right after. Drawn again only when it changes, since there may be many. */
export const ScenarioChoice = memo(function ScenarioChoice({ choiceKey, label, named, chosen, onChoose }: ScenarioChoiceProps) {
  const [ticked, tick] = useOptimistic(chosen);
  const choose = (yes: boolean): void =>
    startTransition(() => {
      tick(yes);
      onChoose(choiceKey, yes);
    });
  return <Checkbox checked={ticked} onChange={(_, { checked }) => choose(checked === true)} label={label} aria-label={named} />;
});
