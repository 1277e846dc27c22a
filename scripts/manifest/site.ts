import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { COMMANDS } from "../../src/taskpane/commands/names";
import { functionsMetadata, helpFile, metadataFile, readTexts } from "../functions/metadata.cjs";
import type { Site } from "./check";

const root = join(__dirname, "..", "..");
const LANGUAGES = ["nl", "en"] as const;
const PNG = "89504e470d0a1a0a";

/** Width and height of a PNG of the project. Undefined where it is not there or no PNG. */
function pngSize(path: string): readonly [number, number] | undefined {
  const file = join(root, path);
  if (!existsSync(file)) return undefined;
  const bytes = readFileSync(file);
  return bytes.subarray(0, 8).toString("hex") === PNG ? [bytes.readUInt32BE(16), bytes.readUInt32BE(20)] : undefined;
}

/** What the build of this project puts at the address of the site (see webpack/addin.cjs). */
export async function ourSite(): Promise<Site> {
  const texts = readTexts();
  const ids = new Map<string, readonly string[]>();
  for (const language of LANGUAGES) ids.set(metadataFile(language), (await functionsMetadata({ language, url: "https://localhost", texts })).functions.map(({ id }) => id));
  const files = ["taskpane.html", "addin.js", "pane.js", ...LANGUAGES.map(helpFile), ...ids.keys()];
  return { pngSize, built: (path) => files.includes(path), functionIds: (path) => ids.get(path), commands: COMMANDS, namespace: texts.en["functions.namespace"] ?? "" };
}
