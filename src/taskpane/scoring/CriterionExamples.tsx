import { BasisMark } from "../basis/BasisMark";
import { Sources } from "../basis/Sources";
import { useWords } from "../language/words";
import { Fold } from "../style/Fold";
import { useLayout } from "../style/layout";
import { examplesOf } from "./examples";

/** What real cases scored on a criterion and why, from low to high, each with its source. */
export function CriterionExamples({ criterion }: { readonly criterion: string }) {
  const { say, tell, language } = useWords();
  const layout = useLayout();
  const examples = examplesOf(criterion, language);
  if (examples.length === 0) return null;
  return (
    <Fold small title={say("score.examples", { count: examples.length })}>
      <p className={layout.quiet}>
        {say("score.examples-ours")} <BasisMark basis="inference" />
      </p>
      <ul className={layout.list}>
        {examples.map(({ id, score, why, basis, reference }) => (
          <li key={id} className={layout.quiet}>
            {say("score.example", { score, case: tell(`examples.cases.${id}.label`), why })}
            <Sources basis={basis} reference={reference} />
          </li>
        ))}
      </ul>
    </Fold>
  );
}
