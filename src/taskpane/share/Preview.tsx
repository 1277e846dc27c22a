import type { EditionPreview } from "../../council";
import { RuleNote } from "../basis/RuleNote";
import { useWords } from "../language/words";
import { Fold } from "../style/Fold";
import { useLayout } from "../style/layout";

/** As many answers stand open; the others fold away, so that what can be done stays near. */
const AT_FIRST = 3;

/** The rules that make what the cover says of a scenario. */
const RULES = ["content.zone", "content.settled", "robustness.weights-unknown", "payment.best", "legal.leaning", "risk.residual"];

function Answers({ answers }: { readonly answers: EditionPreview["answers"] }) {
  const { say } = useWords();
  const layout = useLayout();
  return (
    <ul className={layout.list}>
      {answers.map(({ scenario, says, against }, at) => (
        <li key={at}>
          <strong>{scenario}</strong>: {says}
          {against !== "" && <span className={layout.quiet}> {say("share.against")} {against}</span>}
        </li>
      ))}
    </ul>
  );
}

/** What the edition will say: the answers on its cover, and each of its sheets in a sentence. */
export function Preview({ preview, failed }: { readonly preview: EditionPreview | undefined; readonly failed: string | undefined }) {
  const { say } = useWords();
  const layout = useLayout();
  if (failed !== undefined) return <p role="alert" className={layout.card}>{say("share.failed", { reason: failed })}</p>;
  if (!preview) return <p role="status" className={layout.quiet}>{say("share.laying-out")}</p>;
  const { answers, sheets } = preview;
  return (
    <div className={layout.card}>
      <h3 className={layout.lead}>{say("share.preview")}</h3>
      <p className={layout.quiet}>{say("share.cover-says", { title: preview.title })}</p>
      <Answers answers={answers.slice(0, AT_FIRST)} />
      {answers.length > AT_FIRST && (
        <Fold title={say("share.more-answers", { count: answers.length - AT_FIRST })}>
          <Answers answers={answers.slice(AT_FIRST)} />
        </Fold>
      )}
      <Fold small title={say("charts.rule")}>
        {RULES.map((rule) => (
          <RuleNote key={rule} rule={rule} />
        ))}
      </Fold>
      <Fold title={say("share.sheets", { count: sheets.length })}>
        <ul className={layout.list}>
          {sheets.map(({ name, shows }) => (
            <li key={name}>
              <strong>{name}</strong>: {shows}
            </li>
          ))}
        </ul>
      </Fold>
    </div>
  );
}
