import type { Decision } from "../../../../src/engine/robustness/ranking/decision";
import type { Direction } from "../../../../src/engine/robustness/ranking/dominance";
import { promethee, type Preference } from "../../../../src/engine/robustness/ranking/promethee";
import { topsis } from "../../../../src/engine/robustness/ranking/topsis";
import { weightedSum } from "../../../../src/engine/robustness/ranking/weighted-sum";
import { expectClose, published } from "../../../published/published";

interface Input {
  readonly objectives: Direction[];
  readonly weights: number[];
  readonly matrix: number[][];
  readonly preference?: Preference[];
}

const decision = ({ objectives, weights, matrix }: Input): Decision => ({ alternatives: matrix.map((_, i) => `A${i}`), criteria: weights.map((_, k) => `C${k}`), directions: objectives, weights, matrix });

describe("published rankings", () => {
  const kracka = published<Input, { scores: number[]; ranks: number[] }>("wsm-kracka2010");
  it(`weighted sum: ${kracka.source}`, () => {
    const ranked = weightedSum(decision(kracka.input), "sum");
    if ("kind" in ranked) throw new Error(ranked.kind);
    expectClose(ranked.scores, kracka.expected.scores, kracka.tolerance);
    expect(ranked.ranks).toEqual(kracka.expected.ranks);
  });

  const tzeng = published<Input, { similarity: number[]; ranks: number[] }>("topsis-tzeng2011");
  it(`TOPSIS: ${tzeng.source}`, () => {
    const ranked = topsis(decision(tzeng.input));
    expectClose(ranked.scores, tzeng.expected.similarity, tzeng.tolerance);
    expect(ranked.ranks).toEqual(tzeng.expected.ranks);
  });

  const zhao = published<Input, { positive_flow: number[]; negative_flow: number[]; net_flow: number[]; ranks: number[] }>("promethee2-zhao2013");
  it(`PROMETHEE II: ${zhao.source}`, () => {
    const { ranks, intermediates } = promethee(decision(zhao.input));
    expectClose(intermediates.positiveFlow, zhao.expected.positive_flow, zhao.tolerance);
    expectClose(intermediates.negativeFlow, zhao.expected.negative_flow, zhao.tolerance);
    expectClose(intermediates.netFlow, zhao.expected.net_flow, zhao.tolerance);
    expect(ranks).toEqual(zhao.expected.ranks);
  });

  const brans = published<Input, { preference_index: number[][]; positive_flow_sum: number[]; negative_flow_sum: number[]; net_flow_sum: number[]; net_flow_normalised: number[]; ranks: number[] }>("promethee-brans1986-power-stations");
  it(`PROMETHEE with the six generalised criteria: ${brans.source}`, () => {
    const { scores, ranks, intermediates } = promethee(decision(brans.input), brans.input.preference);
    expectClose(intermediates.preferenceIndex, brans.expected.preference_index, brans.tolerance);
    expectClose(intermediates.positiveFlowSum, brans.expected.positive_flow_sum, brans.tolerance);
    expectClose(intermediates.negativeFlowSum, brans.expected.negative_flow_sum, brans.tolerance);
    expectClose(intermediates.netFlowSum, brans.expected.net_flow_sum, brans.tolerance);
    expectClose(scores, brans.expected.net_flow_normalised, brans.tolerance);
    expect(ranks).toEqual(brans.expected.ranks);
  });
});
