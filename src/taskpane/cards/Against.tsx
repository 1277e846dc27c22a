import { besideItem, besideText, sentences, type Evaluation, type Parameters } from "../../engine";
import { BasisMark } from "../basis/BasisMark";
import { Sources } from "../basis/Sources";
import { useWords } from "../language/words";
import { Fold } from "../style/Fold";
import { useLayout } from "../style/layout";

/** As many further objections as are read. */
const MORE = 5;

/** The strongest argument against the answer, which never folds away; further objections and their sources do. */
export function Against({ evaluation, parameters }: { readonly evaluation: Evaluation; readonly parameters: Parameters }) {
  const { say, language } = useWords();
  const layout = useLayout();
  const counter = sentences(evaluation, language, parameters).find(({ about }) => about === "counter");
  const objections = evaluation.beside.against.slice(0, MORE);
  if (!counter && objections.length === 0) return null;
  return (
    <div className={layout.tight}>
      {counter && <p className={layout.text}>{counter.text}</p>}
      {objections.length > 0 && (
        <Fold small title={say("card.objections", { count: objections.length })}>
          <ul className={layout.list}>
            {objections.map((each) => {
              const { basis, reference } = besideItem(each);
              return (
                <li key={each.id} className={layout.quiet}>
                  {besideText(each, language)} <BasisMark basis={basis} />
                  <Sources basis={basis} reference={reference} />
                </li>
              );
            })}
          </ul>
        </Fold>
      )}
    </div>
  );
}
