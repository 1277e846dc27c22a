import { memo } from "react";
import { RuleNote } from "../basis/RuleNote";
import { useWords } from "../language/words";
import { Fold } from "../style/Fold";

/** The rules that make the figures named, each once, behind one click; their sources behind a second. */
export const HowCounted = memo(function HowCounted({ figures }: { readonly figures: readonly { readonly rule: string }[] }) {
  const { say } = useWords();
  return (
    <Fold small title={say("payment.how")}>
      {[...new Set(figures.map(({ rule }) => rule))].map((rule) => (
        <RuleNote key={rule} rule={rule} />
      ))}
    </Fold>
  );
});
