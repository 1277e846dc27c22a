import { frameworks, referenceOf, workIn } from "../../../src/engine";

test("a work without a date, and what we say of ourselves, are cited in the reader's language; a title keeps its own", () => {
  const undated = referenceOf("pianoo-subsidie")!;
  expect([workIn(undated, "nl").year, workIn(undated, "en").year]).toEqual(["z.j.", "n.d."]);
  expect(workIn(undated, "en").title).toBe(undated.title);
  expect(workIn(undated, "en").language).toBe("nl");
  const ours = referenceOf("commission")!;
  expect([workIn(ours, "nl").authors, workIn(ours, "en").authors]).toEqual(["De makers van dit instrument", "The makers of this tool"]);
  expect(workIn(ours, "en").language).toBe("en");
});

test("no work is shown in two languages at once", () => {
  for (const language of ["nl", "en"] as const) for (const work of frameworks.references) for (const words of [workIn(work, language).authors, workIn(work, language).year, workIn(work, language).title]) expect(words).not.toContain(" / ");
});
