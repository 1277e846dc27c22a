import type { Aspect } from "../aspect";
import { text } from "../framework/text";
import { besideText } from "./beside";

/** What stands beside the answer, for comparison: cases by name, arguments in sentences. The lessons are many, and stand in the evaluation and in CASES. */
export const besideAspects: readonly Aspect[] = [
  { id: "beside-cases", part: "beside", unit: "word", better: null, read: ({ beside }, language) => (beside.cases.length === 0 ? null : beside.cases.map(({ id }) => text(language, `cases.case-library.${id}.label`)).join("; ")) },
  { id: "beside-for", part: "beside", unit: "word", better: null, read: ({ beside }, language) => (beside.for.length === 0 ? null : beside.for.map((each) => besideText(each, language)).join(" ")) },
  { id: "beside-against", part: "beside", unit: "word", better: null, read: ({ beside }, language) => (beside.against.length === 0 ? null : beside.against.map((each) => besideText(each, language)).join(" ")) },
];
