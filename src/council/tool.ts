import tool from "../../package.json";

/** The name under which our files say who made them: the tool, never a person. */
export const CREATOR = "Commission";

export const VERSION = tool.version;
