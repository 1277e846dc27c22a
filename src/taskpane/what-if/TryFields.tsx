import { memo, startTransition, useCallback, useMemo, useOptimistic } from "react";
import { hasText, type Scenario } from "../../engine";
import { useAnswersAtHand } from "../answers/answers-context";
import { useWords } from "../language/words";
import type { Draft } from "../memory/memory";
import { Fold } from "../style/Fold";
import { useLayout } from "../style/layout";
import { groupsToTry, schemeNames, standing } from "./domain";
import { TryInput } from "./TryInput";

interface TryFieldsProps {
  readonly scenario: Scenario;
  readonly draft: Draft;
  readonly onDraft: (change: (before: Draft) => Draft) => void;
}

/** Every value that can be tried, in the groups of the sheet. A field shows at once what was chosen or typed; what follows from it is worked out right after. */
export const TryFields = memo(function TryFields({ scenario, draft, onDraft }: TryFieldsProps) {
  const answers = useAnswersAtHand();
  const { tell } = useWords();
  const layout = useLayout();
  const groups = useMemo(() => groupsToTry(answers), [answers]);
  const schemes = useMemo(() => schemeNames(answers), [answers]);
  const [shown, show] = useOptimistic(draft, (before: Draft, changed: Draft): Draft => ({ ...before, ...changed }));
  const tryValue = useCallback(
    (id: string, value: string) =>
      startTransition(() => {
        show({ [id]: value });
        onDraft((before) => ({ ...before, [id]: value }));
      }),
    [show, onDraft],
  );
  return groups.map(({ group, inputs }) => (
    <Fold key={group} open={group === "content"} title={hasText(`sheets.groups.${group}.label`) ? tell(`sheets.groups.${group}.label`) : group}>
      <div className={layout.tight}>
        {inputs.map((input) => {
          const stands = standing(answers, scenario, input.id);
          return <TryInput key={input.id} input={input} standing={stands} value={shown[input.id] ?? stands} names={input.id === "scheme" ? schemes : undefined} onTry={tryValue} />;
        })}
      </div>
    </Fold>
  ));
});
