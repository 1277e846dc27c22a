import { Button, Spinner } from "@fluentui/react-components";
import type { Busy } from "../app/use-asked";
import { useWords } from "../language/words";
import { useLayout } from "../style/layout";

/** What Excel is busy with, how far it is, and the way to stop it. Nothing waits for it. */
export function BusyBar({ busy: { work, done, of, stop, stopping } }: { readonly busy: Busy }) {
  const { say } = useWords();
  const layout = useLayout();
  const words = stopping === true ? say("busy.stopping") : work === "insert-example" && done === undefined ? say("busy.starting") : say(`busy.${work}`, { done: done ?? 0, of: of ?? 0 });
  return (
    <div role="status" className={layout.row}>
      <Spinner size="tiny" label={words} />
      {stop && stopping !== true && (
        <Button size="small" onClick={stop}>
          {say("busy.stop")}
        </Button>
      )}
    </div>
  );
}
