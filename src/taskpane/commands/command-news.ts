import type { Problem } from "../../engine";
import { wire } from "./wire";

/** What a command has to say, and how to go on where it waits for a yes. */
export interface News {
  readonly problem: Problem;
  readonly goOn?: (() => void) | undefined;
}

/** What a command of the ribbon has to say, or that there is nothing any more: it has no screen of its own, so the pane shows it. */
export const commandNews = wire<News | undefined>();
