import { Button, makeStyles, mergeClasses, Spinner, tokens } from "@fluentui/react-components";
import { columnLabel, LANGUAGES, problemMessage, type Problem } from "../../engine";
import type { Place } from "../../workbook/port";
import type { Standing } from "../answers/use-answers";
import { useWords } from "../language/words";
import type { Memory } from "../memory/memory";
import type { Remember } from "../memory/use-memory";
import { ExampleBar } from "../start/ExampleBar";
import { StartScreen } from "../start/StartScreen";
import { useLayout } from "../style/layout";
import { Tour } from "../tour/Tour";
import { Screens } from "./Screens";
import { SCREENS } from "./screen";

const useStyles = makeStyles({
  header: { position: "sticky", top: 0, zIndex: 1, display: "flex", alignItems: "flex-start", gap: tokens.spacingHorizontalXS, padding: `2px ${tokens.spacingHorizontalXS}`, backgroundColor: tokens.colorNeutralBackground1, borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  nav: { display: "flex", flexWrap: "wrap", flexGrow: 1 },
  tab: { minWidth: 0, padding: "5px 6px", fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  here: { boxShadow: `inset 0 -3px 0 ${tokens.colorBrandStroke1}`, "@media (forced-colors: active)": { textDecorationLine: "underline", textDecorationThickness: "2px" } },
  main: { padding: tokens.spacingHorizontalS, maxWidth: "1200px" },
});

interface PaneContentsProps {
  readonly standing: Standing;
  readonly selection: Place | undefined;
  readonly memory: Memory;
  readonly remember: Remember;
  /** Why the last thing asked of the workbook was not done. */
  readonly refusal: Problem | undefined;
  readonly onInsertExample: (() => void) | undefined;
  readonly onRemoveExample: (() => void) | undefined;
  readonly onLookAgain: () => void;
}

/** The frame: where to go, in which language, and the screen itself. */
export function PaneContents({ standing, selection, memory, remember, refusal, onInsertExample, onRemoveExample, onLookAgain }: PaneContentsProps) {
  const styles = useStyles();
  const layout = useLayout();
  const { say, language, setLanguage } = useWords();
  const { screen } = memory;
  return (
    <>
      <header className={styles.header}>
        <h1 className={layout.hidden}>{say("title")}</h1>
        <nav aria-label={say("nav.label")} className={styles.nav}>
          {standing.kind === "answered" &&
            SCREENS.map((each) => (
              <Button key={each} appearance="subtle" className={mergeClasses(styles.tab, each === screen && styles.here)} aria-current={each === screen ? "page" : undefined} onClick={() => remember((before) => ({ ...before, screen: each }))}>
                {say(`nav.${each}`)}
              </Button>
            ))}
        </nav>
        {LANGUAGES.filter((each) => each !== language).map((each) => (
          <Button key={each} size="small" appearance="outline" className={styles.tab} lang={each} aria-label={say(`language.${each}`)} onClick={() => setLanguage(each)}>
            {each.toUpperCase()}
          </Button>
        ))}
      </header>
      <main className={styles.main}>
        <div className={layout.stack}>
          {refusal && (
            <p role="alert" className={layout.card}>
              {problemMessage(refusal, language, columnLabel)}
            </p>
          )}
          {standing.kind === "reading" && <Spinner size="small" label={say("reading")} />}
          {standing.kind === "failed" && (
            <div role="alert" className={layout.card}>
              <p className={layout.text}>{problemMessage(standing.problem, language, columnLabel)}</p>
              <Button onClick={onLookAgain}>{say("start.look-again")}</Button>
            </div>
          )}
          {standing.kind === "no-table" && <StartScreen onInsertExample={onInsertExample} onLookAgain={onLookAgain} />}
          {standing.kind === "answered" && onRemoveExample && <ExampleBar onRemove={onRemoveExample} />}
          {standing.kind === "answered" && !memory.tourDone && <Tour onScreen={(next) => remember((before) => ({ ...before, screen: next }))} onDone={() => remember((before) => ({ ...before, tourDone: true }))} />}
          {standing.kind === "answered" && <Screens answers={standing.answers} selection={selection} memory={memory} remember={remember} />}
        </div>
      </main>
    </>
  );
}
