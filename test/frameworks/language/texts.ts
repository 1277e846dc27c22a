import { readdirSync, readFileSync, existsSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";

/** One text that a user may see, with the key by which it is found. */
export interface UserText {
  readonly key: string;
  readonly text: string;
}

const root = join(__dirname, "..", "..", "..");
const frameworks = join(root, "frameworks");

const textsIn = (value: unknown, key: string): readonly UserText[] =>
  typeof value === "string" ? [{ key, text: value }] : typeof value === "object" && value !== null ? Object.entries(value).flatMap(([part, each]) => textsIn(each, `${key}.${part}`)) : [];

/** What the host itself shows of the add-in: its name, and the labels and tips of the ribbon. English by default, with the Dutch beside it. */
function manifestTexts(language: "nl" | "en"): readonly UserText[] {
  const manifest = readFileSync(join(root, "manifest.xml"), "utf8").replace(/<!--.*?-->/gs, "");
  const said = /<(DisplayName|Description|bt:String id="[^"]*") DefaultValue="([^"]*)">(?:\s*<(?:bt:)?Override Locale="nl-[A-Z]+" Value="([^"]*)"\s*\/>)+/g;
  return [...manifest.matchAll(said)].map(([, key = "", english = "", dutch = ""]) => ({ key: `manifest ${key}`, text: language === "en" ? english : dutch }));
}

/** Every text that a user may see, in that language: those of frameworks/, and those of the manifest. */
export const userTexts = (language: "nl" | "en"): readonly UserText[] => [
  ...readdirSync(frameworks).flatMap((framework) => {
    const file = join(frameworks, framework, `text.${language}.yaml`);
    return existsSync(file) ? textsIn(parse(readFileSync(file, "utf8")), framework) : [];
  }),
  ...manifestTexts(language),
];

/** The text as a reader sees it: without placeholders, and on one line. */
export const asRead = (text: string): string => text.replace(/\{[^}]*\}/g, " ").replace(/\s+/g, " ");
