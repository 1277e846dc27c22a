import { columnLabel, METHODS, NORMALISATIONS, problemMessage, rank, readDecision, type Problem } from "../../engine";
import { json } from "../assessed";
import { FALLBACK_LANGUAGE, type Command } from "../command";
import { contractProblem } from "../contract/problem";
import { readContents } from "../read/read-file";
import { isRefusal, refusal } from "../refusal";

/** `commission rank FILE.json`: a plain decision matrix, ranked by the method asked for and by the others beside it. */
export const rankCommand: Command = {
  name: "rank",
  files: 1,
  options: { method: METHODS, scale: NORMALISATIONS },
  run: async ({ files: [file = ""], options, language: asked }) => {
    const language = asked ?? FALLBACK_LANGUAGE;
    const refused = (problems: readonly Problem[]) => refusal("rank-refused", { problem: problems.map((problem) => problemMessage(problem, language, columnLabel)).join(" ") });
    const contents = await readContents(file);
    if (isRefusal(contents)) return contents;
    if (contents.kind !== "objects") return refusal("json-shape", { file, path: "$", wanted: "decision" });
    const request = readDecision(contents.value);
    if ("problems" in request) return refused(request.problems);
    const method = METHODS.find((each) => each === options["method"]) ?? "weighted-sum";
    const ranking = rank(request, method, NORMALISATIONS.find((each) => each === options["scale"]));
    if (!("decision" in ranking)) return refused(ranking.problems);
    const { decision, scores, ranks, intermediates, byMethod, agreement, weightStability, dominates } = ranking;
    const name = (at: number) => decision.alternatives[at] ?? "";
    const problems = ranking.problems.map((problem) => contractProblem(problem, language));
    return {
      output: json({
        method,
        alternatives: decision.alternatives,
        criteria: decision.criteria,
        scores,
        ranks,
        intermediates,
        methods: byMethod,
        agreement: {
          sameBest: agreement.sameBest,
          best: Object.fromEntries(Object.entries(agreement.best).map(([each, best]) => [each, best.map(name)])),
          disagreements: agreement.disagreements.map(({ a, b, aFirst, bFirst }) => ({ a: name(a), b: name(b), aFirst, bFirst })),
        },
        weightStability: Object.fromEntries(decision.criteria.map((criterion, at) => [criterion, weightStability[at]])),
        dominates: dominates.flatMap((row, i) => row.flatMap((dominating, j) => (dominating ? [[name(i), name(j)]] : []))),
        problems,
      }),
      messages: problems.map(({ message }) => message),
      status: 0,
    };
  },
};
