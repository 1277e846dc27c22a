import type { Command } from "./command";
import { checkCommand } from "./commands/check";
import { councilCommand } from "./commands/council";
import { evaluateCommand } from "./commands/evaluate";
import { rankCommand } from "./commands/rank";
import { robustnessCommand } from "./commands/robustness";
import { simulateCommand } from "./commands/simulate";
import { templateCommand } from "./commands/template";

/** The commands of `commission`. Each is a file in commands/, with its line of help in frameworks/cli and its place here. */
export const commands: readonly Command[] = [
  evaluateCommand,
  checkCommand,
  simulateCommand,
  councilCommand,
  templateCommand,
  robustnessCommand,
  rankCommand,
];
