import { Button } from "@fluentui/react-components";
import { startTransition, useOptimistic } from "react";
import { useWords } from "../language/words";
import { Choice } from "../style/Choice";
import { Fold } from "../style/Fold";
import { useLayout } from "../style/layout";

interface PairChoiceProps {
  /** Key and name of every scenario. */
  readonly scenarios: readonly { readonly key: string; readonly name: string }[];
  readonly pair: readonly [string, string] | undefined;
  readonly onPair: (pair: readonly [string, string] | undefined) => void;
}

/** Pins two scenarios side by side, whatever else is chosen. What is chosen shows at once; the comparison follows. */
export function PairChoice({ scenarios, pair, onPair }: PairChoiceProps) {
  const { say } = useWords();
  const layout = useLayout();
  const [shown, show] = useOptimistic(pair);
  const [first, second] = scenarios;
  if (!first || !second) return null;
  const now: readonly [string, string] = shown ?? [first.key, second.key];
  const choose = (next: typeof pair): void =>
    startTransition(() => {
      show(next);
      onPair(next);
    });
  return (
    <Fold title={say(shown ? "pair.pinned" : "pair.title")} open={shown !== undefined}>
      <div className={layout.tight}>
        {(["left", "right"] as const).map((side, at) => (
          <Choice key={side} small label={say(`pair.${side}`)} value={now[at] ?? ""} options={scenarios.map(({ key, name }) => ({ value: key, words: name }))} onChoose={(value) => choose(at === 0 ? [value, now[1]] : [now[0], value])} />
        ))}
        <div>{shown ? <Button size="small" onClick={() => choose(undefined)}>{say("pair.unpin")}</Button> : <Button size="small" onClick={() => choose(now)}>{say("pair.pin")}</Button>}</div>
      </div>
    </Fold>
  );
}
