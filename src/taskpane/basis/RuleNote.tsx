import { ruleOf } from "../../engine";
import { useWords } from "../language/words";
import { useLayout } from "../style/layout";
import { BasisMark } from "./BasisMark";
import { Sources } from "./Sources";

/** A rule in words, on what it rests, and its source behind one click. */
export function RuleNote({ rule }: { readonly rule: string }) {
  const { tell } = useWords();
  const layout = useLayout();
  const { framework, basis, reference } = ruleOf(rule);
  return (
    <div className={layout.quiet}>
      {tell(`${framework}.rules.${rule}`)} <BasisMark basis={basis} />
      <Sources basis={basis} reference={reference} />
    </div>
  );
}
