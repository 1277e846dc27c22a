import type { Evaluation } from "../../engine";

/** `legalForm` of the contract. */
export const legalFormPart = ({ legalForm }: Evaluation): unknown =>
  legalForm && { index: legalForm.index, low: legalForm.low, high: legalForm.high, coverage: legalForm.coverage, leaning: legalForm.leaning, settled: legalForm.settled, contradictions: legalForm.contradictions, questions: legalForm.questions };
