// Exports of src/ and scripts/ that nothing uses are an error: dead code is where wrong numbers hide.
import { spawnSync } from "node:child_process";

const found = spawnSync(process.execPath, ["node_modules/ts-unused-exports/bin/ts-unused-exports", "tsconfig.json", "--ignoreFiles=test/", "--ignoreFiles=bench/", "--ignoreFiles=src/functions/functions", "--excludePathsFromReport=node_modules", "--findCompletelyUnusedFiles", "--searchNamespaces"], { encoding: "utf8" });
process.stdout.write(found.stdout + found.stderr);
process.exit(found.status ?? 1);
