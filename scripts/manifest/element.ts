import { XMLParser, XMLValidator } from "fast-xml-parser";

/** An element of a manifest, with its children in the order in which they stand. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Element[];
  readonly text: string;
  /** Names from the root down to this element. */
  readonly path: readonly string[];
}

type Raw = Readonly<Record<string, unknown>>;

const parser = new XMLParser({ preserveOrder: true, ignoreAttributes: false, attributeNamePrefix: "", parseTagValue: false, parseAttributeValue: false, trimValues: true });

function elementsOf(list: readonly Raw[], path: readonly string[]): readonly Element[] {
  return list.flatMap((raw): readonly Element[] => {
    const name = Object.keys(raw).find((key) => key !== ":@" && key !== "#text" && !key.startsWith("?"));
    if (name === undefined) return [];
    const inner = raw[name] as readonly Raw[];
    const here = [...path, name];
    return [{ name, attributes: (raw[":@"] ?? {}) as Record<string, string>, children: elementsOf(inner, here), text: inner.map((each) => each["#text"]).filter((text) => typeof text === "string").join(""), path: here }];
  });
}

/** Reads XML. The fault, with its line, where it is not well formed. */
export function readXml(xml: string): Element | { readonly fault: string } {
  const valid = XMLValidator.validate(xml);
  if (valid !== true) return { fault: `line ${valid.err.line}: not well formed: ${valid.err.msg}` };
  const [root] = elementsOf(parser.parse(xml) as readonly Raw[], []);
  return root ?? { fault: "there is no element in it" };
}

/** The element and everything in it. */
export const allOf = (element: Element): readonly Element[] => [element, ...element.children.flatMap(allOf)];
