/** The address in manifest.xml of the repository: where a developer's own machine serves the site. */
const HERE = "https://localhost:3000";

/** Where a site may stand: https, no query, no fragment. @returns the address without a slash at its end; throws in words for the caller */
export function siteAddress(given: string): string {
  let url: URL;
  try {
    url = new URL(given);
  } catch {
    throw new Error(`${given} is no address. Give one such as https://addins.example.org/commission`);
  }
  if (url.protocol !== "https:") throw new Error(`${given}: Excel opens add-ins by https only.`);
  if (url.search !== "" || url.hash !== "" || url.username !== "" || url.password !== "") throw new Error(`${given}: give the address alone, without ?, # or a name and password.`);
  return `${url.origin}${url.pathname.replace(/\/+$/, "")}`;
}

/**
 * The manifest for a site at an address: every address of the developer's machine replaced, the site added to the domains that may open,
 * ids and version as they are. Pages and scripts carry the version of the build, so that Excel does not show an old one from its memory.
 * @param stamp what tells this build from another, such as a hash of its files
 */
export function manifestFor(manifest: string, address: string, stamp: string): string {
  const moved = manifest.replaceAll(HERE, address);
  const stamped = moved.replace(/(DefaultValue="[^"?]+\.(?:html|js|json))"/g, `$1?v=${stamp}"`);
  if (/localhost|127\.0\.0\.1/i.test(stamped)) throw new Error("The manifest still names this machine.");
  return stamped;
}
