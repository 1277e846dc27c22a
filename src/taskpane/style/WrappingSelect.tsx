import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";

export interface SelectOption {
  readonly value: string;
  readonly words: string;
  /** The language of the words, where it is not that of the pane. */
  readonly lang?: string;
}

const useStyles = makeStyles({
  root: { position: "relative", display: "grid", "& > select:focus-visible + span": { outline: `2px solid ${tokens.colorStrokeFocus2}` } },
  list: { position: "absolute", inset: 0, width: "100%", height: "100%", margin: 0, opacity: 0, font: "inherit", cursor: "pointer" },
  shown: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS, minHeight: "32px", boxSizing: "border-box", padding: `4px ${tokens.spacingHorizontalS} 4px ${tokens.spacingHorizontalMNudge}`, color: tokens.colorNeutralForeground1, backgroundColor: tokens.colorNeutralBackground1, border: `1px solid ${tokens.colorNeutralStroke1}`, borderBottomColor: tokens.colorNeutralStrokeAccessible, borderRadius: tokens.borderRadiusMedium, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  small: { minHeight: "24px", padding: `2px ${tokens.spacingHorizontalSNudge} 2px ${tokens.spacingHorizontalSNudge}`, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  words: { flexGrow: 1, minWidth: 0, overflowWrap: "anywhere", hyphens: "auto" },
  arrow: { flexShrink: 0, width: "10px", height: "6px", fill: "none", stroke: "currentcolor", strokeWidth: "1.5" },
});

interface WrappingSelectProps {
  readonly id: string;
  readonly value: string;
  readonly options: readonly SelectOption[];
  readonly small?: boolean | undefined;
  readonly onChoose: (value: string) => void;
}

/**
 * The browser's own list, of which the chosen words can be read in full: a browser shows one line of them and cuts the rest. The list itself
 * lies unseen over words that wrap, so that mouse, keyboard and screen reader find what they know.
 */
export function WrappingSelect({ id, value, options, small = false, onChoose }: WrappingSelectProps) {
  const styles = useStyles();
  return (
    <div className={styles.root}>
      <select id={id} className={styles.list} value={value} onChange={({ target }) => onChoose(target.value)}>
        {options.map((option) => (
          <option key={option.value} value={option.value} lang={option.lang}>
            {option.words}
          </option>
        ))}
      </select>
      <span aria-hidden="true" className={mergeClasses(styles.shown, small && styles.small)}>
        <span className={styles.words}>{options.find((option) => option.value === value)?.words ?? ""}</span>
        <svg className={styles.arrow} viewBox="0 0 10 6">
          <path d="M1 0.5 L5 5 L9 0.5" />
        </svg>
      </span>
    </div>
  );
}
