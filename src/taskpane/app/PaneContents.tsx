import { Button, makeStyles, mergeClasses, Spinner, tokens } from "@fluentui/react-components";
import { useCallback, useEffect, useMemo, useRef, type ComponentProps } from "react";
import { columnLabel, LANGUAGES, problemMessage } from "../../engine";
import type { News as NewsTold } from "../commands/command-news";
import type { Place } from "../../workbook/port";
import type { Standing } from "../answers/use-answers";
import { useWords } from "../language/words";
import type { Memory } from "../memory/memory";
import type { Remember } from "../memory/use-memory";
import { SelectedCriterion } from "../selection/SelectedCriterion";
import { isScored, selectedIn } from "../selection/domain";
import { BusyBar } from "../start/BusyBar";
import { ExampleBar } from "../start/ExampleBar";
import { News } from "../start/News";
import { StartScreen } from "../start/StartScreen";
import { VersionBar } from "../start/VersionBar";
import { useLayout } from "../style/layout";
import { Tour } from "../tour/Tour";
import { Navigation } from "./Navigation";
import { Screens } from "./Screens";
import type { Screen } from "./screen";
import type { Busy } from "./use-asked";

const useStyles = makeStyles({
  header: { flexShrink: 0, display: "flex", alignItems: "flex-start", padding: `2px ${tokens.spacingHorizontalXXS}`, backgroundColor: tokens.colorNeutralBackground1, borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  language: { minWidth: 0, padding: "5px 4px", fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  // Only this scrolls: what stands above and below it never covers anything.
  main: { flexGrow: 1, minHeight: 0, overflowY: "auto", padding: tokens.spacingHorizontalS },
  filler: { flexGrow: 1 },
  inside: { maxWidth: "1200px", marginLeft: "auto", marginRight: "auto" },
});

interface PaneContentsProps {
  readonly standing: Standing;
  readonly selection: Place | undefined;
  readonly memory: Memory;
  readonly remember: Remember;
  /** What the workbook is busy with. */
  readonly busy: Busy | undefined;
  /** Why the last thing asked of the workbook was not done. */
  readonly news: NewsTold | undefined;
  readonly onCloseNews: () => void;
  /** How to learn of which version the workbook is and to bring it along, where that can be. */
  readonly version: ComponentProps<typeof VersionBar> | undefined;
  readonly onInsertExample: (() => void) | undefined;
  readonly onRemoveExample: (() => void) | undefined;
  readonly onLookAgain: () => void;
}

/** The frame: where to go, in which language, and the screen itself. */
export function PaneContents({ standing, selection, memory, remember, busy, news, onCloseNews, version, onInsertExample, onRemoveExample, onLookAgain }: PaneContentsProps) {
  const styles = useStyles();
  const layout = useLayout();
  const { say, language, setLanguage } = useWords();
  const { screen } = memory;
  const main = useRef<HTMLElement>(null);
  /** What was told on one screen says nothing on the next. */
  const goTo = useCallback((next: Screen) => {
    onCloseNews();
    remember((before) => ({ ...before, screen: next }));
  }, [remember, onCloseNews]);
  const selected = useMemo(() => (selection && standing.kind === "answered" ? selectedIn(selection, standing.answers) : undefined), [selection, standing]);

  /** Another screen is read from its top. */
  useEffect(() => {
    if (main.current) main.current.scrollTop = 0;
  }, [screen]);
  return (
    <>
      <header className={styles.header}>
        <h1 className={layout.hidden}>{say("title")}</h1>
        {standing.kind === "answered" ? <Navigation screen={screen} onScreen={goTo} /> : <span className={styles.filler} />}
        {LANGUAGES.filter((each) => each !== language).map((each) => (
          <Button key={each} size="small" appearance="outline" className={styles.language} lang={each} aria-label={say(`language.${each}`)} onClick={() => setLanguage(each)}>
            {each.toUpperCase()}
          </Button>
        ))}
      </header>
      <main ref={main} className={styles.main}>
        <div className={mergeClasses(layout.stack, styles.inside)}>
          {busy && <BusyBar busy={busy} />}
          {news && <News news={news} onClose={onCloseNews} />}
          {version && <VersionBar {...version} />}
          {standing.kind === "reading" && <Spinner size="small" label={say("reading")} />}
          {standing.kind === "failed" && (
            <div role="alert" className={layout.card}>
              <p className={layout.text}>{problemMessage(standing.problem, language, columnLabel)}</p>
              <Button onClick={onLookAgain}>{say("start.look-again")}</Button>
            </div>
          )}
          {standing.kind === "no-table" && <StartScreen onInsertExample={busy ? undefined : onInsertExample} onLookAgain={onLookAgain} />}
          {standing.kind === "answered" && onRemoveExample && !busy && <ExampleBar onRemove={onRemoveExample} />}
          {standing.kind === "answered" && !memory.tourDone && <Tour onScreen={goTo} onDone={() => remember((before) => ({ ...before, tourDone: true }))} />}
          {standing.kind === "answered" && <Screens answers={standing.answers} selected={selected} memory={memory} remember={remember} />}
        </div>
      </main>
      {selected && !(screen === "score" && isScored(selected)) && <SelectedCriterion selected={selected} />}
    </>
  );
}
