import { strFromU8, unzipSync } from "fflate";
import { CREATOR } from "./tool";

/** Parts of a workbook that a council edition never has: code, links to other files, connections, comments signed by persons. */
const FOREIGN = /vbaProject|externalLinks?\/|macrosheets\/|dialogsheets\/|connections\.xml|queryTables\/|embeddings\/|activeX\/|persons?\/|threadedComments\/|customXml\/|docProps\/custom\.xml/i;

/** Names that are no person's: none, the tool's, and the one under which the library writes notes. */
const NOBODY: ReadonlySet<string> = new Set(["", CREATOR, "Author"]);

const PIECE = 8_000_000;
const OVERLAP = 100;

const attribute = (xml: string, name: string): readonly string[] => [...xml.matchAll(new RegExp(`\\b${name}="([^"]*)"`, "g"))].map(([, value = ""]) => value);

/** The text of every element of that name, without prefix. */
const elements = (xml: string, name: string): readonly string[] => [...xml.matchAll(new RegExp(`<(?:\\w+:)?${name}\\b[^>]*>([^<]*)</`, "g"))].map(([, words = ""]) => words);

/**
 * What a finished council edition may not hold, looked up in the file itself: a function of the add-in, code, a hidden sheet, a link to
 * another file, the name of a person. Empty where all is well.
 */
export function faultsOfFile(file: Uint8Array): readonly string[] {
  const faults: string[] = [];
  const parts = unzipSync(file, {
    filter: ({ name }) => {
      if (FOREIGN.test(name)) faults.push(name);
      return /^(xl\/workbook\.xml|xl\/worksheets\/[^/]+\.xml|docProps\/\w+\.xml|xl\/comments\d*\.xml|.*\.rels)$/.test(name);
    },
  });
  for (const [name, bytes] of Object.entries(parts)) {
    // A very long sheet is looked at piece by piece: its text may be longer than a string may be.
    for (let from = 0; from < bytes.length; from += PIECE) {
      const xml = strFromU8(bytes.subarray(from, Math.min(bytes.length, from + PIECE + OVERLAP)));
      if (/_xldudf_|_xll\.|COMMISSION\./.test(xml.replace(/<t[ >][^<]*<\/t>|<v>[^<]*<\/v>/g, ""))) faults.push(`${name}: a function of an add-in`);
    }
    if (name === "xl/workbook.xml" && attribute(strFromU8(bytes), "state").some((state) => /hidden/i.test(state))) faults.push(`${name}: a hidden sheet`);
    if (name.endsWith(".rels") && attribute(strFromU8(bytes), "Type").some((type) => /externalLink|attachedTemplate|oleObject/.test(type))) faults.push(`${name}: a link to another file`);
    if (name === "docProps/core.xml") for (const who of [...elements(strFromU8(bytes), "creator"), ...elements(strFromU8(bytes), "lastModifiedBy")]) if (!NOBODY.has(who)) faults.push(`${name}: a name`);
    if (name === "docProps/app.xml") for (const who of [...elements(strFromU8(bytes), "Company"), ...elements(strFromU8(bytes), "Manager")]) if (!NOBODY.has(who)) faults.push(`${name}: a name`);
    if (name.startsWith("xl/comments") && elements(strFromU8(bytes), "author").some((who) => !NOBODY.has(who))) faults.push(`${name}: a name`);
  }
  return faults;
}
