/** Every number that an evaluation holds can be unfolded: to a step with that very number, its rule, its citations, and from there to cells, parameters and other steps. */
import { aspects, DEFAULT_PARAMETERS, explain, frameworks, inputOf, itemsOf, parameterOf, readPartnerRecords, readScenarioRecords, referenceOf, rowsOfRecords, schemeFigures, clientFigures, text, withPartners, withSimulatedSchemes, LANGUAGES, type Scenario } from "../../src/engine";
import { originLabel, resultLabel } from "../../src/engine/result-words";

type Row = Readonly<Record<string, unknown>>;
type Explained = ReturnType<typeof explain>;
type Step = Explained["steps"][number];

/** A row with every column filled in. */
function full(score: number, share: number): Row {
  const values: Record<string, unknown> = {};
  for (const { id, kind, options, min = 0, max = 10 } of frameworks.inputs) {
    if (kind === "score") values[id] = score;
    else if (kind === "share" || kind === "flag") values[id] = share;
    else if (kind === "number") values[id] = min + Math.min(1, (max - min) / 2);
    else if (kind === "numbers") values[id] = "100; 80; 150";
    else if (kind === "choice") values[id] = options?.[0];
    else if (kind === "choices") values[id] = options?.slice(0, 2).join("; ");
  }
  return { ...values, scenario: "full", duration: 8, "wage-growth": 0.04, indexation: 0.02, scheme: undefined };
}
const cases = itemsOf("cases").map(({ id, data }): Row => ({ scenario: id, ...(data["scores"] as Row), ...(data["facts"] as Row), ...(data["readings"] as Row) }));
const rows: readonly Row[] = [
  full(4, 0.75),
  { ...full(1, 0.25), scenario: "market", partners: 4, intensity: 5, isolable: 0, "fund-contribution": 0, "fund-start": 3 },
  { ...full(5, 1), scenario: "open", "target-group": "2..4", duration: "5..9", "yearly-budget": undefined, measurability: undefined, kpis: "5..15", "fund-loans": "1..2", driver: 1, agreement: 1, mitigations: undefined, trust: undefined, task: "1..2", "intensity-present": undefined },
  { scenario: "nearly nothing", "target-group": 4 },
  { scenario: "simulated", "target-group": 2, measurability: 2, scheme: "Outcomes" },
  ...cases,
];
const segments = rowsOfRecords("segments", [{ segment: "A", clients: 300, cost: 1000, p0: 0.2, p1: 0.6, effortScale: 500, months: 12, value: 8000 }, { segment: "B", clients: 100, cost: 3000, p0: 0.1, p1: 0.2, effortScale: 500, months: 12, value: 8000 }]);
const partners = readPartnerRecords([["A", 60, 100, 0.6], ["B", 20, 80, 0.4]].map(([partner, cost, benefit, key]) => ({ scenario: "full", partner, cost, benefit, key })).concat([{ scenario: "open", partner: "C", cost: 1, benefit: 3, key: undefined }]));
const { scenarios, problems } = withPartners(withSimulatedSchemes(readScenarioRecords(rows), { segments, schemes: rowsOfRecords("schemes", [{ scheme: "Outcomes", outcome: 5000 }]) }, DEFAULT_PARAMETERS), partners);
const explained = scenarios.map((scenario: Scenario) => ({ name: scenario.name, ...explain(scenario) }));

/** Which step holds a number: by its path in the evaluation, the result of the step and the field in it. A path without a line here is a number that cannot be unfolded. */
type Field = "value" | "low" | "high" | "coverage";
const AT: readonly (readonly [path: RegExp, result: string, field: Field])[] = [
  [/^content\.index$/, "content.index", "value"],
  [/^content\.(low|high|coverage)$/, "content.index", "$1" as Field],
  [/^content\.wouldSettle\.(\d+)\.settles$/, "content.would-settle.$open", "value"],
  [/^content\.wouldSettle\.(\d+)\.swing$/, "content.swing.$open", "value"],
  [/^form\.index$/, "form.index", "value"],
  [/^form\.(low|high|coverage)$/, "form.index", "$1" as Field],
  [/^tension$/, "tension", "value"],
  [/^design\.priceCompetition\.index$/, "design.price-competition", "value"],
  [/^design\.priceCompetition\.(low|high|coverage)$/, "design.price-competition", "$1" as Field],
  [/^legalForm\.index$/, "legal.index", "value"],
  [/^legalForm\.(low|high|coverage)$/, "legal.index", "$1" as Field],
  [/^risks\.([a-z-]+)\.(exposure|residual)$/, "risk.$1.$2", "value"],
  [/^risks\.([a-z-]+)\.(low|high|coverage)$/, "risk.$1.exposure", "$2" as Field],
  [/^families\.([a-z-]+)\.residual$/, "family.$1.residual", "value"],
  [/^payment\.fit\.([a-z-]+)\.value$/, "payment.$1", "value"],
  [/^payment\.fit\.([a-z-]+)\.(low|high|coverage)$/, "payment.$1", "$2" as Field],
  [/^payment\.addOns\.([a-z-]+)\.value$/, "add-on.$1", "value"],
  [/^payment\.addOns\.([a-z-]+)\.(low|high|coverage)$/, "add-on.$1", "$2" as Field],
  [/^steering\.readiness$/, "steering.readiness", "value"],
  [/^steering\.(low|high|coverage)$/, "steering.readiness", "$1" as Field],
  [/^steering\.inPlace$/, "steering.in-place", "value"],
  [/^steering\.inPlaceAtMost$/, "steering.in-place", "high"],
  [/^collaboration\.complexity$/, "collaboration.complexity", "value"],
  [/^collaboration\.complexityRange\.(low|high)$/, "collaboration.complexity", "$1" as Field],
  [/^collaboration\.complexityCoverage$/, "collaboration.complexity", "coverage"],
  [/^collaboration\.maturityNeeded$/, "collaboration.maturity-needed", "value"],
  [/^collaboration\.maturityNeededRange\.(low|high)$/, "collaboration.maturity-needed", "$1" as Field],
  [/^collaboration\.maturityGap$/, "collaboration.maturity-gap", "value"],
  [/^collaboration\.maturityGapRange\.(low|high)$/, "collaboration.maturity-gap", "$1" as Field],
  [/^collaboration\.intensityShortfall\.(low|high)$/, "collaboration.intensity-shortfall", "$1" as Field],
  [/^contract\.partnershipYears$/, "contract.partnership-years", "value"],
  [/^contract\.partnershipYearsRange\.(low|high)$/, "contract.partnership-years", "$1" as Field],
  [/^contract\.partnershipShare$/, "contract.partnership-share", "value"],
  [/^contract\.kpiLoad\.count$/, "contract.kpis", "value"],
  [/^contract\.kpiLoad\.measurableShare$/, "contract.kpi-measurable", "value"],
  [/^contract\.indexation\.purchasingPower$/, "contract.purchasing-power", "value"],
  [/^contract\.indexation\.purchasingPowerRange\.(low|high)$/, "contract.purchasing-power", "$1" as Field],
  [/^contract\.indexation\.shortfall$/, "contract.shortfall", "value"],
  [/^contract\.indexation\.shortfallRange\.(low|high)$/, "contract.shortfall", "$1" as Field],
  [/^contract\.flexibleBudget\.(mean|deviation|least|most|reserve|covered)$/, "contract.flexible-$1", "value"],
  [/^contract\.incidentalShare$/, "contract.incidental-share", "value"],
  [/^contract\.revolvingFund\.years\.(\d+)\.balance$/, "fund.balance.$year", "value"],
  [/^contract\.revolvingFund\.runsDry$/, "fund.runs-dry", "value"],
  [/^contract\.revolvingFund\.runsDryRange\.worst$/, "fund.runs-dry", "low"],
  [/^contract\.revolvingFund\.runsDryRange\.best$/, "fund.runs-dry", "high"],
  [/^contract\.settlement\.(\d+)\.(share|net|transfer)$/, "settlement.$2.$1", "value"],
  [/^contract\.settlement\.(\d+)\.fairNet$/, "settlement.fair-net.$1", "value"],
  [/^beside\.cases\.(\d+)\.shared$/, "cases.$case", "value"],
  [/^checklists\.([a-z-]+)\.counts\.met$/, "checklist.$1", "value"],
];

/** Numbers that are a course or a breakdown of a step's number: they are held against it here, one by one. */
const BREAKDOWNS: readonly (readonly [path: RegExp, check: (step: (result: string) => Step | undefined, evaluation: Explained["evaluation"], match: RegExpExecArray, value: number) => boolean])[] = [
  [/^(content|form|legalForm|design\.priceCompetition)\.contributions\.(\d+)\.(level|weight|share)$/, (step, evaluation, [, part = "", at = "", field], value) => {
    const result = { content: "content.index", form: "form.index", legalForm: "legal.index", "design.priceCompetition": "design.price-competition" }[part] ?? "";
    const index = part === "content" ? evaluation.content : part === "form" ? evaluation.form : part === "legalForm" ? evaluation.legalForm : evaluation.design?.priceCompetition;
    const origin = step(result)?.from.find(({ kind, id }) => kind === "input" && id === index?.contributions[Number(at)]?.criterion);
    return origin?.[field === "level" ? "value" : (field as "weight" | "share")] === value;
  }],
  [/^organisation\.topics\.(\d+)\.level$/, (step, evaluation, [, at = ""], value) => {
    const id = evaluation.organisation?.topics?.[Number(at)]?.id ?? "";
    const typed = evaluation.scenario.values[id];
    return step(`topics.${id}`)?.from.some((origin) => origin.id === id) === true && typed?.kind === "quantity" && Math.abs(((typed.low + typed.high) / 2 - 1) / 4 - value) < 1e-12;
  }],
  [/^contract\.indexation\.years\.(\d+)\.(year|purchasingPower|shortfall|cumulative)$/, (step, evaluation) => {
    const last = evaluation.contract?.indexation?.years.at(-1);
    return step("contract.purchasing-power")?.value === last?.purchasingPower && step("contract.shortfall")?.value === last?.cumulative;
  }],
  [/^contract\.flexibleBudget\.years$/, (step, evaluation, _match, value) => {
    const typed = evaluation.scenario.values["extra-assignments"];
    return typed?.kind === "numbers" && typed.numbers.length === value && step("contract.flexible-mean")?.from[0]?.id === "extra-assignments";
  }],
  [/^contract\.revolvingFund\.years\.(\d+)\.(year|contributed|repaid|lent|cost)$/, (step, evaluation, [, at = ""]) => {
    const years = evaluation.contract?.revolvingFund?.years ?? [];
    const [before, year] = [years[Number(at) - 1], years[Number(at)]];
    const start = evaluation.scenario.values["fund-start"];
    const opening = before?.balance ?? (start?.kind === "quantity" ? (start.low + start.high) / 2 : NaN);
    return year !== undefined && step(`fund.balance.${year.year}`) !== undefined && Math.abs(opening + year.contributed + year.repaid - year.lent - year.cost - year.balance) < 1e-9;
  }],
  [/^beside\.cases\.(\d+)\.unknown$/, (step, evaluation, [, at = ""], value) => {
    const found = evaluation.beside.cases[Number(at)];
    return found !== undefined && step(`cases.${found.id}`)?.high === found.shared + value;
  }],
  [/^checklists\.([a-z-]+)\.counts\.(partly|not|unknown)$/, (step, evaluation, [, id = ""]) => {
    const list = evaluation.checklists?.[id];
    return list !== undefined && step(`checklist.${id}`)?.from.filter(({ kind }) => kind === "input").length === list.items.length && step(`checklist.${id}`)?.high === list.counts.met + list.counts.unknown;
  }],
];

function numbersIn(value: unknown, path = ""): readonly (readonly [string, number])[] {
  if (typeof value === "number") return [[path, value]];
  return value === null || typeof value !== "object" ? [] : Object.entries(value).flatMap(([key, each]) => numbersIn(each, path === "" ? key : `${path}.${key}`));
}

/** Why a number cannot be unfolded; undefined where it can. */
function fault({ evaluation, steps }: Explained, path: string, value: number): string | undefined {
  const step = (result: string): Step | undefined => steps.find((each) => each.result === result);
  for (const [pattern, check] of BREAKDOWNS) {
    const match = pattern.exec(path);
    if (match) return check(step, evaluation, match, value) ? undefined : `${path}: no step bears it out`;
  }
  const line = AT.find(([pattern]) => pattern.test(path));
  if (!line) return `${path}: nothing says how it was found`;
  const [pattern, template, wanted] = line;
  const match = pattern.exec(path) ?? [];
  const fill = (words: string): string => words.replace("$year", String(Number(match[1]) + 1)).replace("$open", evaluation.content?.wouldSettle[Number(match[1])]?.criterion ?? "").replace("$case", evaluation.beside.cases[Number(match[1])]?.id ?? "").replace(/\$(\d)/g, (_all, at: string) => match[Number(at)] ?? "");
  const found = step(fill(template));
  if (!found) return `${path}: there is no step ${fill(template)}`;
  return found[fill(wanted) as Field] === value ? undefined : `${path}: ${String(value)}, but its step has ${String(found[fill(wanted) as Field])}`;
}

test("the rows fill every part, and are read without a fault", () => {
  expect(problems.filter(({ severity }) => severity === "error")).toEqual([]);
  for (const part of ["content", "form", "tension", "design", "legalForm", "risks", "families", "switch", "payment", "steering", "collaboration", "accountability", "organisation", "contract", "checklists"] as const) expect([part, explained[0]?.evaluation[part] === null]).toEqual([part, false]);
  const filled = new Set(explained.flatMap(({ evaluation }) => aspects.filter(({ read }) => read(evaluation, "nl") !== null).map(({ id }) => id)));
  expect(aspects.map(({ id }) => id).filter((id) => !filled.has(id))).toEqual([]);
});

test.each(explained.map((each) => [each.name, each] as const))("%s: every number of the evaluation has its step", (_name, each) => {
  const numbers = numbersIn({ ...each.evaluation, scenario: null });
  expect(numbers.length).toBeGreaterThan(10);
  expect(numbers.flatMap(([path, value]) => fault(each, path, value) ?? [])).toEqual([]);
});

test.each(explained.map((each) => [each.name, each] as const))("%s: every step has a rule in words, a basis and citations of known works; its origins lead to cells, parameters and other steps with the same values", (_name, { evaluation, steps }) => {
  const faults: string[] = [];
  for (const step of steps) {
    if (step.reference.length === 0 || step.reference.some(({ key, where }) => referenceOf(key) === undefined || where === "")) faults.push(`${step.result}: citation`);
    if (step.from.length === 0) faults.push(`${step.result}: from nothing`);
    for (const language of LANGUAGES) {
      if (text(language, `${step.framework}.rules.${step.rule}`).trim() === "") faults.push(`${step.result}: rule without words`);
      if (resultLabel(step.result, language) === step.result) faults.push(`${step.result}: result without words`);
    }
    for (const origin of step.from) {
      const name = `${step.result} <- ${origin.kind} ${origin.id}`;
      if (originLabel(origin, "nl") === origin.id) faults.push(`${name}: no words`);
      if (origin.kind === "parameter" && (parameterOf(origin.id)?.reference.length ?? 0) === 0) faults.push(`${name}: no such parameter`);
      if (origin.kind === "input") {
        const typed = evaluation.scenario.values[origin.id];
        if ((inputOf(origin.id)?.reference.length ?? 0) === 0) faults.push(`${name}: no such column`);
        if (typed !== undefined && origin.cell !== evaluation.scenario.cells[origin.id]) faults.push(`${name}: leads to cell ${String(origin.cell)}`);
        if (typed === undefined && origin.value !== null) faults.push(`${name}: has ${String(origin.value)} though its cell is blank`);
      }
      if (origin.kind === "result" && origin.value !== null && origin.id.startsWith("partners.")) {
        const typed = evaluation.scenario.partners?.flatMap(({ partner, costBorne, benefitReceived, share }) => [partner, costBorne, benefitReceived, share]);
        if (typed?.includes(origin.value as number | string) !== true) faults.push(`${name}: ${String(origin.value)} stands with no partner`);
      } else if (origin.kind === "result" && origin.value !== null && !origin.id.startsWith("simulated.")) {
        const from = steps.find(({ result }) => result === origin.id);
        if (!from) faults.push(`${name}: no such step`);
        else if (from.value !== origin.value) faults.push(`${name}: ${String(origin.value)}, but that step has ${String(from.value)}`);
      }
    }
  }
  expect(faults).toEqual([]);
});

test("a parameter that the user changed leads to the cell in which it was changed, in every step that uses it", () => {
  const changed = Object.fromEntries(frameworks.parameters.map(({ id, value }) => [id, { value, cell: `Kader!C-${id}` }]));
  const origins = scenarios.flatMap((scenario) => explain(scenario, { changed, unusable: [] }).steps).flatMap(({ result, from }) => from.filter(({ kind }) => kind === "parameter").map(({ id, cell }) => `${result} <- ${id}: ${String(cell)}`));
  expect(origins.length).toBeGreaterThan(1000);
  expect([...new Set(origins)].filter((each) => !/ <- (.+): Kader!C-\1$/.test(each))).toEqual([]);
});

test("every figure of the payment simulator names its rule, with words and citations", () => {
  for (const { id, rule } of [...clientFigures, ...schemeFigures]) {
    const found = frameworks.rules.find((each) => each.id === rule);
    expect([id, found?.reference.length]).toEqual([id, expect.any(Number)]);
    for (const language of LANGUAGES) expect(text(language, `${found?.framework ?? ""}.rules.${rule}`)).not.toBe("");
  }
});

test("Dutch and English give the same numbers in every aspect", () => {
  for (const { evaluation } of explained) for (const { id, unit, read } of aspects) if (unit !== "word") expect([id, read(evaluation, "en")]).toEqual([id, read(evaluation, "nl")]);
});
