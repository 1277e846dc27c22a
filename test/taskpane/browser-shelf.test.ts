/** @jest-environment jsdom */
import { browserShelf } from "../../src/taskpane/memory/browser-shelf";

beforeEach(() => {
  localStorage.clear();
  sessionStorage.clear();
});

test("a saved workbook is remembered by its address, and never taken for another", () => {
  browserShelf("https://example.org/team/a.xlsx").save("A");
  browserShelf("C:\\Users\\An\\b.xlsx").save("B");
  sessionStorage.clear();
  expect(["https://example.org/team/a.xlsx", "C:\\Users\\An\\b.xlsx", "https://example.org/team/c.xlsx"].map((each) => browserShelf(each).load())).toEqual(["A", "B", null]);
});

test.each(["", "Book1"])("a workbook that was never saved (%j) is remembered in its own window only", (address) => {
  browserShelf(address).save("A");
  expect(browserShelf(address).load()).toBe("A");
  // Another window has its own session.
  sessionStorage.clear();
  expect(browserShelf(address).load()).toBeNull();
  expect(localStorage).toHaveLength(0);
});

test("where storage is forbidden the pane starts anew, without a failure", () => {
  const forbid = jest.spyOn(Storage.prototype, "getItem").mockImplementation(() => { throw new DOMException("forbidden"); });
  expect(browserShelf("/a.xlsx").load()).toBeNull();
  forbid.mockRestore();
});
