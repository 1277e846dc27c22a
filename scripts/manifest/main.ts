/** npm run manifest: checks manifest.xml, or the file given, without asking any service. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { manifestFaults } from "./check";
import { ourSite } from "./site";

async function main(): Promise<void> {
  const file = process.argv[2] ?? join(__dirname, "..", "..", "manifest.xml");
  const faults = manifestFaults(readFileSync(file, "utf8"), await ourSite());
  for (const fault of faults) console.error(fault);
  console.log(faults.length === 0 ? `${file}: nothing is wrong` : `${file}: ${faults.length} fault(s)`);
  process.exitCode = faults.length === 0 ? 0 : 1;
}

void main();
