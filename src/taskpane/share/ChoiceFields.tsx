import { Checkbox, Input as TextInput } from "@fluentui/react-components";
import { useId } from "react";
import { EDITION_PARTS, partHelp, partLabel } from "../../council/parts";
import { LANGUAGES, type Scenario } from "../../engine";
import { scenarioKey, scenarioTitle } from "../answers/scenario-key";
import { useWords } from "../language/words";
import { Choice } from "../style/Choice";
import { Fold } from "../style/Fold";
import { useLayout } from "../style/layout";
import { dateOf, type Choices } from "./domain";

interface ChoiceFieldsProps {
  readonly choices: Choices;
  readonly scenarios: readonly Scenario[];
  readonly onChoose: (change: Partial<Choices>) => void;
}

const toggled = <T,>(set: ReadonlySet<T>, each: T, inside: boolean): ReadonlySet<T> => new Set(inside ? [...set, each] : [...set].filter((other) => other !== each));

/** What goes into the edition: parts, scenarios, title, date and language. */
export function ChoiceFields({ choices, scenarios, onChoose }: ChoiceFieldsProps) {
  const { say, language } = useWords();
  const layout = useLayout();
  const id = useId();
  const { parts, left, title, date } = choices;
  const kept = scenarios.filter((scenario) => !left.has(scenarioKey(scenario)));
  return (
    <div className={layout.card}>
      <h3 className={layout.lead}>{say("share.choose")}</h3>
      <p className={layout.quiet}>{say("share.always")}</p>
      <div role="group" aria-label={say("share.choose")} className={layout.tight}>
        {EDITION_PARTS.map((part) => (
          <div key={part}>
            <Checkbox label={partLabel(part, language)} checked={parts.has(part)} aria-describedby={`${id}-${part}`} onChange={(_, { checked }) => onChoose({ parts: toggled(parts, part, checked === true) })} />
            <div id={`${id}-${part}`} className={layout.quiet}>
              {partHelp(part, language)}
            </div>
          </div>
        ))}
      </div>
      <Fold title={say("share.scenarios", { count: kept.length, total: scenarios.length })} open={kept.length === 0}>
        <div role="group" aria-label={say("share.which")} className={layout.tight}>
          {scenarios.map((scenario) => (
            <Checkbox key={scenario.row} label={scenarioTitle(scenario)} checked={!left.has(scenarioKey(scenario))} onChange={(_, { checked }) => onChoose({ left: toggled(left, scenarioKey(scenario), checked !== true) })} />
          ))}
        </div>
      </Fold>
      {kept.length === 0 && <p role="alert" className={layout.text}>{say("share.no-scenario")}</p>}
      <div className={layout.field}>
        <label htmlFor={`${id}-title`}>{say("share.edition-title")}</label>
        <TextInput id={`${id}-title`} value={title} maxLength={200} onChange={(_, { value }) => onChoose({ title: value })} />
      </div>
      <div className={layout.field}>
        <label htmlFor={`${id}-date`}>{say("share.date")}</label>
        <TextInput id={`${id}-date`} type="date" value={date} aria-describedby={dateOf(date) ? undefined : `${id}-no-date`} onChange={(_, { value }) => onChoose({ date: value })} />
        {!dateOf(date) && <p id={`${id}-no-date`} role="alert" className={layout.text}>{say("share.no-date")}</p>}
      </div>
      <Choice label={say("share.language")} value={choices.language} options={LANGUAGES.map((each) => ({ value: each, words: say(`language.${each}`), lang: each }))} onChoose={(value) => onChoose({ language: LANGUAGES.find((each) => each === value) ?? choices.language })} />
    </div>
  );
}
