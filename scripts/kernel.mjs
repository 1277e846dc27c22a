// Compiles assembly/tally.ts to WebAssembly with SIMD and embeds it, so that it needs no request and no path at run time.
import { readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import asc from "assemblyscript/asc";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const made = join("build", "tally.wasm");
const { error, stderr } = await asc.main(["assembly/tally.ts", "--baseDir", root, "--outFile", made, "--runtime", "stub", "--enable", "simd", "-O3", "--converge", "--noAssert", "--initialMemory", "1"]);
if (error) {
  process.stderr.write(`${stderr.toString()}\n${error.message}\n`);
  process.exit(1);
}
writeFileSync(join(root, "src", "kernel", "tally.generated.json"), `${JSON.stringify({ base64: readFileSync(join(root, made)).toString("base64") })}\n`);
