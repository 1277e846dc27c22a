import { numberFormat } from "../../src/sheets";

test("a number at the right of a cell keeps room after it in each section of its format; one in the middle, and a text, need none", () => {
  expect(numberFormat("value", "level")).toBe("0.00_0_ ");
  expect(numberFormat("value", "signed")).toBe("+0.00_0_ ;-0.00_0_ ;0.00_0_ ");
  expect(numberFormat("value")).toBe("General_0_ ");
  expect(numberFormat("input", "share")).toBe("0%");
  expect(numberFormat("centred", "level")).toBe("0.00");
  expect(numberFormat("word", "level")).toBe("0.00");
  expect(numberFormat("label")).toBeUndefined();
  expect(numberFormat(undefined)).toBeUndefined();
  expect(numberFormat("input-text", "text")).toBe("@");
});
