/** The screens of the pane, in the order of its navigation. */
export const SCREENS = ["scenarios", "compare"] as const;
export type Screen = (typeof SCREENS)[number];
