/** What takes long because it is large: a table of 100,000 scenarios, and a bomb that is one. Their small sisters are in hostile.test.ts. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { unzipSync, zipSync } from "fflate";
import { commission, file } from "./workspace";

const example = join(__dirname, "..", "..", "examples", "seven-cases.en.xlsx");

test("100,000 rows are answered", async () => {
  const header = "scenario,target-group,service,expertise,provider-field,measurability";
  const { answer, status } = await commission("evaluate", file("many.csv", [header, ...Array.from({ length: 100_000 }, (_, at) => `S${at},${(at % 5) + 1},3,3,3,3`)].join("\n")));
  expect(status).toBe(0);
  expect(answer.scenarios).toHaveLength(100_000);
  expect(answer.scenarios[4]!.content!.index).toBeCloseTo(0.6, 12);
});

test("a zip bomb is refused by its own list of contents, before anything is unpacked", async () => {
  const parts = unzipSync(new Uint8Array(readFileSync(example)));
  const bomb = zipSync({ ...parts, "xl/worksheets/sheet1.xml": [new Uint8Array(300 * 1024 * 1024), { level: 9 }] });
  expect(bomb.length).toBeLessThan(1024 * 1024);
  const before = process.memoryUsage().rss;
  const { status, messages } = await commission("evaluate", file("bomb.xlsx", bomb), "--lang", "en");
  expect([status, messages]).toEqual([2, [expect.stringMatching(/would be 30\d MB unpacked/)]]);
  expect(process.memoryUsage().rss - before).toBeLessThan(50 * 1024 * 1024);
});
