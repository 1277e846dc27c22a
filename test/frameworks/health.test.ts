import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readFrameworks } from "../../scripts/frameworks/read";

const FOLDER = join(__dirname, "..", "..", "frameworks");
const SOURCE = join(__dirname, "..", "..", "src");

const sourceFiles = (folder: string): string[] => readdirSync(folder, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? sourceFiles(join(folder, entry.name)) : /\.tsx?$/.test(entry.name) ? [join(folder, entry.name)] : []));

describe("frameworks/", () => {
  const { frameworks, faults } = readFrameworks(FOLDER);

  it("has no faults: basis and reference everywhere, both languages, ids that exist, no stale translation", () => {
    expect(faults).toEqual([]);
    expect(frameworks.inputs.length).toBeGreaterThan(20);
    for (const each of [...frameworks.inputs, ...frameworks.parameters, ...frameworks.rules, ...frameworks.items]) expect(each.reference.length).toBeGreaterThan(0);
  });

  it("cites our own judgement as default, never a document alone", () => {
    for (const each of [...frameworks.parameters, ...frameworks.rules, ...frameworks.items]) {
      if (each.reference.every(({ key }) => key === "commission")) expect({ id: each.id, basis: each.basis }).toEqual({ id: each.id, basis: "default" });
    }
  });

  it("has words for every unit", () => {
    const units = new Set([...frameworks.parameters, ...frameworks.inputs].flatMap(({ unit }) => (unit === undefined ? [] : [unit])));
    expect([...units].filter((unit) => frameworks.texts.nl[`sheets.units.${unit}`] === undefined || frameworks.texts.en[`sheets.units.${unit}`] === undefined)).toEqual([]);
  });

  it("has every rule, parameter and text that the code names", () => {
    const rules = new Set(frameworks.rules.map(({ id }) => id));
    const parameters = new Set(frameworks.parameters.map(({ id }) => id));
    const missing: string[] = [];
    for (const file of sourceFiles(SOURCE)) {
      const code = readFileSync(file, "utf8");
      for (const [, id] of code.matchAll(/\brule: "([a-z0-9.-]+)"/g)) if (!rules.has(id!)) missing.push(`${file}: rule ${id!}`);
      for (const [, id] of code.matchAll(/\bparameter\(\w+, "([a-z0-9.-]+)"\)/g)) if (!parameters.has(id!)) missing.push(`${file}: parameter ${id!}`);
      for (const [, key] of code.matchAll(/\btext\(\w+, "([a-z0-9.-]+)"/gi)) if (frameworks.texts.nl[key!] === undefined) missing.push(`${file}: text ${key!}`);
    }
    expect(missing).toEqual([]);
  });
});

describe("the checks over frameworks/ can fail", () => {
  const broken = (file: string, from: string | RegExp, to: string): readonly string[] => {
    const copy = mkdtempSync(join(tmpdir(), "frameworks-"));
    try {
      cpSync(FOLDER, copy, { recursive: true });
      const path = join(copy, file);
      const before = readFileSync(path, "utf8");
      const after = before.replace(from, to);
      expect(after).not.toBe(before);
      writeFileSync(path, after);
      return readFrameworks(copy).faults;
    } finally {
      rmSync(copy, { recursive: true, force: true });
    }
  };

  it.each<[string, string, string | RegExp, string, RegExp]>([
    ["a rule without basis", "market-or-network/framework.yaml", "{ id: tension, basis: inference,", "{ id: tension,", /rules.*basis/],
    ["a citation of an unknown work", "market-or-network/framework.yaml", "key: hiva-idea-2023", "key: nobody-1900", /cites nobody-1900/],
    ["an empty reference", "market-or-network/framework.yaml", "reference: [{ key: commission, where: tension }]", "reference: []", /reference/],
    ["a text missing in English", "market-or-network/text.en.yaml", "title: Market or network\n", "", /title: no English text/],
    ["a text missing in Dutch", "market-or-network/text.nl.yaml", "title: Markt of netwerk\n", "", /title: no Dutch text/],
    ["a criterion without a pole", "market-or-network/text.nl.yaml", "pole1: eenduidig en homogeen, ", "", /pole1/],
    ["a stale translation", "market-or-network/text.nl.yaml", "eenduidig en homogeen", "eenvoudig en homogeen", /stale translation/],
    ["a placeholder lost in translation", "problems/text.en.yaml", "named {name} in", "in", /placeholders differ/],
    ["a value outside its range", "market-or-network/framework.yaml", "value: 0.4, unit: level, min: 0, max: 1", "value: 4, unit: level, min: 0, max: 1", /outside its own range/],
    ["an id twice", "market-or-network/framework.yaml", "- { id: service, group: content", "- { id: target-group, group: content", /two inputs have the id target-group/],
    ["an unknown key", "market-or-network/framework.yaml", "group: content, kind: score, required: true", "group: content, kind: score, requird: true", /requird/],
    ["broken YAML", "market-or-network/framework.yaml", "inputs:", "inputs: [", /framework\.yaml/],
  ])("finds %s", (_name, file, from, to, expected) => {
    expect(broken(file, from, to).join("\n")).toMatch(expected);
  });
});
