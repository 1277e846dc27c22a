import { FluentProvider, makeStyles, tokens } from "@fluentui/react-components";
import { useCallback, useMemo, useState, type CSSProperties } from "react";
import type { Language, Problem } from "../../engine";
import type { ExamplePort, Outcome, Place, WorkbookPort } from "../../workbook/port";
import { useAnswers } from "../answers/use-answers";
import { WordsProvider } from "../language/words";
import { WorkbookContext } from "../place/workbook-context";
import { themes } from "../theme/host-theme";
import { positionColours } from "../theme/position-colours";
import { useScheme } from "../theme/use-scheme";
import { PaneContents } from "./PaneContents";

const useStyles = makeStyles({
  pane: { minHeight: "100vh", containerType: "inline-size", containerName: "pane", backgroundColor: tokens.colorNeutralBackground2, color: tokens.colorNeutralForeground1, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
});

interface PaneProps {
  readonly workbook: WorkbookPort & Partial<ExamplePort>;
  /** The language that the host shows itself in. */
  readonly hostLanguage: Language;
}

/** The task pane: reads the workbook it is given and answers it. */
export function Pane({ workbook, hostLanguage }: PaneProps) {
  const styles = useStyles();
  const scheme = useScheme();
  const { standing, readAgain } = useAnswers(workbook);
  const [asked, setLanguage] = useState<Language | undefined>(undefined);
  const [refusal, setRefusal] = useState<Problem | undefined>(undefined);
  const language = asked ?? (standing.kind === "answered" ? standing.answers.table.language : undefined) ?? hostLanguage;

  const told = useCallback((outcome: Outcome<void>): boolean => {
    setRefusal(outcome.done ? undefined : outcome.problem);
    return outcome.done;
  }, []);
  const actions = useMemo(() => ({ goTo: (place: Place) => void workbook.select(place).then(told) }), [workbook, told]);
  const insertExample = useMemo(() => workbook.insertExample && (() => void workbook.insertExample?.(language).then(told).then((done) => (done ? readAgain() : undefined))), [workbook, language, told, readAgain]);

  return (
    <FluentProvider theme={themes[scheme]}>
      <WordsProvider language={language} setLanguage={setLanguage}>
        <WorkbookContext value={actions}>
          <div className={styles.pane} lang={language} style={positionColours[scheme] as CSSProperties}>
            <PaneContents standing={standing} refusal={refusal} onInsertExample={insertExample} onLookAgain={() => void readAgain()} />
          </div>
        </WorkbookContext>
      </WordsProvider>
    </FluentProvider>
  );
}
