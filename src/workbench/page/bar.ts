import { LANGUAGES, type Language } from "../../engine";
import { pageWords } from "./page-words";
import { WIDTHS } from "./width";

type Attributes = Readonly<Record<string, string>>;

/** An element with its attributes and contents. */
function element(name: string, attributes: Attributes, ...contents: readonly (Node | string)[]): HTMLElement {
  const made = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) made.setAttribute(attribute, value);
  made.append(...contents);
  return made;
}

/** The bar above grid and pane: what this is, how wide the pane is, and in which language the example stands. Returns how to show a width. */
export function drawBar(bar: HTMLElement, language: Language, choose: (width: number) => void): (width: number) => void {
  const words = pageWords(language);
  const widths = WIDTHS.map((width) => {
    const button = element("button", { type: "button", "data-width": String(width) }, words("pixels", { width: String(width) }));
    button.addEventListener("click", () => choose(width));
    return button;
  });
  const languages = LANGUAGES.map((each) => element("a", { href: `?lang=${each}`, lang: each, "aria-label": words(`languages.${each}`), ...(each === language ? { "aria-current": "true" } : {}) }, each.toUpperCase()));
  bar.replaceChildren(element("h1", {}, words("title")), element("p", {}, words("about")), element("div", { role: "group", "aria-label": words("width") }, ...widths), element("div", { role: "group", "aria-label": words("language") }, ...languages));
  return (width) => {
    for (const button of widths) button.setAttribute("aria-pressed", String(button.dataset["width"] === String(width)));
  };
}
