// npm test: the checks and the fast suites; `node scripts/test.mjs slow`: the slow suite.
// Prints each step as it ends, says what was left out and how to get it (a failure when CI=true), and closes with one line of counts.
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { tools } from "./tools.mjs";

const ci = process.env.CI === "true";
const slow = process.argv.includes("slow");
let passed = 0;
let failed = 0;
const notes = [];

function run(title, command, args, env = {}) {
  const start = Date.now();
  process.stdout.write(`== ${title}\n`);
  const done = spawnSync(command, args, { stdio: "inherit", env: { ...process.env, ...env } });
  process.stdout.write(`== ${title}: ${done.status === 0 ? "ok" : "FAILED"} (${((Date.now() - start) / 1000).toFixed(0)} s)\n`);
  return done.status === 0;
}

function check(title, script) {
  if (run(title, "npm", ["run", "-s", script])) passed += 1;
  else failed += 1;
}

function suite(title, name) {
  mkdirSync("build", { recursive: true });
  const report = `build/jest-${name}.json`;
  rmSync(report, { force: true });
  const ok = run(title, process.execPath, ["--max-old-space-size=4096", "node_modules/jest/bin/jest.js", "--json", `--outputFile=${report}`], { SUITE: name });
  if (!existsSync(report)) {
    failed += 1;
    return;
  }
  const counts = JSON.parse(readFileSync(report, "utf8"));
  passed += counts.numPassedTests;
  failed += counts.numFailedTests + (counts.numFailedTests === 0 && !ok ? 1 : 0);
  if (counts.numPassedTests + counts.numFailedTests === 0) failed += 1;
}

/** Runs `then` when the tools are there; otherwise notes what is left out and how to get it. */
function needing(names, what, then) {
  const missing = names.map((name) => tools[name]).filter((tool) => tool.path() === undefined);
  if (missing.length === 0) return then();
  notes.push(`Left out: ${what}. Needed: ${missing.map((tool) => `${tool.title} (${tool.howTo})`).join("; ")}.`);
  if (ci) failed += 1;
}

if (slow) {
  needing(["soffice", "ooxml"], "the slow suite", () => suite("slow suite", "slow"));
} else {
  check("types", "types");
  check("lint", "lint");
  check("import directions", "imports");
  check("dead code", "dead-code");
  check("weight of the pane", "size");
  needing(["soffice", "ooxml"], "the tests that recalculate workbooks and validate Open XML", () => undefined);
  suite("fast suite", "fast");
  needing(["chromium"], "the tests in a real browser", () => suite("browser suite", "browser"));
}

for (const note of notes) process.stdout.write(`${note}\n`);
process.stdout.write(`${passed} passed, ${failed} failed\n`);
process.exit(failed === 0 ? 0 : 1);
