import { LANGUAGES, type Language } from "../../engine";
import { COMMANDS, type Command } from "../../taskpane/commands/names";
import { pageWords } from "./page-words";
import { WIDTHS } from "./width";

/** The pane is always in sight here, and the help stands on a page of its own. */
const OF_EXCEL_ALONE: ReadonlySet<Command> = new Set(["openCouncilEdition", "openHelp"]);

type Attributes = Readonly<Record<string, string>>;

/** An element with its attributes and contents. */
function element(name: string, attributes: Attributes, ...contents: readonly (Node | string)[]): HTMLElement {
  const made = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) made.setAttribute(attribute, value);
  made.append(...contents);
  return made;
}

/** The buttons that stand on Excel's ribbon: there is none here. */
function ribbon(words: ReturnType<typeof pageWords>, press: (command: Command) => void): HTMLElement {
  const buttons = COMMANDS.filter((command) => !OF_EXCEL_ALONE.has(command)).map((command) => {
    const button = element("button", { type: "button", "data-command": command }, words(`commands.${command}`));
    button.addEventListener("click", () => press(command));
    return button;
  });
  return element("div", { role: "group", "aria-label": words("ribbon") }, ...buttons);
}

/** The bar above grid and pane: what this is, how wide the pane is, in which language the example stands, and the buttons of the ribbon. Returns how to show a width. */
export function drawBar(bar: HTMLElement, language: Language, choose: (width: number) => void, press: (command: Command) => void): (width: number) => void {
  const words = pageWords(language);
  const widths = WIDTHS.map((width) => {
    const button = element("button", { type: "button", "data-width": String(width) }, words("pixels", { width: String(width) }));
    button.addEventListener("click", () => choose(width));
    return button;
  });
  const languages = LANGUAGES.map((each) => element("a", { href: `?lang=${each}`, lang: each, "aria-label": words(`languages.${each}`), ...(each === language ? { "aria-current": "true" } : {}) }, each.toUpperCase()));
  bar.replaceChildren(element("h1", {}, words("title")), element("p", {}, words("about")), ribbon(words, press), element("div", { role: "group", "aria-label": words("width") }, ...widths), element("div", { role: "group", "aria-label": words("language") }, ...languages));
  return (width) => {
    for (const button of widths) button.setAttribute("aria-pressed", String(button.dataset["width"] === String(width)));
  };
}
