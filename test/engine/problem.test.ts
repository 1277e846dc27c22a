import { columnLabel, problemMessage, readScenarioTable, type Problem } from "../../src/engine";

describe("the message of a problem", () => {
  it("names columns and options by the words of the user's language, not by their ids", () => {
    const [unknown] = readScenarioTable([["scenario", "price-setting"], ["a", "gratis"]]).problems.filter(({ code }) => code === "option-unknown");
    expect(problemMessage(unknown!, "nl", columnLabel)).toMatch(/B2 \(Prijszetting\).*gratis.*vrij; semi-vast; vast/);
    expect(problemMessage(unknown!, "en", columnLabel)).toMatch(/B2 \(Price setting\).*free; semi-fixed; fixed/);
    const twins: Problem = { code: "near-duplicate-criteria", severity: "warning", column: "service", data: { other: "measurability", correlation: 0.96 } };
    expect(problemMessage(twins, "nl", columnLabel)).toContain("Dienstverlening en Meten toegevoegde waarde");
    expect(problemMessage(twins, "nl", columnLabel)).toContain("0,96");
  });
});
