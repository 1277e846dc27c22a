import { makeStyles, mergeClasses, Spinner, tokens } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { answerWord, scoreSentence, type ConclusionRobustness, type Parameters, type Scenario } from "../../engine";
import { useWords } from "../language/words";
import { useLayout } from "../style/layout";
import { conclusions, type Kind } from "./domain";

// A browser would set what is said of a term far in.
const useStyles = makeStyles({ list: { margin: 0, gap: tokens.spacingVerticalS }, answer: { margin: 0 } });

interface OtherAnswersProps {
  readonly rows: readonly Scenario[];
  readonly parameters: Parameters;
  readonly kind: Kind;
}

/** How sure legal form, payment and switch are, and what turns each; worked out when somebody unfolds it. */
export function OtherAnswers({ rows, parameters, kind }: OtherAnswersProps) {
  const { say, tell } = useWords();
  const layout = useLayout();
  const styles = useStyles();
  const [found, setFound] = useState<readonly ConclusionRobustness[]>();
  useEffect(() => {
    const timer = setTimeout(() => setFound(conclusions(rows, parameters, kind)));
    return () => clearTimeout(timer);
  }, [rows, parameters, kind]);
  if (found === undefined) return <Spinner size="tiny" label={say("sure.working")} />;
  const others = found.filter(({ id }) => id !== "model");
  if (others.length === 0) return <p className={layout.text}>{say("model.none")}</p>;
  return (
    <dl className={mergeClasses(layout.tight, styles.list)}>
      {others.map((each) => (
        <div key={each.id}>
          <dt className={layout.lead}>{tell(`robustness.conclusions.${each.id}`)}</dt>
          <Sureness of={each} />
        </div>
      ))}
    </dl>
  );
}

function Sureness({ of }: { readonly of: ConclusionRobustness }) {
  const { say, tell, number, percent, language } = useWords();
  const layout = useLayout();
  const styles = useStyles();
  const { id, answer, probability, exact, standardError, draws } = of;
  const share = probability.find((each) => each.answer === answer)?.share ?? 0;
  const words = capital(answerWord(id, answer, language));
  const rest = probability.filter((each) => each.answer !== answer).map((each) => `${answerWord(id, each.answer, language)} (${percent(each.share)})`);
  return (
    <dd className={mergeClasses(layout.words, styles.answer)}>
      <p className={layout.text}>{exact && share === 1 ? say("sure.others-certain", { answer: words }) : say("sure.others-share", { answer: words, percent: percent(share) })}</p>
      {rest.length > 0 && <p className={layout.text}>{say("sure.others-tied", { answers: rest.join(", ") })}</p>}
      <p className={layout.text}>{scoreSentence(of, language)}</p>
      <p className={layout.quiet}>{exact ? tell("robustness.sentences.exact") : `${say("sure.drawn", { draws })} ${tell("robustness.sentences.percent-points", { points: `\u00b1 ${number(standardError * 100, 1)}` })}`}</p>
    </dd>
  );
}

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
