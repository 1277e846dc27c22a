import { expectSimulationAgrees } from "./simulation-agrees";

describe("exact probability and simulation", () => {
  it("agree within four standard errors of a million draws on 1,000 random cases with ties and equal values", () => {
    expectSimulationAgrees({ cases: 1000, draws: 1_000_000, seed: 20261121 });
  }, 3_600_000);
});
