import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { run, type Run } from "../../src/cli/run";

const folder = mkdtempSync(join(tmpdir(), "commission-"));

/** Writes a file for one test and gives its path. */
export function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

/** A path in the test's own folder. */
export const place = (name: string): string => join(folder, name);

interface Part {
  readonly index: number;
  readonly low: number;
  readonly high: number;
  readonly coverage: number;
  readonly zone: string;
  readonly settled: boolean;
  readonly wouldSettle: readonly string[];
}

/** What the tests read of an answer. */
export interface Parsed {
  readonly frameworks: readonly { readonly id: string; readonly version: string }[];
  readonly scenarios: readonly (Readonly<Record<string, unknown>> & { readonly name: string; readonly content: Part | null })[];
  readonly problems: readonly { readonly code: string; readonly severity: string; readonly scenario?: string; readonly column?: string; readonly cell?: string; readonly message: string }[];
}

/** Runs the command line in this process; every run must keep to one line where it refuses, and never show a stack. */
export async function commission(...words: readonly string[]): Promise<Run & { readonly answer: Parsed }> {
  const done = await run(words);
  for (const message of done.messages) expect(message).not.toMatch(/\n\s+at |Error:/);
  if (done.status === 2) {
    expect(done.output).toBe("");
    expect(done.messages).toHaveLength(1);
  }
  const output = done.output + [...(done.pieces ?? [])].join("");
  return { ...done, answer: (output.startsWith("{") ? JSON.parse(output) : { frameworks: [], scenarios: [], problems: [] }) as Parsed };
}
