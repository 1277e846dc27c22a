import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { memo, useId } from "react";
import type { Evaluation, Parameters } from "../../engine";
import { BasisMark } from "../basis/BasisMark";
import { ScenarioChoice } from "../compare/ScenarioChoice";
import { sayIt } from "../language/saying";
import { useWords } from "../language/words";
import type { Draft } from "../memory/memory";
import { CellLink } from "../place/CellLink";
import { Settled } from "./Settled";
import { SettledPartners } from "./SettledPartners";
import { Spectrum } from "../spectrum/Spectrum";
import { useLayout } from "../style/layout";
import { Against } from "./Against";
import { BestPayment } from "./BestPayment";
import { Risks } from "./Risks";
import { Unfolding } from "./Unfolding";
import { modelSaying, settlingSaying, tensionSaying, zoneTicks } from "./domain";

// A card out of sight is neither laid out nor painted.
const useStyles = makeStyles({ card: { contentVisibility: "auto", containIntrinsicSize: "auto 420px" }, selected: { outline: `2px solid ${tokens.colorBrandStroke1}`, outlineOffset: "-1px" } });

interface ScenarioCardProps {
  /** What the scenario is remembered by. */
  readonly cardKey: string;
  readonly evaluation: Evaluation;
  readonly parameters: Parameters;
  readonly sheet: string;
  readonly parameterSheet: string | undefined;
  readonly partnerSheet: string | undefined;
  readonly chosen: boolean;
  /** Its row is selected in the sheet. */
  readonly selected: boolean;
  readonly draft: Draft;
  readonly onChoose: (key: string, chosen: boolean) => void;
  readonly onDraft: (key: string, change: (before: Draft) => Draft) => void;
}

/** One scenario: the answer in a sentence, the picture, what pulls against it, what is still open. */
export const ScenarioCard = memo(function ScenarioCard({ cardKey, evaluation, parameters, sheet, parameterSheet, partnerSheet, chosen, selected, draft, onChoose, onDraft }: ScenarioCardProps) {
  const words = useWords();
  const { say, tell, number, signed } = words;
  const layout = useLayout();
  const styles = useStyles();
  const title = useId();
  const { scenario, content, form, tension, legalForm, payment } = evaluation;
  const settling = content && settlingSaying(content);
  const tense = tensionSaying(evaluation, parameters);
  const ends = [tell("market-or-network.poles.market"), tell("market-or-network.poles.network")] as const;
  const assessor = scenario.values["assessor"];
  const openCell = content?.wouldSettle[0] && scenario.cells[content.wouldSettle[0].criterion];
  const nameCell = scenario.cells["scenario"];

  return (
    <article className={mergeClasses(layout.card, styles.card, selected && styles.selected)} aria-labelledby={title}>
      <div>
        <h2 id={title} className={layout.heading}>
          {scenario.name}
        </h2>
        {assessor?.kind === "text" && <span className={layout.quiet}>{say("card.assessor", { assessor: assessor.text })}</span>}
      </div>
      <div className={layout.row}>
        <p className={layout.lead}>{sayIt(words, modelSaying(evaluation))}</p>
        {content && <Settled settled={content.settled} />}
      </div>
      {content && (
        <div>
          <Spectrum index={content.index} low={content.low} high={content.high} ticks={zoneTicks(parameters)} ends={ends} says={say(content.high - content.low > 1e-9 ? "spectrum.with-bounds" : "spectrum.exact", { index: content.index, low: content.low, high: content.high, lower: zoneTicks(parameters)[0], upper: zoneTicks(parameters)[1] })} />
          <div className={layout.quiet}>
            {say("card.index", { index: content.index })}
            {content.high - content.low > 1e-9 && ` ${say("card.bounds", { low: content.low, high: content.high })}`} {content.coverage < 1 - 1e-9 && say("card.coverage", { coverage: words.percent(content.coverage) })} <BasisMark basis="default" />
          </div>
        </div>
      )}
      <Against evaluation={evaluation} parameters={parameters} />
      {settling && (
        <p className={layout.text}>
          {sayIt(words, settling)}{" "}
          {openCell !== undefined && (
            <CellLink sheet={sheet} address={openCell}>
              {say("problems.to-cell", { cell: openCell })}
            </CellLink>
          )}
        </p>
      )}
      {tense && tension !== null && (
        <p className={layout.text}>
          <strong>{say("card.form")}</strong> {sayIt(words, tense)} <span className={layout.quiet}>{say("card.tension", { tension: signed(tension), form: number(form?.index ?? 0) })}</span>
        </p>
      )}
      {legalForm && (
        <div>
          <p className={layout.text}>
            <strong>{say("card.legal")}</strong> {tell(`market-or-network.leanings.${legalForm.leaning}`)}
            {!legalForm.settled && `, ${say("card.not-settled")}`}.
          </p>
          {legalForm.contradictions.length > 0 && (
            <ul className={mergeClasses(layout.list, layout.quiet)}>
              {legalForm.contradictions.map((id) => (
                <li key={id}>{tell(`market-or-network.rules.legal.contradiction.${id}`)}</li>
              ))}
            </ul>
          )}
        </div>
      )}
      {payment && <BestPayment payment={payment} />}
      {scenario.partners && <SettledPartners partners={scenario.partners} sheet={partnerSheet} />}
      <Risks evaluation={evaluation} parameters={parameters} />
      <Unfolding cardKey={cardKey} evaluation={evaluation} parameters={parameters} sheet={sheet} parameterSheet={parameterSheet} draft={draft} onDraft={onDraft} />
      <div className={layout.row}>
        <ScenarioChoice choiceKey={cardKey} label={say("card.compare")} named={say("card.compare-named", { scenario: scenario.name })} chosen={chosen} onChoose={onChoose} />
        {nameCell !== undefined && (
          <CellLink sheet={sheet} address={nameCell}>
            {say("card.to-row", { cell: nameCell })}
          </CellLink>
        )}
      </div>
    </article>
  );
});
