import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { WRITE_PATHS, type WritePath } from "../../src/workbook/gateway";
import type { HostOptions, StrictHost } from "../../src/workbench/host";
import { selectedScope } from "../../src/workbook/commands/frozen-blocks";
import { previewBook } from "../../src/workbook/insert-book";
import { officeWorkbook } from "../../src/workbook/office-workbook";
import { bareExcel, excel, pictureOf, sheetPicture } from "./support/excel";
import { exampleOnce, WRITE_CASES, withOwnSheet } from "./support/write-paths";

/** With our functions where what they give is looked at; without them it is quicker. */
const prepared = async (path: WritePath, platform: "desktop" | "web", make: (options: HostOptions) => Promise<StrictHost> | StrictHost = bareExcel): Promise<StrictHost> => {
  const host = await make({ platform });
  await withOwnSheet(host);
  await WRITE_CASES[path].prepare(host);
  return host;
};

const filesUnder = (folder: string): string[] => readdirSync(folder, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? filesUnder(join(folder, entry.name)) : /\.tsx?$/.test(entry.name) ? [join(folder, entry.name)] : []));

describe("one gateway", () => {
  const source = join(__dirname, "..", "..", "src");
  const code = filesUnder(source).filter((file) => !file.includes(join("src", "workbench"))).map((file) => ({ file: file.slice(source.length + 1), text: readFileSync(file, "utf8") }));

  test("nothing but the gateway, and the events, opens Excel", () => {
    expect(code.filter(({ text }) => /\bExcel\.run\(/.test(text)).map(({ file }) => file).sort()).toEqual(["workbook/gateway.ts", "workbook/subscribe.ts"]);
  });

  test("every write path is used, and no other name", () => {
    const used = code.flatMap(({ text }) => [...text.matchAll(/(?:changing|insertBook)\(\s*"([a-z-]+)"/g)].map((found) => found[1]));
    expect([...new Set(used)].sort()).toEqual(Object.keys(WRITE_PATHS).sort());
    expect(Object.keys(WRITE_CASES).sort()).toEqual(Object.keys(WRITE_PATHS).sort());
  });

  test("what looks writes nothing: no step to undo, no cell changed", async () => {
    const host = await prepared("remove-example", "web");
    const [before, labels] = [pictureOf(host), [...host.undo.labels]];
    const workbook = officeWorkbook();
    await workbook.read();
    await workbook.kind();
    await workbook.select({ sheet: "Eigen", address: "B2" });
    await previewBook(exampleOnce());
    await selectedScope();
    expect(pictureOf(host)).toEqual(before);
    expect(host.undo.labels).toEqual(labels);
  });
});

describe.each(Object.keys(WRITE_PATHS) as WritePath[])("%s", (path) => {
  test.each(["desktop", "web"] as const)("does what it says on %s, and leaves what is the user's", async (platform) => {
    const host = await prepared(path, platform, excel);
    const own = sheetPicture(host, "Eigen");
    const labels = host.undo.labels.length;
    expect(await WRITE_CASES[path].act()).toMatchObject({ done: true });
    expect(WRITE_CASES[path].seen(host)).toEqual(WRITE_CASES[path].expected);
    expect(sheetPicture(host, "Eigen")).toEqual(own);
    // One step to undo, or none where Excel clears its stack.
    expect(host.undo.labels.length).toBeLessThanOrEqual(labels + 1);
  });

  test("waits for the user to leave a cell", async () => {
    const host = await prepared(path, "desktop");
    host.user.edit(true);
    let done = false;
    const acting = WRITE_CASES[path].act().then((outcome) => {
      done = outcome.done;
    });
    for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
    expect(done).toBe(false);
    host.user.edit(false);
    await acting;
    expect(done).toBe(true);
  });

  test("is refused with words in a protected workbook or sheet, which stays as it was", async () => {
    const host = await prepared(path, "web");
    await host.Excel.run(async (context) => {
      context.workbook.worksheets.load("items/name");
      await context.sync();
      for (const sheet of context.workbook.worksheets.items) sheet.protection.protect();
      context.workbook.protection.protect();
      await context.sync();
    });
    const before = pictureOf(host);
    expect(await WRITE_CASES[path].act()).toMatchObject({ done: false, problem: { code: "workbook-protected" } });
    expect(pictureOf(host)).toEqual(before);
  });
});
