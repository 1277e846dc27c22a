/**
 * Checks an add-in-only manifest without asking any service: what Office would refuse, and what would load but not work.
 * `npm run manifest` checks ours.
 */
import { allOf, readXml, type Element } from "./element";
import { APP_ICONS, CHILDREN, ICON_SIZES, LONGEST, RESOURCE_OF } from "./order";

/** What stands behind the addresses of the manifest. */
export interface Site {
  /** Width and height of a PNG, by its path below the address of the site; undefined where there is no such file. */
  readonly pngSize: (path: string) => readonly [number, number] | undefined;
  /** Whether the build makes a file of that path. */
  readonly built: (path: string) => boolean;
  /** Ids of the functions in a metadata file; undefined where there is none. */
  readonly functionIds: (path: string) => readonly string[] | undefined;
  /** Names under which commands are associated in the code. */
  readonly commands: readonly string[];
  /** The namespace that formulas in workbooks already name: it never changes. */
  readonly namespace: string;
}

/** Every Dutch reader is served: Windows and Mac pass either. */
const LOCALES = ["nl-NL", "nl-BE"];

const where = (element: Element): string => `${element.path.join("/")}${element.attributes["id"] === undefined ? "" : ` (${element.attributes["id"]})`}`;

function orderFaults(element: Element): readonly string[] {
  const type = element.attributes["xsi:type"];
  const keys = [element.path.slice(-3).join("/"), element.path.slice(-2).join("/"), `${element.name}:${type ?? ""}`, element.name];
  const rule = keys.map((key) => CHILDREN[key]).find((each) => each !== undefined);
  if (!rule) return [];
  const expected = rule.map((each) => ({ name: each.slice(0, -1), how: each.slice(-1) }));
  const faults: string[] = [];
  let last = -1;
  for (const child of element.children) {
    const at = expected.findIndex(({ name }) => name === child.name);
    if (at < 0) faults.push(`${where(element)}: ${child.name} does not belong here`);
    else if (at < last) faults.push(`${where(element)}: ${child.name} must stand before ${expected[last]?.name ?? ""}`);
    last = Math.max(last, at);
  }
  for (const { name, how } of expected) {
    const count = element.children.filter((child) => child.name === name).length;
    if (count === 0 && how !== "?") faults.push(`${where(element)}: ${name} is missing`);
    if (count > 1 && how !== "+") faults.push(`${where(element)}: ${name} stands there ${count} times`);
  }
  return faults;
}

interface Resource {
  readonly kind: string;
  readonly element: Element;
}

function resourcesOf(root: Element): { readonly resources: ReadonlyMap<string, Resource>; readonly faults: readonly string[] } {
  const resources = new Map<string, Resource>();
  const faults: string[] = [];
  for (const kind of allOf(root).filter(({ path }) => path.at(-2) === "Resources")) {
    for (const element of kind.children) {
      const id = element.attributes["id"] ?? "";
      if (resources.has(id)) faults.push(`two resources have the id ${id}`);
      if (id.length === 0 || id.length > LONGEST.resid) faults.push(`resource ${id}: an id has 1 to ${LONGEST.resid} characters, this one ${id.length}`);
      resources.set(id, { kind: kind.name, element });
    }
  }
  return { resources, faults };
}

/** The default value and its translations. */
const valuesOf = (element: Element): readonly string[] => [element.attributes["DefaultValue"] ?? "", ...element.children.map((child) => child.attributes["Value"] ?? "")];

function textFaults(elements: readonly Element[], resources: ReadonlyMap<string, Resource>): readonly string[] {
  const limited = [
    ...[...resources].map(([id, { kind, element }]) => ({ id, element, longest: LONGEST[kind as keyof typeof LONGEST], translated: id !== "Functions.Namespace" && kind.endsWith("Strings") })),
    ...elements.filter(({ path }) => path.length === 2 && (path[1] === "DisplayName" || path[1] === "Description" || path[1] === "SupportUrl")).map((element) => ({ id: element.name, element, longest: element.name === "DisplayName" ? LONGEST.DisplayName : LONGEST.Description, translated: true })),
  ];
  return limited.flatMap(({ id, element, longest, translated }) => {
    const tooLong = valuesOf(element).filter((value) => value.length > longest || value.trim() === "").map((value) => `${id}: ${value.length} characters, 1 to ${longest} are taken: ${value.slice(0, 40)}`);
    const locales = element.children.map((child) => child.attributes["Locale"] ?? "");
    const untranslated = translated ? LOCALES.filter((locale) => !locales.includes(locale)).map((locale) => `${id}: no text for ${locale}`) : [];
    return [...tooLong, ...untranslated];
  });
}

function residFaults(elements: readonly Element[], resources: ReadonlyMap<string, Resource>): readonly string[] {
  const used = new Set<string>();
  const faults = elements.flatMap((element) => {
    const resid = element.attributes["resid"];
    if (resid === undefined) return [];
    used.add(resid);
    const found = resources.get(resid);
    const kind = RESOURCE_OF[element.name];
    if (!found) return [`${where(element)}: there is no resource ${resid}`];
    return found.kind === kind ? [] : [`${where(element)}: ${resid} stands under ${found.kind}, not under ${kind ?? "?"}`];
  });
  return [...faults, ...[...resources.keys()].filter((id) => !used.has(id)).map((id) => `resource ${id} is used nowhere`)];
}

/** Every address of the manifest, with what it is for. */
function addressesOf(elements: readonly Element[]): readonly { readonly element: Element; readonly url: string }[] {
  return elements.flatMap((element) => [element.attributes["DefaultValue"], element.attributes["Value"]].filter((value) => value !== undefined && /^[a-z]+:\/\//i.test(value)).map((url) => ({ element, url: url ?? "" })));
}

/** The path below the address of the site, without its query. */
const pathOf = (url: string, base: string): string | undefined => (url.startsWith(`${base}/`) ? (url.slice(base.length + 1).split(/[?#]/)[0] ?? "") : undefined);

function addressFaults(elements: readonly Element[], base: string, site: Site): readonly string[] {
  return addressesOf(elements).flatMap(({ element, url }) => {
    if (!url.startsWith("https://")) return [`${where(element)}: ${url} is not https`];
    const path = pathOf(url, base);
    if (path === undefined) return [`${where(element)}: ${url} is not below ${base}, where the pane is`];
    return path.endsWith(".png") ? (site.pngSize(path) ? [] : [`${where(element)}: there is no icon ${path}`]) : site.built(path) ? [] : [`${where(element)}: the build makes no ${path}`];
  });
}

function iconFaults(elements: readonly Element[], resources: ReadonlyMap<string, Resource>, base: string, site: Site): readonly string[] {
  const sized = (element: Element, url: string, size: number): readonly string[] => {
    const pixels = site.pngSize(pathOf(url, base) ?? "");
    return pixels && (pixels[0] !== size || pixels[1] !== size) ? [`${where(element)}: ${url} is ${pixels[0]} x ${pixels[1]}, not ${size} x ${size}`] : [];
  };
  const own = elements.filter(({ path, name }) => path.length === 2 && APP_ICONS[name] !== undefined).flatMap((element) => sized(element, element.attributes["DefaultValue"] ?? "", APP_ICONS[element.name] ?? 0));
  const commands = elements.filter(({ name }) => name === "Icon").flatMap((icon) => {
    const sizes = icon.children.map((image) => Number(image.attributes["size"]));
    return [
      ...ICON_SIZES.filter((size) => !sizes.includes(size)).map((size) => `${where(icon)}: no image of size ${size}`),
      ...icon.children.flatMap((image) => sized(image, resources.get(image.attributes["resid"] ?? "")?.element.attributes["DefaultValue"] ?? "", Number(image.attributes["size"]))),
    ];
  });
  return [...own, ...commands];
}

function runtimeFaults(elements: readonly Element[]): readonly string[] {
  const runtimes = elements.filter(({ name }) => name === "Runtime");
  const [runtime] = runtimes;
  const shared = runtime?.attributes["resid"];
  const page = elements.find(({ path }) => path.slice(-2).join("/") === "Page/SourceLocation")?.attributes["resid"];
  const file = elements.find(({ name }) => name === "FunctionFile")?.attributes["resid"];
  return [
    ...(runtimes.length === 1 && runtime?.attributes["lifetime"] === "long" ? [] : ["Runtimes: one Runtime with lifetime long is shared by pane, functions and commands"]),
    ...(page === shared ? [] : [`Page: ${page ?? "nothing"} is not the shared runtime ${shared ?? ""}`]),
    ...(file === shared ? [] : [`FunctionFile: ${file ?? "nothing"} is not the shared runtime ${shared ?? ""}`]),
    ...elements.filter(({ path }) => path.slice(-2).join("/") === "Action/SourceLocation").filter(({ attributes }) => attributes["resid"] !== shared).map((element) => `${where(element)}: the pane must open in the shared runtime`),
  ];
}

function functionFaults(elements: readonly Element[], resources: ReadonlyMap<string, Resource>, base: string, site: Site): readonly string[] {
  const resource = resources.get(elements.find(({ path }) => path.slice(-2).join("/") === "Metadata/SourceLocation")?.attributes["resid"] ?? "");
  const namespace = resources.get(elements.find(({ name }) => name === "Namespace")?.attributes["resid"] ?? "");
  const files = resource ? valuesOf(resource.element).map((url) => ({ url, ids: site.functionIds(pathOf(url, base) ?? "") })) : [];
  const first = [...(files[0]?.ids ?? [])].sort().join(",");
  return [
    ...(namespace && valuesOf(namespace.element).every((value) => value === site.namespace) ? [] : [`Namespace: it is ${site.namespace} in every language, or formulas in people's workbooks break`]),
    ...files.flatMap(({ url, ids }) => (ids === undefined ? [`Metadata: ${url} has no functions`] : [...ids].sort().join(",") === first ? [] : [`Metadata: ${url} has other functions than the default language`])),
    ...(resource ? LOCALES.filter((locale) => !resource.element.children.some((child) => child.attributes["Locale"] === locale)).map((locale) => `Metadata: no functions for ${locale}`) : []),
  ];
}

function commandFaults(elements: readonly Element[], commands: readonly string[]): readonly string[] {
  const called = elements.filter(({ name }) => name === "FunctionName").map(({ text }) => text);
  const ids = elements.filter(({ name }) => ["CustomTab", "Group", "Control"].includes(name)).map(({ attributes }) => attributes["id"] ?? "");
  return [
    ...called.filter((name) => !commands.includes(name)).map((name) => `FunctionName: no command ${name} is associated in the code`),
    ...commands.filter((name) => !called.includes(name)).map((name) => `the command ${name} has no button`),
    ...ids.filter((id, at) => ids.indexOf(id) !== at).map((id) => `two tabs, groups or controls have the id ${id}`),
    ...ids.filter((id) => id.length === 0 || id.length > LONGEST.id).map((id) => `the id ${id} of a tab, group or control has ${id.length} characters`),
  ];
}

function headFaults(root: Element): readonly string[] {
  const textOf = (name: string): string => root.children.find((child) => child.name === name)?.text ?? "";
  const host = allOf(root).filter(({ name }) => name === "Host").map(({ attributes }) => attributes["Name"] ?? attributes["xsi:type"]);
  return [
    ...(root.name === "OfficeApp" && root.attributes["xsi:type"] === "TaskPaneApp" ? [] : ["the manifest is an OfficeApp of xsi:type TaskPaneApp"]),
    ...(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(textOf("Id")) ? [] : [`Id: ${textOf("Id")} is no GUID`]),
    ...(/^\d{1,5}(\.\d{1,5}){3}$/.test(textOf("Version")) ? [] : [`Version: ${textOf("Version")} is not four numbers joined by points`]),
    ...(/^[a-z]{2}-[A-Z]{2}$/.test(textOf("DefaultLocale")) ? [] : [`DefaultLocale: ${textOf("DefaultLocale")} is no locale`]),
    ...(textOf("Permissions") === "ReadWriteDocument" ? [] : [`Permissions: ${textOf("Permissions")} is not ReadWriteDocument`]),
    ...(host.every((name) => name === "Workbook") ? [] : ["Hosts: only Workbook"]),
  ];
}

/** Everything that is wrong with a manifest, one line each; empty where nothing is. */
export function manifestFaults(xml: string, site: Site): readonly string[] {
  const root = readXml(xml);
  if ("fault" in root) return [root.fault];
  const elements = allOf(root);
  const { resources, faults } = resourcesOf(root);
  const start = elements.find(({ path }) => path.slice(-2).join("/") === "DefaultSettings/SourceLocation")?.attributes["DefaultValue"] ?? "";
  const base = start.slice(0, Math.max(0, start.lastIndexOf("/")));
  return [
    ...headFaults(root),
    ...elements.flatMap(orderFaults),
    ...faults,
    ...residFaults(elements, resources),
    ...textFaults(elements, resources),
    ...addressFaults(elements, base, site),
    ...iconFaults(elements, resources, base, site),
    ...runtimeFaults(elements),
    ...functionFaults(elements, resources, base, site),
    ...commandFaults(elements, site.commands),
  ];
}
