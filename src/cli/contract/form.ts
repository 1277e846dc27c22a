import type { Evaluation } from "../../engine";

/** `form` of the contract. */
export const formPart = ({ form }: Evaluation): unknown => form && { index: form.index, low: form.low, high: form.high, coverage: form.coverage };
