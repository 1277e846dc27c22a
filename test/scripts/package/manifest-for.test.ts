import { readFileSync } from "node:fs";
import { join } from "node:path";
import { manifestFor, siteAddress } from "../../../scripts/package/manifest-for";

const manifest = readFileSync(join(__dirname, "../../../manifest.xml"), "utf8");

test.each([["https://a.example.org/commission/", "https://a.example.org/commission"], ["https://a.example.org", "https://a.example.org"], ["https://a.example.org:8443/x//", "https://a.example.org:8443/x"]])("%s is the site %s", (given, address) => {
  expect(siteAddress(given)).toBe(address);
});

test.each([["http://a.example.org", "https only"], ["addins", "is no address"], ["https://a.example.org/?v=1", "alone"], ["https://a.example.org/#x", "alone"], ["https://me:secret@a.example.org", "alone"]])("%s is refused", (given, why) => {
  expect(() => siteAddress(given)).toThrow(why);
});

test("the manifest for a site: same id, nothing of this machine, every page and script with the stamp of the build, icons without", () => {
  const made = manifestFor(manifest, "https://a.example.org/c", "abc123");
  const idOf = (xml: string): string | undefined => /<Id>(.*)<\/Id>/.exec(xml)?.[1];
  expect(idOf(made)).toBe(idOf(manifest));
  expect(made).not.toMatch(/localhost/);
  const addresses = [...made.matchAll(/DefaultValue="(https:\/\/a\.example\.org[^"]*)"/g)].map((found) => found[1] ?? "");
  expect(addresses.length).toBeGreaterThan(10);
  for (const address of addresses) expect(address).toMatch(/\.png$|\.(html|js|json)\?v=abc123$/);
});
