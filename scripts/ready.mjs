// Makes a checkout ready, and uses nothing but Node itself, so that it can run before anything is installed:
// installs the packages when they are missing or stale, compiles frameworks/ when its text changed, and builds the
// command line when asked for ("cli"), the workbench ("workbench") or the add-in ("addin") for their tests when asked for. Says what it does on standard error; standard output belongs to the command.
import { createHash } from "node:crypto";
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const at = (...path) => join(root, ...path);
const say = (text) => process.stderr.write(`${text}\n`);

const major = Number(process.versions.node.split(".")[0]);
if (major < 20) {
  say(`Node 20 or newer is needed; this is Node ${process.versions.node}. Install it from https://nodejs.org or by your package manager, then run the same command again.`);
  process.exit(2);
}

function* filesUnder(path) {
  if (statSync(path).isFile()) return yield path;
  for (const name of readdirSync(path).sort()) if (!name.endsWith(".generated.json")) yield* filesUnder(join(path, name));
}

function fingerprint(...paths) {
  const hash = createHash("sha256");
  for (const path of paths) for (const file of filesUnder(at(path))) hash.update(file.slice(root.length)).update(readFileSync(file));
  return hash.digest("hex");
}

/** Runs the step when the mark left by its last success is not the fingerprint of what it depends on now. */
function step(mark, depends, products, title, command, args) {
  const file = at(...mark);
  const now = fingerprint(...depends);
  if (products.every((product) => existsSync(at(product))) && existsSync(file) && readFileSync(file, "utf8") === now) return;
  say(title);
  const done = spawnSync(command, args, { cwd: root, stdio: ["ignore", 2, 2], shell: process.platform === "win32" });
  if (done.status !== 0) {
    say(`This step failed: ${command} ${args.join(" ")}. What it said stands above.`);
    process.exit(2);
  }
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, now);
}

step(["node_modules", ".ready"], ["package-lock.json"], ["node_modules/typescript"], "Installing packages (about a minute and a half, once) ...", "npm", ["ci", "--no-audit", "--no-fund", "--loglevel=error"]);
step(["build", ".frameworks"], ["frameworks", "scripts/frameworks", "src/engine/framework/types.ts"], ["src/engine/framework/frameworks.generated.json"], "Compiling frameworks/ ...", process.execPath, ["scripts/run-ts.cjs", "scripts/frameworks/build.ts"]);
step(["build", ".kernel"], ["assembly", "scripts/kernel.mjs"], ["src/kernel/tally.generated.json"], "Compiling the fast kernel ...", process.execPath, ["scripts/kernel.mjs"]);
if (process.argv.includes("cli")) {
  step(["build", ".cli"], ["frameworks", "scripts/frameworks", "assembly", "src/kernel", "src/engine", "src/sheets", "src/council", "src/cli", "webpack", "webpack.config.js", "package-lock.json"], ["dist/cli/commission.cjs"], "Building the command line (once) ...", process.execPath, ["node_modules/webpack/bin/webpack.js", "--config", "webpack.config.js", "--env", "cli", "--stats", "errors-only"]);
}
if (process.argv.includes("workbench")) {
  step(["build", ".workbench"], ["frameworks", "scripts/frameworks", "scripts/functions", "assembly", "src", "webpack", "webpack.config.js", "package-lock.json"], ["dist/workbench/index.html"], "Building the workbench for its tests ...", process.execPath, ["node_modules/webpack/bin/webpack.js", "--config", "webpack.config.js", "--env", "workbench", "--mode", "development", "--stats", "errors-only"]);
}
if (process.argv.includes("addin")) {
  step(["build", ".addin"], ["frameworks", "scripts/frameworks", "scripts/functions", "assembly", "src", "webpack", "webpack.config.js", "package-lock.json"], ["dist/addin/pane.js"], "Building the add-in for its tests ...", process.execPath, ["node_modules/webpack/bin/webpack.js", "--config", "webpack.config.js", "--env", "addin", "--stats", "errors-only"]);
}
