import { zipSync, unzipSync } from "fflate";
import { scenarioWorkbook } from "../../src/council";
import { FORM } from "../../src/sheets";
import { readWorkbook } from "../../src/cli/read/read-xlsx";
import { formProblems, formsIn } from "../../src/council";

const utf16 = (words: string): Uint8Array => new Uint8Array(Buffer.from(words, "utf16le"));

/** The empty workbook, with the mark of its scenario sheet changed to another form. */
async function ofForm(form: number): Promise<Uint8Array> {
  const parts = unzipSync(await scenarioWorkbook("nl", undefined, new Date(0)));
  return zipSync({ ...parts, "xl/customProperty1.bin": utf16(`scenarios/${form}`) });
}

test("a workbook that the command writes is one of this version", async () => {
  const read = await readWorkbook(await scenarioWorkbook("en", undefined, new Date(0)), "a.xlsx");
  if ("refused" in read || read.kind !== "workbook") throw new Error("not read");
  expect(new Set(read.forms)).toEqual(new Set([FORM]));
  expect(formProblems(read.forms)).toEqual([]);
});

test.each([[FORM - 1, "file-older"], [FORM + 1, "file-newer"]])("one of form %s is read, with a warning %s", async (form, code) => {
  expect(formProblems(formsIn(await ofForm(form)))).toEqual([{ code, severity: "warning", data: {} }]);
});

test("a workbook of somebody else's, and a part that only looks like a mark, carry none", async () => {
  const parts = unzipSync(await scenarioWorkbook("nl", undefined, new Date(0)));
  const foreign = Object.fromEntries(Object.entries(parts).filter(([name]) => !name.includes("customProperty")));
  expect(formsIn(zipSync(foreign))).toEqual([]);
  expect(formsIn(zipSync({ ...foreign, "xl/customProperty1.bin": utf16("iets anders"), "xl/customProperty2.bin": new Uint8Array(1000) }))).toEqual([]);
});
