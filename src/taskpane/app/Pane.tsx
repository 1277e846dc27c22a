import { FluentProvider, makeStyles, tokens } from "@fluentui/react-components";
import { startTransition, useCallback, useEffect, useMemo, type CSSProperties } from "react";
import type { Language } from "../../engine";
import type { CommandPort, ExamplePort, WorkbookPort } from "../../workbook/port";
import { useAnswers } from "../answers/use-answers";
import { commandNews } from "../commands/command-news";
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
import { useAsked } from "./use-asked";

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
  const { busy, news, tellNews, ask, askLong } = useAsked();
  const language = memory.language ?? (standing.kind === "answered" ? standing.answers.table.language : undefined) ?? hostLanguage;

  useEffect(() => onLanguage?.(language), [onLanguage, language]);

  useEffect(() => commandNews.listen(tellNews), [tellNews]);
  useEffect(() => screenNews.listen((screen) => remember((before) => ({ ...before, screen }))), [remember]);

  const actions = useMemo(
    (): WorkbookActions => ({
      goTo: (place) => ask(workbook.select(place)),
      write: (sheet, edits, then, checks) => ask(workbook.write(sheet, edits, checks), then),
      append: (table, cells, then, name) => ask(workbook.append(table, cells, name), then),
    }),
    [workbook, ask],
  );
  const closeNews = useCallback(() => tellNews(undefined), [tellNews]);
  const setLanguage = useCallback((chosen: Language) => startTransition(() => remember((before) => ({ ...before, language: chosen }))), [remember]);
  const { insertExample, removeExample, kind, bringAlong } = workbook;
  const version = useMemo(() => kind && bringAlong && { kind, onBringAlong: (then: () => void) => askLong("bring-along", () => bringAlong(language, today()), then) }, [kind, bringAlong, language, askLong]);
  const example = useMemo(() => insertExample && (() => askLong("insert-example", (follow) => insertExample(language, follow), () => {
    remember((before) => ({ ...before, exampleIn: true, tourDone: false }));
    void readAgain();
  }, true)), [insertExample, language, askLong, readAgain, remember]);
  const withoutExample = useMemo(() => removeExample && (() => askLong("remove-example", removeExample, () => {
    remember((before) => ({ ...before, exampleIn: false, screen: "scenarios" }));
    void readAgain();
  })), [removeExample, askLong, readAgain, remember]);

  return (
    <FluentProvider theme={themes[scheme]} className={styles.provider}>
      <WordsProvider language={language} setLanguage={setLanguage}>
        <WorkbookContext value={actions}>
          <div className={styles.pane} lang={language} style={{ ...positionColours[scheme], colorScheme: scheme === "contrast" ? "light dark" : scheme } as CSSProperties}>
            <PaneContents standing={standing} selection={selection} memory={memory} remember={remember} busy={busy} news={news} onCloseNews={closeNews} version={version} onInsertExample={example} onRemoveExample={memory.exampleIn ? withoutExample : undefined} onLookAgain={() => void readAgain()} />
          </div>
        </WorkbookContext>
      </WordsProvider>
    </FluentProvider>
  );
}
