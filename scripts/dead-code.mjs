// Dead code is where wrong numbers hide: an export that nothing uses is an error. Two looks:
// with the tests as users, every export must have one (the doors of a folder, index.ts, included);
// without them, an export outside a door must be used by the product or in its own file, or only its tests keep it alive.
// src/engine/index.ts is the engine's public door; src/functions/functions*.ts are called by Excel, entry points by webpack, scripts by npm.
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { basename, relative } from "node:path";

const notReported = ["src/engine/index\\.ts", "src/functions/functions[^/]*\\.ts", "src/taskpane/index\\.tsx", "src/workbench/index\\.tsx?", "src/cli/main\\.ts", "test/", "bench/", "node_modules"];

// Built and tested, and waiting for the button or screen that calls it: said at every run, so that it is not forgotten.
// A name that has found its caller, or is gone, must leave this list.
const waiting = [
];

function unused(...options) {
  const args = ["tsconfig.json", "--allowUnusedTypes", `--excludePathsFromReport=${notReported.join(";")}`, ...options];
  const { stdout, stderr } = spawnSync(process.execPath, ["node_modules/ts-unused-exports/bin/ts-unused-exports", ...args], { encoding: "utf8" });
  if (!/\d+ modules? with unused exports/.test(stdout)) throw new Error(`ts-unused-exports said: ${stdout}${stderr}`);
  return [...stdout.matchAll(/^(\S+\.[cm]?tsx?): (.+)$/gm)].flatMap(([, file, names]) => names.split(", ").map((name) => ({ file: relative(".", file), name })));
}

/** The export's name stands in its own file beyond its declaration, in code rather than in a comment. */
function usedAtHome({ file, name }) {
  const code = readFileSync(file, "utf8").replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, "");
  return (code.match(new RegExp(`\\b${name}\\b`, "g")) ?? []).length > 1;
}

const isDoor = ({ file }) => basename(file) === "index.ts";
const nowhere = unused().filter((each) => isDoor(each) || !usedAtHome(each));
const onlyInTests = unused("--ignoreFiles=/test/").filter((each) => !isDoor(each) && !usedAtHome(each)).filter(({ file, name }) => !nowhere.some((each) => each.file === file && each.name === name));
const isWaiting = ({ file, name }) => waiting.includes(`${file} ${name}`);
const forgotten = onlyInTests.filter((each) => !isWaiting(each));
const stale = waiting.filter((entry) => !onlyInTests.some(({ file, name }) => `${file} ${name}` === entry));
for (const { file, name } of onlyInTests.filter(isWaiting)) console.log(`${file}: ${name} waits for its caller`);
for (const { file, name } of nowhere) console.error(`${file}: nothing uses ${name}`);
for (const { file, name } of forgotten) console.error(`${file}: only tests use ${name}`);
for (const entry of stale) console.error(`scripts/dead-code.mjs: ${entry} waits no longer; take it off the list`);
process.exit(nowhere.length + forgotten.length + stale.length === 0 ? 0 : 1);
