/** What Excel's runtime gives to custom functions, for tests: the class of errors and its codes. */
export class HostError {
  constructor(
    readonly code: string,
    readonly message?: string,
  ) {}
}

Object.assign(globalThis, { CustomFunctions: { Error: HostError, ErrorCode: { invalidValue: "#VALUE!", notAvailable: "#N/A" } } });

/** The same rows as each host passes its blank cells, and as a formula passes them that guards for it. */
export const BLANKS = { desktop: 0, web: null, formula: "" } as const;

/** A table with `undefined` where a cell is blank, as a host passes it. */
export const passedWith = (blank: unknown, table: readonly (readonly unknown[])[]): unknown[][] => table.map((row) => row.map((cell) => (cell === undefined ? blank : cell)));

/** A host's answer with its errors written out: code and message. */
export const written = (answer: unknown): unknown => (Array.isArray(answer) ? answer.map(written) : answer instanceof HostError ? `${answer.code} ${answer.message ?? ""}`.trim() : answer);
