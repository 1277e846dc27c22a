import { Select } from "@fluentui/react-components";
import { useId, type ReactNode } from "react";
import { useLayout } from "./layout";

interface ChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly words: string }[];
  readonly small?: boolean;
  readonly onChoose: (value: string) => void;
  /** What stands under the choice. */
  readonly children?: ReactNode;
}

/** One of several, chosen from a list under its label. */
export function Choice({ label, value, options, small, onChoose, children }: ChoiceProps) {
  const layout = useLayout();
  const field = useId();
  return (
    <div className={layout.field}>
      <label htmlFor={field}>{label}</label>
      <Select id={field} size={small === true ? "small" : "medium"} value={value} onChange={(_, data) => onChoose(data.value)}>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.words}
          </option>
        ))}
      </Select>
      {children}
    </div>
  );
}
