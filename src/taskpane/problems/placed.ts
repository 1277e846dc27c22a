import { isPartnerProblem, type Problem } from "../../engine";
import type { Answers } from "../answers/domain";
import type { PlacedProblem } from "./ProblemList";

/** The codes of problems that stand on the sheet of weights and settings. */
const ON_PARAMETERS = new Set(["parameter-unknown", "parameter-not-a-number", "parameter-out-of-range", "negative-weight", "weights-all-zero"]);

const sheetOf = (problem: Problem, answers: Answers): string | undefined => (isPartnerProblem(problem) ? answers.partnerSheet : ON_PARAMETERS.has(problem.code) ? answers.parameterSheet : answers.sheet.sheet);

/** The problems of the whole reading, each with its sheet. */
export const placed = (answers: Answers): readonly PlacedProblem[] => answers.assessment.problems.map((problem) => ({ problem, sheet: sheetOf(problem, answers) }));
