/** The picture in docs/consequences.md is a sound Mermaid flowchart, and its arrows into risks and payment are those of frameworks/. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { inputOf, itemsOf } from "../../src/engine";

const page = readFileSync(join(__dirname, "..", "..", "docs", "consequences.md"), "utf8");
const [, picture = ""] = /```mermaid\n([\s\S]*?)```/.exec(page) ?? [];

interface Arrow {
  readonly from: string;
  readonly to: string;
  readonly words: string | undefined;
}

/** The part of Mermaid's flowchart grammar that the picture keeps to: a subgraph of nodes, and one arrow a line. Anything else is a fault. */
function read(lines: readonly string[]): { readonly nodes: ReadonlySet<string>; readonly arrows: readonly Arrow[] } {
  const NODE = String.raw`([a-z_]+)(?:\[([^[\]{}|"]+)\]|\{\{([^[\]{}|"]+)\}\}|\{([^[\]{}|"]+)\})?`;
  const nodes = new Map<string, string | undefined>();
  const arrows: Arrow[] = [];
  let depth = 0;
  const met = (id: string, ...labels: readonly (string | undefined)[]): void => {
    const label = labels.find((each) => each !== undefined);
    if (id === "end") throw new Error("end is a word of Mermaid's own");
    if (label !== undefined && nodes.get(id) !== undefined) throw new Error(`${id} has two labels`);
    nodes.set(id, label ?? nodes.get(id));
  };
  for (const line of lines) {
    const arrow = new RegExp(`^${NODE} -->(?:\\|([^|[\\]{}"]+)\\|)? ?${NODE}$`).exec(line);
    const node = new RegExp(`^${NODE}$`).exec(line);
    if (/^subgraph [a-z_]+\[[^[\]{}|"]+\]$/.test(line)) depth += 1;
    else if (line === "end") depth -= 1;
    else if (arrow) {
      met(arrow[1] ?? "", arrow[2], arrow[3], arrow[4]);
      met(arrow[6] ?? "", arrow[7], arrow[8], arrow[9]);
      arrows.push({ from: arrow[1] ?? "", to: arrow[6] ?? "", words: arrow[5] });
    } else if (node) met(node[1] ?? "", node[2], node[3], node[4]);
    else throw new Error(`not understood: ${line}`);
  }
  if (depth !== 0) throw new Error("a subgraph is not closed");
  const bare = [...nodes].filter(([, label]) => label === undefined).map(([id]) => id);
  if (bare.length > 0) throw new Error(`without a label: ${bare.join(", ")}`);
  return { nodes: new Set(nodes.keys()), arrows };
}

const [head, ...lines] = picture.split("\n").map((line) => line.trim()).filter((line) => line !== "");
const { nodes, arrows } = read(lines);

/** Where the level of a driver comes from, as the picture names it. */
function sourceOf(driver: string): string {
  const ways = itemsOf("drivers").find(({ id }) => id === driver)?.data["read"] as readonly { readonly result?: string; readonly input?: string }[];
  const results = ways.map(({ result }) => result ?? "");
  if (results.some((result) => result.startsWith("simulated."))) return "outcome";
  if (results.some((result) => result.startsWith("design."))) return "price";
  if (results.some((result) => result.startsWith("collaboration."))) return "collaboration";
  return ways.some(({ input }) => input !== undefined && inputOf(input)?.group === "content") ? "content_scores" : "facts";
}
const driversOf = (data: Readonly<Record<string, unknown>>): readonly string[] => Object.keys((data["drivers"] ?? data["fit"]) as object);

test("is a flowchart in which every node has one label and every line is understood", () => {
  expect(head).toBe("flowchart LR");
  expect(nodes.size).toBeGreaterThan(25);
  const ends = new Set(arrows.flatMap(({ from, to }) => [from, to]));
  expect([...nodes].filter((id) => !ends.has(id))).toEqual([]);
});

test("draws an arrow from each source of drivers to each family of risks that it drives, and no other", () => {
  const wanted = new Set(itemsOf("risks").flatMap(({ data }) => driversOf(data).map((driver) => `${sourceOf(driver)} -> ${String(data["family"])}_risks`)));
  const drawn = arrows.filter(({ to, words }) => to.endsWith("_risks") && words === "driver").map(({ from, to }) => `${from} -> ${to}`);
  expect([...drawn].sort()).toEqual([...wanted].sort());
});

test("draws the lift of the tension into the families that decide, and no other", () => {
  const decisive = itemsOf("families").filter(({ data }) => data["decisive"] === true).map(({ id }) => `${id}_risks`);
  expect(decisive.length).toBe(2);
  expect(arrows.filter(({ from, to }) => from === "tension" && to.endsWith("_risks")).map(({ to }) => to).sort()).toEqual([...decisive].sort());
  const [switching] = arrows.filter(({ from, to }) => from === "families" && to === "switch");
  for (const id of decisive) expect(switching?.words).toContain(id.replace("_risks", ""));
});

test("draws what the fit of payment rests on", () => {
  const wanted = new Set(itemsOf("designs").flatMap(({ data }) => driversOf(data).map(sourceOf)));
  expect(arrows.filter(({ to, words }) => to === "fit" && words === "driver").map(({ from }) => from).sort()).toEqual([...wanted].sort());
});
