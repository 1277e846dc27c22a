import { evaluate, readScenarioRecords } from "../../../src/engine";

describe("years of partnership while the setting for years lost cannot be used", () => {
  const parameters = { changed: {}, unusable: ["contract.years-lost"] };
  const contract = (cells: Readonly<Record<string, unknown>>) => evaluate(readScenarioRecords([{ scenario: "S", duration: 8, ...cells }]).scenarios[0]!, parameters).contract;

  test("with years of its own a scenario takes no setting: 8 - 1.5 = 6.5", () => {
    expect(contract({ "years-lost": 1.5 })).toMatchObject({ partnershipYears: 6.5, partnershipShare: 6.5 / 8 });
  });

  test("without them nothing is computed from the setting, nor from ours in its place", () => {
    expect(contract({ kpis: 3 })).toMatchObject({ partnershipYears: null, partnershipShare: null });
  });
});
