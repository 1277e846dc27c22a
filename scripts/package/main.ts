/**
 * npm run package -- --url https://host/path [--out FOLDER]: the static site and the manifest for that address, ready to be put on any web
 * server. See docs/administrator.md.
 */
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { manifestFor, siteAddress } from "./manifest-for";

const root = join(__dirname, "..", "..");
const asked = (name: string): string | undefined => {
  const at = process.argv.indexOf(name);
  return at < 0 ? undefined : process.argv[at + 1];
};

const filesOf = (folder: string): string[] => readdirSync(folder).sort().flatMap((name) => (statSync(join(folder, name)).isDirectory() ? filesOf(join(folder, name)) : [join(folder, name)]));

function main(): void {
  const given = asked("--url");
  if (given === undefined) throw new Error("Say where the site will stand: npm run package -- --url https://host/path");
  const address = siteAddress(given);
  const out = resolve(asked("--out") ?? join(root, "dist", "package"));
  const built = spawnSync(process.execPath, [join(root, "node_modules/webpack/bin/webpack.js"), "--config", join(root, "webpack.config.js"), "--env", "addin", "--stats", "errors-only"], { cwd: root, stdio: ["ignore", 2, 2], env: { ...process.env, COMMISSION_URL: address } });
  const site = join(root, "dist", "addin");
  if (built.status !== 0 || !existsSync(site)) throw new Error("The build failed. What it said stands above.");
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
  cpSync(site, join(out, "site"), { recursive: true, filter: (file) => !file.endsWith(".map") });
  const hash = createHash("sha256");
  for (const file of filesOf(join(out, "site"))) hash.update(relative(out, file)).update(readFileSync(file));
  writeFileSync(join(out, "manifest.xml"), manifestFor(readFileSync(join(root, "manifest.xml"), "utf8"), address, hash.digest("hex").slice(0, 12)));
  const left = filesOf(out).filter((file) => /\.(html|json|xml)$/.test(file) && /localhost|127\.0\.0\.1/i.test(readFileSync(file, "utf8")));
  if (left.length > 0) throw new Error(`These files still name this machine: ${left.join(", ")}`);
  console.log(`${out}/site: put these ${filesOf(join(out, "site")).length} files at ${address}/\n${out}/manifest.xml: give this file to whoever manages add-ins (docs/administrator.md)`);
}

try {
  main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
}
