import { useWords } from "../language/words";
import { columnLabel, type ScenarioRobustness } from "../../engine";
import { Fold } from "../style/Fold";
import { useLayout } from "../style/layout";
import type { Kind } from "./domain";
import { ZoneStack } from "./ZoneStack";

/** As many ways to turn the answer as are worth reading. */
const SHOWN = 3;

const THIRDS = { lower: "market", middle: "mixed", upper: "network" } as const;

/** How sure the model of one scenario is, and what would turn it. */
export function SurenessOf({ answer, kind, before }: { readonly answer: ScenarioRobustness; readonly kind: Kind; readonly before: keyof typeof THIRDS | undefined }) {
  const { say, tell, number, language } = useWords();
  const layout = useLayout();
  const { model, scenario } = answer;
  const zone = (third: keyof typeof THIRDS): string => tell(`market-or-network.zones.${THIRDS[third]}`);
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
    <article className={layout.card} aria-label={scenario.name}>
      <h3 className={layout.lead}>{scenario.name}</h3>
      <p className={layout.text}>
        {tell(`robustness.sentences.${always ? "always" : kind === "unknown" ? "share" : `share-${kind}`}`, { answer: sentence(zone(model.zone)), percent: share > 0.995 ? number(Math.min(share * 100, 99.9), 1) : number(share * 100, 0) })} {before !== undefined && before !== model.zone && <strong>{say("sure.was", { model: zone(before) })}</strong>}
      </p>
      <ZoneStack shares={[lower, middle, upper]} names={[zone("lower"), zone("middle"), zone("upper")]} />
      <Fold small title={say("sure.turns")}>
        <ul className={layout.list}>
          {flips.map(({ criterion, from, to, zone: then, direction }) => (
            <li key={`${criterion} ${then}`}>{tell(`robustness.sentences.score-${direction}`, { criterion: columnLabel(criterion, language), from: number(from), to: number(to), answer: zone(then) })}</li>
          ))}
          {flips.length === 0 && <li>{tell("robustness.sentences.score-never")}</li>}
        </ul>
        <p className={layout.quiet}>{model.exact ? tell("robustness.sentences.exact") : say("sure.drawn", { draws: model.draws })}</p>
      </Fold>
    </article>
  );
}

/** A word at the beginning of a sentence. */
const sentence = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
