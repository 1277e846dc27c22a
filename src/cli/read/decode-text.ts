import { refusal, type Refusal } from "../refusal";

/** Where the bytes stop being UTF-8, counted from 1: found by halving, then by what the longest good prefix says. */
function firstBadByte(bytes: Uint8Array): number {
  const decodes = (length: number): boolean => {
    try {
      new TextDecoder("utf-8", { fatal: true }).decode(bytes.subarray(0, length), { stream: true });
      return true;
    } catch {
      return false;
    }
  };
  let [good, bad] = [0, bytes.length];
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (decodes(middle)) good = middle;
    else bad = middle;
  }
  const whole = new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes.subarray(0, good), { stream: true });
  return new TextEncoder().encode(whole).length + 1;
}

/**
 * The text of a file: UTF-8 with or without a byte order mark, or UTF-16 with one (Excel's "Unicode text").
 * Refused: every other encoding (nothing is guessed, names would be spoilt silently) and what is no text at all.
 */
export function decodeText(bytes: Uint8Array, file: string): string | Refusal {
  if (bytes.length === 0) return refusal("file-empty", { file });
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  let words: string;
  try {
    words = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return bytes.includes(0) ? refusal("text-binary", { file }) : refusal("text-encoding", { file, byte: String(firstBadByte(bytes)) });
  }
  if (words.includes("\u0000")) return refusal("text-binary", { file });
  return words.trim() === "" ? refusal("file-empty", { file }) : words;
}
