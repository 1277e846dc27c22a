import { useMemo } from "react";
import type { Answers } from "../answers/domain";
import { useWords } from "../language/words";
import type { Memory } from "../memory/memory";
import type { Remember } from "../memory/use-memory";
import { useRested } from "../memory/use-rested";
import { useLayout } from "../style/layout";
import { Screen } from "../style/Screen";
import { ChoiceFields } from "./ChoiceFields";
import { CoverMail } from "./CoverMail";
import { chosenOf, editionInput, firstChoices, withChosen, type Choices } from "./domain";
import { EditionMaking } from "./EditionMaking";
import { InWorkbook } from "./InWorkbook";
import { Preview } from "./Preview";
import { useSharing, type Sharing } from "./sharing";
import { usePreview } from "./use-edition";

/** What goes to the council: a workbook that says the same without this add-in, and the mail that brings it. */
export function ShareScreen({ answers, memory, remember }: { readonly answers: Answers; readonly memory: Pick<Memory, "edition">; readonly remember: Remember }) {
  const { say } = useWords();
  const layout = useLayout();
  const sharing = useSharing();
  return (
    <Screen title={say("share.title")}>
      <p className={layout.quiet}>{say("share.lead")}</p>
      {sharing ? <Edition answers={answers} sharing={sharing} memory={memory} remember={remember} /> : <p className={layout.text}>{say("share.not-here")}</p>}
    </Screen>
  );
}

function Edition({ answers, sharing, memory, remember }: { readonly answers: Answers; readonly sharing: Sharing; readonly memory: Pick<Memory, "edition">; readonly remember: Remember }) {
  const { language } = useWords();
  const layout = useLayout();
  const [chosen, setChosen] = useRested("edition", memory, remember);
  const first = useMemo(() => firstChoices(sharing.today(), language), [sharing, language]);
  const choices = useMemo((): Choices => withChosen(first, chosen), [first, chosen]);
  const input = useMemo(() => editionInput(answers, choices, sharing.workbookName), [answers, choices, sharing]);
  const { preview, failed } = usePreview(sharing.desk, input);
  return (
    <div className={layout.stack}>
      <ChoiceFields choices={choices} scenarios={answers.assessment.evaluations.map(({ scenario }) => scenario)} onChoose={(change) => setChosen((before) => ({ ...before, ...chosenOf(change) }))} />
      {input && <Preview preview={preview} failed={failed} />}
      <EditionMaking choices={choices} input={input} sharing={sharing} />
      {preview && <CoverMail mail={preview.mail} language={choices.language} copy={sharing.copy} />}
      {sharing.formulas && <InWorkbook formulas={sharing.formulas} />}
    </div>
  );
}
