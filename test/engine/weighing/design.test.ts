import { evaluate, readScenarioRecords, tensionKind, DEFAULT_PARAMETERS } from "../../../src/engine";

const evaluated = (record: Record<string, unknown>) => evaluate(readScenarioRecords([{ scenario: "a", ...record }]).scenarios[0]!);

describe("price competition", () => {
  // Derivation: mean of price setting (free 1, semi-fixed 0.5, fixed 0), 1 - min(1, (years - 1) / 7), weight of price.
  it.each([
    [{ "price-setting": "free", duration: 1, "price-weight": 1 }, 1, 1],
    [{ "price-setting": "vast", duration: 8, "price-weight": 0 }, 0, 1],
    [{ "price-setting": "semi-vast", duration: 4.5, "price-weight": "50%" }, 0.5, 1],
    [{ "price-setting": "free", duration: 0.5 }, 1, 2 / 3],
    [{ duration: 10 }, 0, 1 / 3],
  ])("%j", (record, index, coverage) => {
    const found = evaluated(record).design!.priceCompetition!;
    expect(found.index).toBeCloseTo(index, 12);
    expect(found.coverage).toBeCloseTo(coverage, 12);
  });

  it("is null where nothing is known of it", () => {
    expect(evaluated({ "target-group": 5 }).design).toMatchObject({ priceCompetition: null, openness: "open" });
    expect(evaluated({ driver: 3 }).design).toBeNull();
  });
});

describe("openness", () => {
  it.each([
    [{ "target-group": 4, service: 1, "provider-field": 1 }, "open"],
    [{ "target-group": "3.9", service: 1, "provider-field": 1 }, "closed"],
    [{ "target-group": 5 }, "open"],
    [{ "target-group": 1, service: 1 }, null],
    [{ "target-group": "3-5", service: 1, "provider-field": 1 }, null],
  ])("%j", (record, openness) => expect(evaluated(record).design?.openness ?? null).toBe(openness));
});

describe("tension", () => {
  const content = { "target-group": 3, service: 3, expertise: 3, "provider-field": 3, measurability: 3 };
  // Derivation: form index - content index, content 0.5.
  it.each([
    [{ driver: 2, agreement: 2, "government-role": 2, accountability: 2 }, -0.25, "none"],
    [{ driver: 2, agreement: 2, "government-role": 2, accountability: "1.9" }, -0.25625, "more-market"],
    [{ driver: 4, agreement: 4, "government-role": 4, accountability: 4 }, 0.25, "none"],
    [{ driver: 4, agreement: 4, "government-role": 4, accountability: "4.1" }, 0.25625, "more-network"],
  ])("%j", (form, tension, kind) => {
    const found = evaluated({ ...content, ...form }).tension!;
    expect(found).toBeCloseTo(tension, 12);
    expect(tensionKind(found, DEFAULT_PARAMETERS)).toBe(kind);
  });

  it("is null where form or content is unknown", () => {
    expect(evaluated(content).tension).toBeNull();
    expect(evaluated({ driver: 3 }).tension).toBeNull();
  });
});
