// Exports that nothing uses, and files that nothing imports, are an error: dead code is where wrong numbers hide.
// Tests do not count as users; an export used only in its own file should not be one. src/engine/index.ts is the engine's public door and is not reported itself;
// src/functions/functions*.ts are called by Excel, entry points by webpack, scripts by npm.
import { spawnSync } from "node:child_process";

const notReported = ["src/engine/index\\.ts", "src/functions/functions[^/]*\\.ts", "src/taskpane/index\\.tsx", "src/workbench/index\\.tsx?", "src/cli/commission\\.ts", "test/", "bench/", "node_modules"];
const options = ["tsconfig.json", "--ignoreFiles=/test/", "--allowUnusedTypes", `--excludePathsFromReport=${notReported.join(";")}`];
const found = spawnSync(process.execPath, ["node_modules/ts-unused-exports/bin/ts-unused-exports", ...options], { encoding: "utf8" });
process.stdout.write(found.stdout + found.stderr);
process.exit(found.status ?? 1);
