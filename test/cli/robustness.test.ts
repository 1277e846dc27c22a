import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { run } from "../../src/cli/run";

const folder = mkdtempSync(join(tmpdir(), "robustness-"));
afterAll(() => { rmSync(folder, { recursive: true, force: true }); });

async function asked(name: string, content: unknown, ...words: string[]) {
  const file = join(folder, name);
  writeFileSync(file, typeof content === "string" ? content : JSON.stringify(content));
  const done = await run([words[0]!, file, ...words.slice(1)]);
  expect(done.output).not.toMatch(/NaN|Infinity/);
  return { ...done, answer: done.output === "" ? undefined : JSON.parse(done.output) };
}

const scores = (own: readonly unknown[]) => Object.fromEntries(["target-group", "service", "expertise", "provider-field", "measurability"].map((id, i) => [id, own[i]]));
const scenarios = [{ scenario: "Now", baseline: "yes", evidence: "interviews", ...scores([1, 2, 3, 4, 5]), driver: 3 }, { scenario: "New", evidence: "interviews", ...scores([5, 4, 4, "", 3]), driver: 5 }];

describe("commission robustness", () => {
  test("exact under unknown weights, in the shape of the contract", async () => {
    const { status, answer, messages } = await asked("a.json", { scenarios }, "robustness", "--lang", "en");
    expect([status, messages]).toEqual([0, []]);
    const [now, next] = answer.scenarios;
    expect(now).toMatchObject({ name: "Now", exact: true, zoneProbability: { market: expect.closeTo(0.25146666666666667, 12), mixed: expect.closeTo(0.49706666666666666, 12), network: expect.closeTo(0.25146666666666667, 12) } });
    expect(now.weightStability["target-group"]).toEqual([expect.closeTo(0.04, 12), expect.closeTo(0.36, 12)]);
    expect(now.scoreFlips[0]).toEqual({ criterion: "target-group", from: 1, to: expect.closeTo(3, 12), zone: "network", direction: "up" });
    expect(now.sentences).toEqual(["Mixed under 50% of all weightings.", "Changes if Target group weighs more than 36%.", "Changes if the score of Target group rises from 1 to 3: then network."]);
    expect(next.recommendation[0]).toMatchObject({ conclusion: "model", answer: "network", exact: false, drawn: ["provider-field"], draws: 400 });
    expect(answer.pairs).toEqual([{ a: "Now", b: "New", probability: expect.any(Number), same: 0, exact: true, standardError: 0 }]);
    expect(answer.ranking).toMatchObject({ aspects: expect.arrayContaining(["tension", "content-coverage"]), alternatives: ["Now", "New"], seed: 1, standardError: expect.any(Number), draws: expect.any(Number) });
    expect(answer.problems).toEqual([]);
  });

  test("draws and seed are kept, and give the same digits again", async () => {
    const words = ["robustness", "--weights", "stated", "--draws", "400", "--seed", "7"] as const;
    const content = { scenarios, weights: { expertise: 1.3 } };
    const first = await asked("b.json", content, ...words);
    expect(first.answer.scenarios[0]).toMatchObject({ exact: false, draws: 400 });
    expect(first.answer.ranking).toMatchObject({ seed: 7, draws: 400 });
    expect((await asked("b.json", content, ...words)).output).toBe(first.output);
    expect((await asked("b.json", content, ...words.slice(0, -1), "8")).output).not.toBe(first.output);
  });

  test("ranges and aspects come from the file; ranges that cannot be are an error, and the rest is answered", async () => {
    const held = await asked("c.json", { scenarios, weightRanges: { "target-group": [0.9, 1] }, aspects: { "content-coverage": "higher" } }, "robustness", "--weights", "ranges");
    expect(held.answer.scenarios[0].zoneProbability.market).toBe(1);
    expect(held.answer.ranking.aspects).toEqual(["content-coverage"]);
    const torn = await asked("d.json", { scenarios, weightRanges: { "target-group": [0.9, 1], service: [0.9, 1] } }, "robustness", "--weights", "ranges", "--lang", "en");
    expect(torn.status).toBe(1);
    expect(torn.answer.scenarios[0]).toMatchObject({ zoneProbability: null, weightShares: { service: 0.2 } });
    expect(torn.messages[0]).toMatch(/100%/);
  });

  test("assessors count as one scenario, and the sentence says what to discuss", async () => {
    const { answer } = await asked("e.csv", "Scenario;Beoordelaar;Doelgroep;Dienstverlening;Vereiste expertise;Spelersveld;Meten toegevoegde waarde\nA;Ann;1;3;3;3;3\nA;Bo;5;3;3;3;4\n", "robustness");
    expect(answer.scenarios).toHaveLength(1);
    expect(answer.scenarios[0].assessors).toMatchObject({ names: ["Ann", "Bo"], zone: "mixed", criteria: [{ criterion: "target-group", turns: true, zones: ["mixed", "network"] }, {}, {}, {}, {}] });
    expect(answer.scenarios[0].sentences[3]).toBe("Bespreek eerst Doelgroep: de beoordelaars liggen 4 uit elkaar, en wie gelijk heeft bepaalt het antwoord.");
  });

  test.each([
    ["--draws", "0"], ["--draws", "many"], ["--seed", "-1"], ["--precision", "2"], ["--weights", "heavy"],
  ])("%s %s: nothing done, one line", async (option, value) => {
    const done = await asked("f.json", { scenarios }, "robustness", `${option}=${value}`);
    expect([done.status, done.output, done.messages.length]).toEqual([2, "", 1]);
    expect(done.messages[0]).toContain(option);
  });

  test.each([[{ weightRanges: { service: [0.5, 0.2] } }, "weightRanges.service"], [{ aspects: { tension: "up" } }, "aspects.tension"], [{ aspects: [] }, "aspects"]])("%j is refused by its path", async (extra, path) => {
    const done = await asked("g.json", { scenarios, ...extra }, "robustness");
    expect(done.status).toBe(2);
    expect(done.messages[0]).toContain(`${path} `);
  });
});

describe("commission rank", () => {
  const METHODS = join(__dirname, "..", "published", "methods");
  const expected: Readonly<Record<string, { readonly method: string; readonly scores: string; readonly tolerance: number }>> = {
    "wsm-kracka2010.json": { method: "weighted-sum", scores: "scores", tolerance: 1e-7 },
    "topsis-tzeng2011.json": { method: "topsis", scores: "similarity", tolerance: 1e-4 },
    "promethee2-zhao2013.json": { method: "promethee2", scores: "net_flow", tolerance: 1e-12 },
    "promethee-brans1986-power-stations.json": { method: "promethee2", scores: "net_flow_normalised", tolerance: 1e-6 },
  };
  test.each(readdirSync(METHODS).filter((file) => expected[file] !== undefined))("replays %s", async (file) => {
    const { input, expected: answer } = JSON.parse(readFileSync(join(METHODS, file), "utf8"));
    const { method, scores: key, tolerance } = expected[file]!;
    const done = await asked(file, input, "rank", "--method", method);
    expect(done.status).toBe(0);
    expect(done.answer.ranks).toEqual(answer.ranks);
    expect(Object.keys(done.answer.weightStability)).toHaveLength(input.matrix[0].length);
    (answer[key] as number[]).forEach((score, i) => expect(Math.abs(done.answer.scores[i] - score)).toBeLessThanOrEqual(tolerance));
  });

  test("one line where the matrix cannot be ranked", async () => {
    const done = await asked("h.json", { matrix: [[1, 2], [3]] }, "rank", "--method", "topsis", "--lang", "en");
    expect([done.status, done.output, done.messages]).toEqual([2, "", ["matrix[1] has 1 values, and should have 2. Nothing was computed."]]);
    expect((await asked("i.csv", "a;b\n1;2\n", "rank")).status).toBe(2);
  });
});
