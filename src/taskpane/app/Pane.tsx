import { FluentProvider, makeStyles, tokens } from "@fluentui/react-components";
import { startTransition, useCallback, useEffect, useMemo, useState, type CSSProperties } from "react";
import type { Language } from "../../engine";
import type { CommandPort, ExamplePort, Outcome, WorkbookPort } from "../../workbook/port";
import { useAnswers } from "../answers/use-answers";
import { commandNews, type News } from "../commands/command-news";
import { screenNews } from "../commands/screen-news";
import { WordsProvider } from "../language/words";
import type { Shelf } from "../memory/memory";
import { useMemory } from "../memory/use-memory";
import { WorkbookContext, type WorkbookActions } from "../place/workbook-context";
import { useSelection } from "../selection/use-selection";
import { themes } from "../theme/host-theme";
import { positionColours } from "../theme/position-colours";
import { useScheme } from "../theme/use-scheme";
import { PaneContents } from "./PaneContents";

const useStyles = makeStyles({
  provider: { height: "100%" },
  pane: { height: "100%", display: "flex", flexDirection: "column", containerType: "inline-size", containerName: "pane", backgroundColor: tokens.colorNeutralBackground2, color: tokens.colorNeutralForeground1, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
});

interface PaneProps {
  readonly workbook: WorkbookPort & Partial<ExamplePort> & Partial<Pick<CommandPort, "kind" | "bringAlong">>;
  /** The language that the host shows itself in. */
  readonly hostLanguage: Language;
  /** Where the pane keeps how it was left. */
  readonly shelf: Shelf;
  /** Told the language that the pane is in, so that the page around it can say so. */
  readonly onLanguage?: (language: Language) => void;
}

/** The day as it stands in the name of a sheet: no slashes there. */
const today = (): string => new Intl.DateTimeFormat("sv-SE").format(new Date());

/** The task pane: reads the workbook it is given and answers it. */
export function Pane({ workbook, hostLanguage, shelf, onLanguage }: PaneProps) {
  const styles = useStyles();
  const scheme = useScheme();
  const { standing, readAgain } = useAnswers(workbook);
  const selection = useSelection(workbook);
  const [memory, remember] = useMemory(shelf);
  const [news, setNews] = useState<News | undefined>(undefined);
  const language = memory.language ?? (standing.kind === "answered" ? standing.answers.table.language : undefined) ?? hostLanguage;

  useEffect(() => onLanguage?.(language), [onLanguage, language]);

  /** Tells when the workbook did not do what was asked, and goes on when it did. */
  useEffect(() => commandNews.listen(setNews), []);
  useEffect(() => screenNews.listen((screen) => remember((before) => ({ ...before, screen }))), [remember]);

  const told = useCallback((asked: Promise<Outcome<unknown>>, then?: () => void): void => {
    void asked.then((outcome) => {
      setNews(outcome.done ? undefined : { problem: outcome.problem });
      if (outcome.done) then?.();
    });
  }, []);
  const actions = useMemo(
    (): WorkbookActions => ({
      goTo: (place) => told(workbook.select(place)),
      write: (sheet, edits, then, checks) => told(workbook.write(sheet, edits, checks), then),
      append: (table, cells, then, name) => told(workbook.append(table, cells, name), then),
    }),
    [workbook, told],
  );
  const closeNews = useCallback(() => setNews(undefined), []);
  const setLanguage = useCallback((chosen: Language) => startTransition(() => remember((before) => ({ ...before, language: chosen }))), [remember]);
  const { insertExample, removeExample, kind, bringAlong } = workbook;
  const version = useMemo(() => kind && bringAlong && { kind, onBringAlong: (then: () => void) => told(bringAlong(language, today()), then) }, [kind, bringAlong, language, told]);
  const example = useMemo(() => insertExample && (() => told(insertExample(language), () => {
    remember((before) => ({ ...before, exampleIn: true, tourDone: false }));
    void readAgain();
  })), [insertExample, language, told, readAgain, remember]);
  const withoutExample = useMemo(() => removeExample && (() => told(removeExample(), () => {
    remember((before) => ({ ...before, exampleIn: false, screen: "scenarios" }));
    void readAgain();
  })), [removeExample, told, readAgain, remember]);

  return (
    <FluentProvider theme={themes[scheme]} className={styles.provider}>
      <WordsProvider language={language} setLanguage={setLanguage}>
        <WorkbookContext value={actions}>
          <div className={styles.pane} lang={language} style={{ ...positionColours[scheme], colorScheme: scheme === "contrast" ? "light dark" : scheme } as CSSProperties}>
            <PaneContents standing={standing} selection={selection} memory={memory} remember={remember} news={news} onCloseNews={closeNews} version={version} onInsertExample={example} onRemoveExample={memory.exampleIn ? withoutExample : undefined} onLookAgain={() => void readAgain()} />
          </div>
        </WorkbookContext>
      </WordsProvider>
    </FluentProvider>
  );
}
