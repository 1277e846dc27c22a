import { useId, type ReactNode } from "react";
import { useLayout } from "./layout";
import { WrappingSelect, type SelectOption } from "./WrappingSelect";

interface ChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly SelectOption[];
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
      <WrappingSelect id={field} small={small} value={value} options={options} onChoose={onChoose} />
      {children}
    </div>
  );
}
