import { unzipSync, zipSync, type Zippable } from "fflate";
import { refusal, type Refusal } from "../refusal";

/** The most that a workbook may be when unpacked, in bytes: some hundred thousand rows of a hundred columns. */
const MOST_UNPACKED = 512 * 1024 * 1024;
/** Sheets pack about 10 to 40 times; a workbook beyond this, and not small, is made to harm. */
const MOST_RATIO = 200;
const SMALL = 32 * 1024 * 1024;
const MOST_ENTRIES = 10_000;

/** Only what holds cells is unpacked: no pictures, no macros, no embedded files. */
const HOLDS_CELLS = /^(\[Content_Types\]\.xml|_rels\/\.rels|docProps\/[^/]+\.xml|xl\/[^/]+\.xml|xl\/_rels\/[^/]+\.rels|xl\/(worksheets|tables)\/[^/]+\.xml|xl\/worksheets\/_rels\/[^/]+\.rels)$/i;

const megabytes = (bytes: number): number => Math.round(bytes / (1024 * 1024));

/**
 * Looks at a ZIP file's own list of contents before anything is unpacked, refuses one that would grow too large, and gives back the
 * parts that hold cells, packed without compression. Each part is unpacked into a buffer of the size the list promised and no further, so
 * that a list that lies gives a damaged file and not a full memory.
 */
export function soundZip(bytes: Uint8Array, file: string): Uint8Array | Refusal {
  let unpacked = 0;
  let entries = 0;
  try {
    unzipSync(bytes, {
      filter: ({ originalSize }) => {
        unpacked += originalSize;
        entries += 1;
        return false;
      },
    });
    if (unpacked > MOST_UNPACKED || entries > MOST_ENTRIES || (unpacked > SMALL && unpacked > MOST_RATIO * bytes.length)) return refusal("xlsx-bomb", { file, size: megabytes(unpacked) });
    const parts: Zippable = unzipSync(bytes, { filter: ({ name }) => HOLDS_CELLS.test(name) });
    if (parts["xl/workbook.xml"] === undefined && Object.keys(parts).every((name) => !/^xl\/workbook\.xml$/i.test(name))) return refusal("xlsx-damaged", { file });
    return zipSync(parts, { level: 0 });
  } catch {
    return refusal("xlsx-damaged", { file });
  }
}
