/**
 * Compiles frameworks/ to the JSON that the engine loads; stops at the first build with faults, and prints them all.
 * `--confirm` records that Dutch and English have been read and say the same (see docs/frameworks.md).
 */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { LOCK, readFrameworks } from "./read";

const root = join(__dirname, "..", "..");
const folder = join(root, "frameworks");

let reading = readFrameworks(folder);
if (process.argv.includes("--confirm")) {
  for (const [name, prints] of reading.fingerprints) writeFileSync(join(folder, name, LOCK), `${JSON.stringify(prints, null, 1)}\n`);
  reading = readFrameworks(folder);
}
for (const fault of reading.faults) console.error(fault);
if (reading.faults.length > 0) {
  console.error(`${reading.faults.length} fault(s) in frameworks/: nothing was compiled.`);
  process.exit(1);
}
writeFileSync(join(root, "src", "engine", "framework", "frameworks.generated.json"), `${JSON.stringify(reading.frameworks)}\n`);
