/** An edition in which something is found that a council should not get is not handed over: neither from its sheets as laid out, nor from the finished file. */
import { DEFAULT_PARAMETERS, type Scenario } from "../../src/engine";

const input = { scenarios: [{ name: "A", row: 1, cells: {}, values: { service: { kind: "quantity", low: 2, high: 4 } } } satisfies Scenario], parameters: DEFAULT_PARAMETERS, language: "en" as const, date: new Date("2026-11-22T00:00:00Z") };

afterEach(() => {
  jest.resetModules();
  jest.restoreAllMocks();
});

test.each([
  ["../../src/council/check-file", "faultsOfFile", "xl/workbook.xml: a hidden sheet"],
  ["../../src/council/check-book", "faultsOf", "Answer!R1C1: COMMISSION.MODEL(A1)"],
])("%s", async (module, name, fault) => {
  jest.doMock(module, () => ({ ...jest.requireActual<object>(module), [name]: () => [fault] }));
  const { councilEdition } = await import("../../src/council");
  await expect(councilEdition(input)).rejects.toThrow(fault);
  jest.dontMock(module);
});

test("where nothing is found it is", async () => {
  const { councilEdition } = await import("../../src/council");
  expect((await councilEdition(input)).formulas).toBeGreaterThan(100);
});
