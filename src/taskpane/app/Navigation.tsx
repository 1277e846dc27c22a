import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import { useWords } from "../language/words";
import { SCREENS, type Screen } from "./screen";

/** From this width of the pane on, all screens stand side by side. */
const WIDE = "@container pane (min-width: 460px)";
/** As many screens as always stand side by side; the others are behind one button where the pane is narrow. */
const ALWAYS = 3;

const useStyles = makeStyles({
  nav: { display: "flex", flexGrow: 1, minWidth: 0, position: "relative" },
  tab: { minWidth: 0, padding: "5px 3px", fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, fontWeight: tokens.fontWeightRegular, whiteSpace: "nowrap", "@container pane (min-width: 300px)": { padding: "5px 7px" } },
  here: { boxShadow: `inset 0 -3px 0 ${tokens.colorBrandStroke1}`, "@media (forced-colors: active)": { textDecorationLine: "underline", textDecorationThickness: "2px" } },
  opener: { [WIDE]: { display: "none" } },
  arrow: { width: "8px", height: "8px", marginLeft: "4px", flexShrink: 0 },
  more: {
    display: "none",
    position: "absolute",
    right: 0,
    top: "100%",
    zIndex: 2,
    flexDirection: "column",
    alignItems: "stretch",
    padding: "4px",
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    boxShadow: tokens.shadow8,
    [WIDE]: { display: "contents" },
  },
  unfolded: { display: "flex" },
});

/** Where to go: one row at any width. */
export function Navigation({ screen, onScreen }: { readonly screen: Screen; readonly onScreen: (screen: Screen) => void }) {
  const styles = useStyles();
  const { say } = useWords();
  const [unfolded, setUnfolded] = useState(false);
  const rest = useRef<HTMLDivElement>(null);
  const opener = useRef<HTMLSpanElement>(null);
  const toOpener = (): void => opener.current?.querySelector("button")?.focus();
  const behind = SCREENS.slice(ALWAYS);
  const hidden = behind.find((each) => each === screen);

  /** A click elsewhere folds it again. */
  useEffect(() => {
    if (!unfolded) return undefined;
    const fold = ({ target }: Event): void => {
      if (target instanceof Node && !rest.current?.contains(target) && !opener.current?.contains(target)) setUnfolded(false);
    };
    document.addEventListener("pointerdown", fold);
    return () => document.removeEventListener("pointerdown", fold);
  }, [unfolded]);

  const tab = (each: Screen) => (
    <Button
      key={each}
      appearance="subtle"
      className={mergeClasses(styles.tab, each === screen && styles.here)}
      aria-current={each === screen ? "page" : undefined}
      onClick={() => {
        // The button that was pressed is about to be hidden: the focus goes to the one that hides it.
        if (unfolded) toOpener();
        setUnfolded(false);
        onScreen(each);
      }}
    >
      {say(`nav.${each}`)}
    </Button>
  );

  return (
    <nav
      aria-label={say("nav.label")}
      className={styles.nav}
      onKeyDown={({ key }) => {
        if (key !== "Escape" || !unfolded) return;
        setUnfolded(false);
        toOpener();
      }}
      onBlur={({ relatedTarget, currentTarget }) => {
        if (relatedTarget !== null && !currentTarget.contains(relatedTarget)) setUnfolded(false);
      }}
    >
      {SCREENS.slice(0, ALWAYS).map(tab)}
      <span ref={opener} className={styles.opener}>
        <Button appearance="subtle" className={mergeClasses(styles.tab, hidden !== undefined && styles.here)} aria-expanded={unfolded} aria-label={hidden === undefined ? say("nav.more-label") : say("nav.more-here", { screen: say(`nav.${hidden}`) })} onClick={() => setUnfolded(!unfolded)}>
          {hidden === undefined ? say("nav.more") : say(`nav.${hidden}`)}
          <svg className={styles.arrow} viewBox="0 0 8 8" aria-hidden="true">
            <path d="M1 2.5 L4 5.5 L7 2.5" style={{ fill: "none", stroke: "currentColor" }} strokeWidth="1.5" />
          </svg>
        </Button>
      </span>
      <div ref={rest} className={mergeClasses(styles.more, unfolded && styles.unfolded)}>
        {behind.map(tab)}
      </div>
    </nav>
  );
}
