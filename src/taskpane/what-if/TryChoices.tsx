import { Checkbox } from "@fluentui/react-components";
import { columnLabel, optionLabel, type Input } from "../../engine";
import { useWords } from "../language/words";
import { Fold } from "../style/Fold";
import { useLayout } from "../style/layout";
import { chosenOptions } from "./domain";

interface TryChoicesProps {
  readonly input: Input;
  /** What stands in the sheet, as text. */
  readonly standing: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** Several options to try, such as mitigations: each ticked or not, written in one cell with semicolons. */
export function TryChoices({ input, standing, value, onChange }: TryChoicesProps) {
  const { say, language } = useWords();
  const layout = useLayout();
  const chosen = chosenOptions(input, value);
  const label = columnLabel(input.id, language);
  const toggle = (option: string, on: boolean): void => onChange((input.options ?? []).filter((each) => (each === option ? on : chosen.includes(each))).map((each) => optionLabel(input, each, language)).join("; "));
  return (
    <Fold quiet title={say(value === standing ? "what-if.chosen" : "what-if.chosen-was", { criterion: label, count: chosen.length, before: chosenOptions(input, standing).length })}>
      <div role="group" aria-label={label} className={layout.tight}>
        {(input.options ?? []).map((option) => (
          <Checkbox key={option} checked={chosen.includes(option)} label={optionLabel(input, option, language)} onChange={(_, { checked }) => toggle(option, checked === true)} />
        ))}
      </div>
    </Fold>
  );
}
