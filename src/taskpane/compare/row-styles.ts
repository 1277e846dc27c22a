import { makeStyles, tokens } from "@fluentui/react-components";

/** The grid that head and rows of a comparison share. */
export const useRowStyles = makeStyles({
  // The aspect stands above its values where the pane is narrow, and before them where there is room.
  row: {
    display: "grid",
    gridTemplateColumns: "repeat(var(--count), minmax(68px, 1fr))",
    columnGap: tokens.spacingHorizontalS,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    paddingTop: tokens.spacingVerticalXS,
    paddingBottom: tokens.spacingVerticalXS,
    "@container pane (min-width: 480px)": { gridTemplateColumns: "minmax(120px, 1.2fr) repeat(var(--count), minmax(80px, 1fr))" },
  },
  aspect: { gridColumn: "1 / -1", textAlign: "left", fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, "@container pane (min-width: 480px)": { gridColumn: "auto" } },
});
