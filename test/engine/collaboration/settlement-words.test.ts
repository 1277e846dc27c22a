import { readPartnerRecords, settlementState, settlementWords, type Partner } from "../../../src/engine";

const partners = (...records: readonly Readonly<Record<string, unknown>>[]): readonly Partner[] => readPartnerRecords(records.map((each) => ({ scenario: "S", ...each }))).groups[0]!.partners;
const pair = (keys: readonly unknown[], cost: unknown = 60_000) => partners({ partner: "KLM", cost, benefit: 100_000, key: keys[0] }, { partner: "Northwest", cost: 20_000, benefit: 80_000, key: keys[1] });

describe("who receives and who pays, in words", () => {
  test("half each of a joint net of 100,000: 50,000 - 40,000 and 50,000 - 60,000", () => {
    expect(settlementWords(pair([0.5, 0.5]), "en")).toBe("KLM receives 10,000; Northwest pays 10,000.");
    expect(settlementWords(pair([0.5, 0.5]), "nl")).toBe("KLM krijgt 10.000; Northwest betaalt 10.000.");
  });

  test("where nothing changes hands it says so; where keys are not 1 together it says what was divided by", () => {
    expect(settlementWords(pair([0.4, 0.6]), "en")).toBe("KLM receives and pays nothing; Northwest receives and pays nothing.");
    expect(settlementWords(pair([2, 3]), "en")).toBe("KLM receives and pays nothing; Northwest receives and pays nothing. The shares of the key do not sum to 1; they were divided by their sum.");
  });

  test.each([
    ["amount-missing", pair([0.5, 0.5], null), "Not settled: the cost or the benefit of a partner is still unknown."],
    ["amount-text", pair([0.5, 0.5], "much"), "Not settled: something that is no number stands with cost or benefit. Enter a number."],
    ["key-text", pair(["half", 0.5]), "Not settled: something that is no number stands in the key. Enter a number."],
    ["key-negative", pair([-1, 0.5]), "Not settled: a share of the key is below 0."],
    ["key-incomplete", pair([null, 0.5]), "Not settled: the key has been filled in for some of the partners only."],
    ["key-zero", pair([0, 0]), "Not settled: the shares of the key sum to 0."],
  ] as const)("%s: says why nothing is settled", (state, given, words) => {
    expect(settlementState(given)).toBe(state);
    expect(settlementWords(given, "en")).toBe(words);
  });
});
