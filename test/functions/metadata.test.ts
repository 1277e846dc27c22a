import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as metadata from "../../scripts/functions/metadata.cjs";
import { helpPage } from "../../scripts/functions/help-page.cjs";

const url = "https://example.org/commission";
const made = (language: "nl" | "en"): Promise<metadata.FunctionsMetadata> => metadata.functionsMetadata({ language, url });

/** A published id never changes and never goes: formulas in people's workbooks name it. Add to this list; take nothing away. */
const PUBLISHED = ["ACCOUNTABILITY", "ASSESSORS", "BEATS", "CASES", "CASHFLOW", "CHECK", "CHECKLIST", "COLLABORATION", "COMPARE", "CONTRIBUTIONS", "CRITERIA", "EVALUATE", "EXPLAIN", "FLEXBUDGET", "INDEX", "INDEXATION", "LEGALFORM", "MITIGATIONS", "MODEL", "PARTNERSHIPYEARS", "PAYMENTS", "RANK", "REVOLVINGFUND", "RISKS", "ROBUSTNESS", "SCHEMES", "SETTLE", "SIMULATE", "SOURCE", "STABILITY", "STEERING", "VERSION", "WEIGHTS"];

test("every published id is there, and every exported function is in the metadata", async () => {
  const { functions } = await made("en");
  const ids = functions.map(({ id }) => id);
  for (const id of PUBLISHED) expect(ids).toContain(id);
  expect(ids.sort()).toEqual(metadata.exportedFunctions(metadata.functionFiles()).map(({ id }) => id).sort());
  expect(new Set(ids).size).toBe(ids.length);
});

test("nl and en differ in words only", async () => {
  const [nl, en] = await Promise.all([made("nl"), made("en")]);
  const shape = ({ functions }: metadata.FunctionsMetadata): unknown => functions.map(({ id, name, options, parameters, result }) => ({ id, name, options, result, parameters: parameters.map(({ name: _name, description: _description, ...rest }) => rest) }));
  expect(shape(nl)).toEqual(shape(en));
  expect(nl.functions.map(({ description }) => description)).not.toEqual(en.functions.map(({ description }) => description));
});

test.each(["nl", "en"] as const)("what Excel is told in %s is whole", async (language) => {
  const whole = await made(language);
  expect(whole.allowErrorForDataTypeAny).toBe(true);
  for (const each of whole.functions) {
    expect(each.name).toBe(each.id);
    expect(each.helpUrl).toBe(`${url}/help.${language}.html#${each.id}`);
    expect(each.description.length).toBeGreaterThan(20);
    expect(each.description.length).toBeLessThanOrEqual(255);
    expect(each.result.type).toBe("any");
    for (const parameter of each.parameters) {
      expect(parameter.name).toMatch(/^[a-z]+$/);
      expect(parameter.description.length).toBeLessThanOrEqual(255);
      expect(parameter.repeating).toBeUndefined();
    }
    // Excel tells addresses of arguments only to functions that return a range.
    if (each.options) expect(each.result.dimensionality).toBe("matrix");
  }
});

test("the help page describes every function under its id", async () => {
  const page = helpPage(await made("nl"), "nl", metadata.readTexts().nl);
  for (const { id } of (await made("nl")).functions) expect(page).toContain(`<section id="${id}">`);
  expect(page).toContain("=COMMISSION.EXPLAIN(tabel; naam; [gewichten]; [taal]; [segmenten]; [betaalregelingen])");
  expect(page).not.toContain("<script");
});

describe("what the generator keeps silent about stops the build", () => {
  const faulty = (source: string): Promise<unknown> => {
    const file = join(mkdtempSync(join(tmpdir(), "functions-")), "functions-faulty.ts");
    writeFileSync(file, source);
    return metadata.functionsMetadata({ language: "en", url, files: [file] });
  };
  const good = "/** @customfunction VERSION */\nexport function version(): unknown[][] { return []; }\n";

  test("a good file passes", async () => expect(await faulty(good)).toMatchObject({ functions: [{ id: "VERSION" }] }));
  test.each([
    ["an export const", `${good}/** @customfunction CHECK */\nexport const check = (): number => 1;`, "ignored by the generator"],
    ["an export without the tag", `${good}export function check(): number { return 1; }`, 'no "@customfunction ID"'],
    ["an id in small letters", "/** @customfunction version */\nexport function version(): unknown[][] { return []; }", "not in capitals"],
    ["number[]", "/** @customfunction INDEX */\nexport function index(scores: number[]): number { return scores.length; }", "repeating parameter"],
    ["a type alias", "type Rows = unknown[][];\n/** @customfunction INDEX */\nexport function index(scores: Rows): number { return scores.length; }", "does not support type"],
    ["readonly rows", "/** @customfunction INDEX */\nexport function index(scores: readonly unknown[][]): number { return scores.length; }", "Type doesn't match"],
    ["two functions of one id", `${good}/** @customfunction VERSION */\nexport function other(): unknown[][] { return []; }`, "duplicate"],
    ["a parameter without words", "/** @customfunction VERSION */\nexport function version(colour: string): unknown[][] { return [[colour]]; }", "no text functions.VERSION.parameters.colour.name"],
    ["a function without words", "/** @customfunction NOSUCH */\nexport function version(): unknown[][] { return []; }", "no text functions.NOSUCH.help"],
    ["a required parameter after an optional one", "/** @customfunction EXPLAIN */\nexport function explain(table?: unknown[][], name: string): unknown[][] { return [[table, name]]; }", "after an optional one"],
  ])("%s", async (_, source, message) => expect(faulty(source)).rejects.toThrow(message));
});
