import { debounced } from "../../src/workbook/debounce";
import { attempt } from "../../src/workbook/outcome";

test("a run of calls acts once, after it is quiet, and not at all once cancelled", () => {
  jest.useFakeTimers();
  let acted = 0;
  const { call, cancel } = debounced(() => { acted += 1; }, 100);
  call();
  jest.advanceTimersByTime(90);
  call();
  jest.advanceTimersByTime(99);
  expect(acted).toBe(0);
  jest.advanceTimersByTime(1);
  expect(acted).toBe(1);
  call();
  cancel();
  jest.advanceTimersByTime(1000);
  expect(acted).toBe(1);
  jest.useRealTimers();
});

test.each([["InvalidOperationInCellEditMode", "workbook-editing"], ["AccessDenied", "workbook-protected"], ["ItemNotFound", "workbook-place-gone"], ["GeneralException", "workbook-refused"]])("Excel's %s becomes the problem %s", async (code, problem) => {
  const refused = await attempt(() => Promise.reject(Object.assign(new Error("no"), { code })));
  expect(refused).toEqual({ done: false, problem: { code: problem, severity: "error", data: { said: "no" } } });
});

test("a bug is no refusal: it is thrown on", async () => {
  await expect(attempt(() => Promise.reject(new TypeError("a bug")))).rejects.toThrow("a bug");
});
