import { printSetup } from "../../src/sheets";

test("a header takes the title as it is: no code in it counts, no digit of it is read as a size, and it leaves room for the name of the sheet", () => {
  expect(printSetup("2027 A&B", "en").header).toBe("&L&9 2027 A&&B&R&9&A");
  expect(printSetup("Plan", "en").header).toBe("&L&9Plan&R&9&A");
  const { header } = printSetup("word ".repeat(40).trim(), "nl");
  expect(header.length).toBeLessThan(90);
  expect(header).toMatch(/…[^&]+&R&9&A$/);
});
