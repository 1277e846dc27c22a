// npm run bench [-- NAME]: runs every measurement of bench/, or the one named; ends with status 1 when one is over its limit.
import { spawnSync } from "node:child_process";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const all = ["simulation", "scenarios", "payment", "sliders", "pane"];
/** Asked for by name only: it needs LibreOffice, and takes minutes. */
const named = ["council"];
const asked = process.argv.slice(2);
const unknown = asked.filter((name) => ![...all, ...named].includes(name));
if (unknown.length > 0) {
  process.stderr.write(`No measurement is called ${unknown.join(", ")}. There are: ${[...all, ...named].join(", ")}.\n`);
  process.exit(2);
}
let failed = false;
for (const name of asked.length > 0 ? asked : all) {
  process.stdout.write(`== ${name}\n`);
  const done = spawnSync(process.execPath, [join(root, "scripts", "run-ts.cjs"), join(root, "bench", `${name}.ts`)], { cwd: root, stdio: "inherit" });
  failed ||= done.status !== 0;
}
process.exit(failed ? 1 : 0);
