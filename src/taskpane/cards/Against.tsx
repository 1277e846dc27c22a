import type { Content } from "../../engine";
import { BasisMark } from "../basis/BasisMark";
import { Sources } from "../basis/Sources";
import { sayIt } from "../language/saying";
import { useWords } from "../language/words";
import { useLayout } from "../style/layout";
import { againstSaying, argumentsAgainst } from "./domain";

/** What pulls against the model that fits: the criterion that points elsewhere, and what the sources hold against such a model. It never folds away. */
export function Against({ content }: { readonly content: Content }) {
  const words = useWords();
  const { say, tell } = words;
  const layout = useLayout();
  const [first, ...others] = argumentsAgainst(content.zone);
  return (
    <div className={layout.tight}>
      <p className={layout.text}>
        <strong>{say("card.against")}</strong> {sayIt(words, againstSaying(content))} {first && tell(`${first.framework}.arguments.${first.id}.label`)} {first && <BasisMark basis={first.basis} />}
      </p>
      {first && (
        <Sources basis={first.basis} reference={[first, ...others].flatMap(({ reference }) => reference)}>
          {others.map((each) => (
            <p key={each.id} className={layout.text}>
              {tell(`${each.framework}.arguments.${each.id}.label`)} <BasisMark basis={each.basis} />
            </p>
          ))}
        </Sources>
      )}
    </div>
  );
}
