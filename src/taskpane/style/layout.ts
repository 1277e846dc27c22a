import { makeStyles, tokens } from "@fluentui/react-components";

/** The few shapes that the screens share. */
export const useLayout = makeStyles({
  stack: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  tight: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  row: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalS },
  card: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS, padding: tokens.spacingHorizontalM, borderRadius: tokens.borderRadiusMedium, backgroundColor: tokens.colorNeutralBackground1, border: `1px solid ${tokens.colorNeutralStroke2}`, overflowWrap: "anywhere", hyphens: "auto" },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  heading: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400, fontWeight: tokens.fontWeightSemibold },
  lead: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, fontWeight: tokens.fontWeightSemibold },
  text: { margin: 0 },
  words: { overflowWrap: "anywhere", hyphens: "auto" },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalL, display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  field: { display: "flex", flexDirection: "column", gap: "2px" },
  table: { width: "100%", borderCollapse: "collapse", fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, "& th": { textAlign: "left", fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground2, verticalAlign: "top", padding: "2px 6px 2px 0", overflowWrap: "break-word", hyphens: "auto" }, "& td": { verticalAlign: "top", padding: "2px 6px 2px 0", overflowWrap: "break-word", hyphens: "auto" }, "& tbody th": { minWidth: "92px", overflowWrap: "anywhere" } },
  // What is wider than the pane scrolls by itself, and its bar is seen: otherwise a cut column is the only sign that there is more.
  scroller: { overflowX: "auto", ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` }, "::-webkit-scrollbar": { height: "8px" }, "::-webkit-scrollbar-thumb": { backgroundColor: tokens.colorNeutralStrokeAccessible, borderRadius: tokens.borderRadiusMedium } },
  hidden: { position: "absolute", width: "1px", height: "1px", overflow: "hidden", clipPath: "inset(50%)", whiteSpace: "nowrap" },
});
