import { makeStyles } from "@fluentui/react-components";
import { memo, useState } from "react";
import { columnLabel, weightSentence, ZONES, type Parameters, type Scenario, type ScenarioRobustness } from "../../engine";
import { RuleNote } from "../basis/RuleNote";
import { useAnswersAtHand } from "../answers/answers-context";
import { useWords } from "../language/words";
import { CellLink } from "../place/CellLink";
import { Fold } from "../style/Fold";
import { useLayout } from "../style/layout";
import type { Kind, Third } from "./domain";
import { OtherAnswers } from "./OtherAnswers";
import { ZoneStack } from "./ZoneStack";

// A card out of sight is not laid out or painted: what a slider costs does not grow with the cards below it.
const useStyles = makeStyles({ card: { contentVisibility: "auto", containIntrinsicSize: "auto 160px" } });

/** As many ways to turn the answer as are worth reading. */
const SHOWN = 3;

interface SurenessOfProps {
  readonly answer: ScenarioRobustness;
  readonly kind: Kind;
  /** The zone with the weights of the sheet, where others are tried. */
  readonly before: Third | undefined;
  readonly rows: readonly Scenario[];
  readonly parameters: Parameters;
}

/** How sure the answers on one scenario are, and what would turn them. */
export const SurenessOf = memo(function SurenessOf({ answer, kind, before, rows, parameters }: SurenessOfProps) {
  const { say, tell, number, language } = useWords();
  const layout = useLayout();
  const styles = useStyles();
  const [others, setOthers] = useState(false);
  const { model, scenario } = answer;
  const zone = (third: Third): string => tell(`market-or-network.zones.${ZONES[third]}`);
  if (!model?.probability) {
    return (
      <article className={layout.card} aria-label={scenario.name}>
        <h3 className={layout.lead}>{scenario.name}</h3>
        <p className={layout.text}>{say("model.none")}</p>
      </article>
    );
  }
  const { lower, middle, upper } = model.probability;
  const share = model.probability[model.zone];
  const always = share > 1 - 1e-9;
  const flips = model.scoreFlips.slice(0, SHOWN);
  return (
    <div className={styles.card}>
      <article className={layout.card} aria-label={scenario.name}>
        <h3 className={layout.lead}>{scenario.name}</h3>
        <p className={layout.text}>
          {tell(`robustness.sentences.${always ? "always" : kind === "unknown" ? "share" : `share-${kind}`}`, { answer: sentence(zone(model.zone)), percent: share > 0.995 ? number(Math.min(share * 100, 99.9), 1) : number(share * 100, 0) })} {before !== undefined && before !== model.zone && <strong>{say("sure.was", { model: zone(before) })}</strong>}
        </p>
        <ZoneStack shares={[lower, middle, upper]} names={[zone("lower"), zone("middle"), zone("upper")]} />
        <p className={layout.text}>{weightSentence(model, language)}</p>
        <Fold small title={say("sure.turns")}>
          <ul className={layout.list}>
            {flips.map(({ criterion, from, to, zone: then, direction }) => (
              <li key={`${criterion} ${then}`}>{tell(`robustness.sentences.score-${direction}`, { criterion: columnLabel(criterion, language), from: number(from), to: number(to), answer: zone(then) })} <CellsOf rows={rows} column={criterion} /></li>
            ))}
            {flips.length === 0 && <li>{tell("robustness.sentences.score-never")}</li>}
          </ul>
          {[`robustness.weights-${kind}`, "robustness.weight-stability", "robustness.score-flip"].map((rule) => (
            <RuleNote key={rule} rule={rule} />
          ))}
          <p className={layout.quiet}>{model.exact ? tell("robustness.sentences.exact") : say("sure.drawn", { draws: model.draws })}</p>
        </Fold>
        <Fold small title={say("sure.others")} onOpen={setOthers}>
          {others && <OtherAnswers rows={rows} parameters={parameters} kind={kind} />}
        </Fold>
      </article>
    </div>
  );
});

/** The cells in which a column was filled in: one, or one an assessor. */
function CellsOf({ rows, column }: { readonly rows: readonly Scenario[]; readonly column: string }) {
  const { sheet } = useAnswersAtHand();
  return rows.flatMap(({ row, cells }) => {
    const address = cells[column];
    return address === undefined ? [] : [<span key={row}> <CellLink sheet={sheet.sheet} address={address} /></span>];
  });
}

/** A word at the beginning of a sentence. */
const sentence = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
