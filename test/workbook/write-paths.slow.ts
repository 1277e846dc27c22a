import { WRITE_PATHS, type WritePath } from "../../src/workbook/gateway";
import { faultsOf } from "./support/faults";

/** Paths that write or take out whole books make thousands of calls: of those so many fail, spread from first to last; of all others every one. */
const MOST = { whole: 24, other: 400 };
const WHOLE: ReadonlySet<WritePath> = new Set(["insert-example", "insert-scenarios", "insert-comparison", "remove-example"]);

test.each(Object.keys(WRITE_PATHS) as WritePath[])("%s: each call failing once, in turn, leaves the workbook as it was or says what was done", async (path) => {
  expect(await faultsOf(path, WHOLE.has(path) ? MOST.whole : MOST.other)).toEqual([]);
});
