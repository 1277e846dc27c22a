import { Checkbox } from "@fluentui/react-components";
import { memo } from "react";

interface ScenarioChoiceProps {
  /** What the scenario is remembered by. */
  readonly choiceKey: string;
  readonly name: string;
  readonly chosen: boolean;
  readonly onChoose: (key: string, chosen: boolean) => void;
}

/** Whether one scenario stands in the comparison; drawn again only when that changes, since there may be many. */
export const ScenarioChoice = memo(function ScenarioChoice({ choiceKey, name, chosen, onChoose }: ScenarioChoiceProps) {
  return <Checkbox checked={chosen} onChange={(_, { checked }) => onChoose(choiceKey, checked === true)} label={name} />;
});
