import { Button, Input as TextInput } from "@fluentui/react-components";
import { useId, useState } from "react";
import { useWords } from "../language/words";
import { useLayout } from "../style/layout";

interface SaveAsRowProps {
  /** What the new row is a variant of. */
  readonly of: string;
  readonly label: string;
  /** What is said of a name that another row has. */
  readonly taken: string;
  readonly isTaken: (name: string) => boolean;
  readonly onSave: (name: string) => void;
}

/** Keeps what was tried as a new row, under a name that no other row has. */
export function SaveAsRow({ of, label, taken, isTaken, onSave }: SaveAsRowProps) {
  const { say } = useWords();
  const layout = useLayout();
  const [field, hint] = [useId(), useId()];
  const [name, setName] = useState(() => say("what-if.variant", { scenario: of }));
  const wanted = name.trim();
  const refused = isTaken(wanted);
  return (
    <div className={layout.field}>
      <label htmlFor={field}>{label}</label>
      <TextInput id={field} size="small" value={name} aria-describedby={hint} onChange={(_, { value }) => setName(value)} />
      <span id={hint} className={layout.quiet} aria-live="polite">
        {refused ? taken : ""}
      </span>
      <div>
        <Button disabled={refused || wanted === ""} onClick={() => onSave(wanted)}>
          {say("what-if.save-row")}
        </Button>
      </div>
    </div>
  );
}
