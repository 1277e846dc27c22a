/** Published examples of the methods: one JSON a source, with the tolerance it states. */
import { readFileSync } from "node:fs";
import { join } from "node:path";

export interface Published<Input, Expected> {
  readonly source: string;
  readonly input: Input;
  readonly expected: Expected;
  readonly tolerance: number;
}

export function published<Input, Expected, Extra = object>(name: string): Published<Input, Expected> & Extra {
  return JSON.parse(readFileSync(join(__dirname, "methods", `${name}.json`), "utf8"));
}

/** Every number of the one within the tolerance of the other; shapes equal. */
export function expectClose(actual: unknown, expected: unknown, tolerance: number): void {
  if (Array.isArray(expected)) {
    expect(actual).toHaveLength(expected.length);
    expected.forEach((value, i) => expectClose((actual as readonly unknown[])[i], value, tolerance));
    return;
  }
  expect(typeof actual).toBe("number");
  expect(Math.abs((actual as number) - (expected as number))).toBeLessThanOrEqual(tolerance);
}
