/** The same scenarios and seed give the same digits in Node and in Chromium, by either kernel. */
import { readFileSync, existsSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "playwright-core";
import ts from "typescript";
import { DEFAULT_PARAMETERS, readScenarioRecords, robustness, tally } from "../../../src/engine";
import { hostKernel } from "../../../src/kernel/tally-kernel";

const ROOT = join(__dirname, "..", "..", "..");
const ORIGIN = "http://engine.test/";
const RECORDS = [
  { scenario: "A", "target-group": 1, service: 2, expertise: 3, "provider-field": 4, measurability: 5, driver: 2, initiative: 2 },
  { scenario: "B", "target-group": 5, service: "3-4", expertise: "", "provider-field": 4, measurability: 2, driver: 5, control: 4 },
  { scenario: "C", "target-group": 3, service: 3, expertise: 2, "provider-field": 1, measurability: 2, driver: 3 },
];
const KINDS = ["unknown", "ranked", "stated", "ranges"] as const;

/** A source file as the browser takes it: TypeScript without its types, JSON as a module. */
function served(path: string): string | undefined {
  if (existsSync(join(ROOT, path, "index.ts"))) return `export * from "/${path}/index.ts";`;
  const file = [path, `${path}.ts`].map((each) => join(ROOT, each)).find((each) => existsSync(each) && /\.(ts|json)$/.test(each));
  if (file === undefined) return undefined;
  const text = readFileSync(file, "utf8");
  return file.endsWith(".json") ? `export default ${text}` : ts.transpileModule(text, { compilerOptions: { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022 } }).outputText;
}

test("Node and Chromium give the same digits", async () => {
  const browser = await chromium.launch({ executablePath: process.env["CHROMIUM"] ?? "/usr/bin/chromium", args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"] });
  try {
    const page = await browser.newPage();
    await page.route(`${ORIGIN}**`, (route) => {
      const path = new URL(route.request().url()).pathname.slice(1);
      if (path === "") return route.fulfill({ contentType: "text/html", body: "<!doctype html><title>engine</title>" });
      const body = served(path);
      return body === undefined ? route.fulfill({ status: 404, body: path }) : route.fulfill({ contentType: "text/javascript", body });
    });
    await page.goto(ORIGIN);
    // As text: the compiler of the tests would rewrite an import() into what only Node knows.
    const inBrowser = await page.evaluate<{ kind: string; answers: string[] }>(`(async () => {
      const engine = await import("${ORIGIN}src/engine/index.ts");
      const { hostKernel } = await import("${ORIGIN}src/kernel/tally-kernel.ts");
      const { kind, kernel } = hostKernel();
      const { scenarios } = engine.readScenarioRecords(${JSON.stringify(RECORDS)});
      return { kind, answers: ${JSON.stringify(KINDS)}.flatMap((assumed) => [kernel, engine.tally].map((each) => JSON.stringify(engine.robustness(scenarios, engine.DEFAULT_PARAMETERS, { assumption: { kind: assumed }, draws: 200, seed: 3, kernel: each })))) };
    })()`);
    const { scenarios } = readScenarioRecords(RECORDS);
    const inNode = KINDS.flatMap((kind) => [hostKernel().kernel, tally].map((kernel) => JSON.stringify(robustness(scenarios, DEFAULT_PARAMETERS, { assumption: { kind }, draws: 200, seed: 3, kernel }))));
    expect(inBrowser.kind).toBe("wasm");
    expect(inBrowser.answers).toEqual(inNode);
    expect(new Set(inNode).size).toBe(KINDS.length);
  } finally {
    await browser.close();
  }
});
