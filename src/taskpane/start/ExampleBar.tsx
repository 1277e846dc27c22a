import { Button } from "@fluentui/react-components";
import { useWords } from "../language/words";
import { useLayout } from "../style/layout";

/** Says that what is seen is the example, with the way to take it out again. */
export function ExampleBar({ onRemove }: { readonly onRemove: () => void }) {
  const { say } = useWords();
  const layout = useLayout();
  return (
    <div className={layout.row}>
      <span className={layout.quiet}>{say("start.is-example")}</span>
      <Button size="small" onClick={onRemove}>
        {say("start.remove-example")}
      </Button>
    </div>
  );
}
