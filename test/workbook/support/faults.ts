import type { WritePath } from "../../../src/workbook/gateway";
import type { StrictHost } from "../../../src/workbench/host";
import { bareExcel, pictureOf } from "./excel";
import { WRITE_CASES, withOwnSheet } from "./write-paths";

/** Codes by which a problem says that something was done after all. */
const TELLS = new Set(["workbook-partly-done", "workbook-cells-left", "workbook-rows-left", "workbook-partly-removed", "workbook-partly-brought"]);

async function prepared(path: WritePath): Promise<StrictHost> {
  const host = bareExcel();
  await withOwnSheet(host);
  await WRITE_CASES[path].prepare(host);
  return host;
}

/** How many calls a write path makes. */
async function callsOf(path: WritePath): Promise<{ readonly operations: number; readonly requests: number }> {
  const host = await prepared(path);
  const requests = host.log.syncs;
  host.faults.failOperation(Number.MAX_SAFE_INTEGER);
  const outcome = await WRITE_CASES[path].act();
  if (!outcome.done) throw new Error(`${path} does not work: ${outcome.problem.code}`);
  return { operations: host.faults.seen, requests: host.log.syncs - requests };
}

/** The numbers of calls to fail: all, or so many of them from first to last. */
const chosen = (count: number, most: number): readonly number[] => (count <= most ? Array.from({ length: count }, (_call, at) => at + 1) : [...new Set(Array.from({ length: most }, (_call, at) => 1 + Math.round((at * (count - 1)) / (most - 1))))]);

/**
 * Lets calls of a write path fail once, in turn, before and after they were carried out, and requests be lost.
 * @returns what went wrong: a change that nobody was told of, or a failure that was not told; empty where all is well
 */
export async function faultsOf(path: WritePath, most: number): Promise<readonly string[]> {
  const faults: string[] = [];
  const { operations, requests } = await callsOf(path);
  const fail = async (what: string, set: (host: StrictHost) => void): Promise<void> => {
    const host = await prepared(path);
    const before = JSON.stringify(pictureOf(host));
    set(host);
    const outcome = await WRITE_CASES[path].act();
    host.faults.clear();
    if (outcome.done) faults.push(`${what}: not told`);
    else if (!TELLS.has(outcome.problem.code) && JSON.stringify(pictureOf(host)) !== before) faults.push(`${what}: ${outcome.problem.code}, but the workbook has changed`);
  };
  for (const when of ["before", "after"] as const) {
    for (const at of chosen(operations, most)) await fail(`call ${at} of ${operations}, ${when}`, (host) => host.faults.failOperation(at, "GeneralException", when));
    for (let at = 1; at <= requests; at += 1) await fail(`request ${at} of ${requests}, ${when}`, (host) => host.faults.failRequest(at, "ServiceNotAvailable", when));
  }
  return faults;
}
