import type { ExplainedStep } from "../../engine";
import { BasisMark } from "../basis/BasisMark";
import { Sources } from "../basis/Sources";
import { useWords } from "../language/words";
import { Fold } from "../style/Fold";

/** The name of an aspect, which unfolds to the rule that makes it and to its source; what is only repeated from the sheet has no rule. */
export function AspectTitle({ aspect, step }: { readonly aspect: string; readonly step: ExplainedStep | undefined }) {
  const { tell } = useWords();
  const label = tell(`aspects.${aspect}`);
  if (step === undefined) return <>{label}</>;
  return (
    <Fold quiet title={label}>
      {tell(`${step.framework}.rules.${step.rule}`)} <BasisMark basis={step.basis} />
      <Sources basis={step.basis} reference={step.reference} />
    </Fold>
  );
}
