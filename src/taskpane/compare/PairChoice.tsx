import { Button } from "@fluentui/react-components";
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

/** Pins two scenarios side by side, whatever else is chosen. */
export function PairChoice({ scenarios, pair, onPair }: PairChoiceProps) {
  const { say } = useWords();
  const layout = useLayout();
  const [first, second] = scenarios;
  if (!first || !second) return null;
  const now: readonly [string, string] = pair ?? [first.key, second.key];
  return (
    <Fold title={say(pair ? "pair.pinned" : "pair.title")} open={pair !== undefined}>
      <div className={layout.tight}>
        {(["left", "right"] as const).map((side, at) => (
          <Choice key={side} small label={say(`pair.${side}`)} value={now[at] ?? ""} options={scenarios.map(({ key, name }) => ({ value: key, words: name }))} onChoose={(value) => onPair(at === 0 ? [value, now[1]] : [now[0], value])} />
        ))}
        <div>{pair ? <Button size="small" onClick={() => onPair(undefined)}>{say("pair.unpin")}</Button> : <Button size="small" onClick={() => onPair(now)}>{say("pair.pin")}</Button>}</div>
      </div>
    </Fold>
  );
}
