/** The screens of the pane, in the order of its navigation. */
export const SCREENS = ["scenarios", "compare", "score", "sure", "payment", "share"] as const;
export type Screen = (typeof SCREENS)[number];
