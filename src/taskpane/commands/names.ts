/** What the ribbon can ask of us: the FunctionName of each button in manifest.xml that opens no pane by itself. */
export const COMMANDS = ["insertScenarios", "insertComparison", "openCouncilEdition", "freezeFormulas", "unfreezeFormulas", "repairFormulas", "openHelp"] as const;
export type Command = (typeof COMMANDS)[number];
