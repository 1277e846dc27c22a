import { editZip } from "@cj-tech-master/excelts/archive";
import { strFromU8, unzipSync } from "fflate";
import { MARK, markText, type Book } from "../sheets";

/** Elements of a sheet that come after its properties in the order that Office Open XML prescribes. */
const AFTER = /<(?:cellWatches|ignoredErrors|smartTags|drawing|legacyDrawing|legacyDrawingHF|picture|oleObjects|controls|webPublishItems|tableParts|extLst)\b|<\/worksheet>/;
const RELATIONSHIP = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships";
const TYPES = "[Content_Types].xml";
const ID = "rIdMark";

/** A text as Excel keeps the value of a sheet's property: UTF-16, the low byte first. */
function utf16(words: string): Uint8Array {
  const bytes = new Uint8Array(words.length * 2);
  for (let at = 0; at < words.length; at += 1) new DataView(bytes.buffer).setUint16(at * 2, words.charCodeAt(at), true);
  return bytes;
}

/** Conditional formats have extensions of their own; those of the sheet come after all of them. */
function withMark(xml: string): string {
  const from = xml.lastIndexOf("</conditionalFormatting>") + 1;
  return xml.slice(0, from) + xml.slice(from).replace(AFTER, (next) => `<customProperties><customPr xmlns:r="${RELATIONSHIP}" name="${MARK}" r:id="${ID}"/></customProperties>${next}`);
}

/** The relationships of a sheet, that of its mark among them; `xml` is what it has now. */
function withRelationship(xml: string | undefined, number: number): string {
  const own = `<Relationship Id="${ID}" Type="${RELATIONSHIP}/customProperty" Target="../customProperty${number}.bin"/>`;
  return xml === undefined ? `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="${PACKAGE}">${own}</Relationships>` : xml.replace("</Relationships>", `${own}</Relationships>`);
}

const withType = (xml: string): string => xml.replace(/<Types[^>]*>/, (types) => `${types}<Default Extension="bin" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.customProperty"/>`);

/**
 * Marks the sheets of a workbook to work in, as the add-in marks those that it inserts: a property of the sheet, which Office.js gives as
 * `Worksheet.customProperties`. A book without a form, such as a council edition, stays as it is.
 */
export async function markXlsx(file: Uint8Array, { form, sheets }: Book): Promise<Uint8Array> {
  if (form === undefined) return file;
  const parts = unzipSync(file, { filter: ({ name }) => name === TYPES || /^xl\/worksheets\/(sheet\d+\.xml|_rels\/sheet\d+\.xml\.rels)$/.test(name) });
  const text = (name: string): string | undefined => parts[name] && strFromU8(parts[name]);
  const zip = await editZip(file, { reproducible: true });
  sheets.forEach(({ role }, at) => {
    const [sheet, relationships] = [`xl/worksheets/sheet${at + 1}.xml`, `xl/worksheets/_rels/sheet${at + 1}.xml.rels`];
    zip.set(sheet, withMark(text(sheet) ?? ""));
    zip.set(relationships, withRelationship(text(relationships), at + 1));
    zip.set(`xl/customProperty${at + 1}.bin`, utf16(markText({ role, form })));
  });
  zip.set(TYPES, withType(text(TYPES) ?? ""));
  return zip.bytes();
}
