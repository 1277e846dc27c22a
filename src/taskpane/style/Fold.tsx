import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";

const useStyles = makeStyles({
  // At least 24 pixels high, so that a finger or an unsteady hand hits it (WCAG 2.2, target size).
  summary: { cursor: "pointer", minHeight: "24px", boxSizing: "border-box", fontWeight: tokens.fontWeightSemibold, paddingTop: tokens.spacingVerticalXS, paddingBottom: tokens.spacingVerticalXS, borderRadius: tokens.borderRadiusSmall, ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" } },
  small: { fontSize: tokens.fontSizeBase200, fontWeight: tokens.fontWeightRegular, color: tokens.colorBrandForegroundLink },
  quiet: { fontWeight: tokens.fontWeightRegular, padding: 0 },
  inside: { paddingTop: tokens.spacingVerticalXS },
});

/** Something that folds away, by the browser's own means: keyboard and screen reader know it. */
export function Fold({ title, open, small, quiet, onOpen, children }: { readonly title: ReactNode; readonly open?: boolean; readonly small?: boolean; readonly quiet?: boolean; readonly onOpen?: (open: boolean) => void; readonly children: ReactNode }) {
  const styles = useStyles();
  return (
    <details open={open} onToggle={onOpen && (({ currentTarget }) => onOpen(currentTarget.open))}>
      <summary className={mergeClasses(styles.summary, small === true && styles.small, quiet === true && styles.quiet)}>{title}</summary>
      <div className={styles.inside}>{children}</div>
    </details>
  );
}
