import { readFileSync } from "node:fs";
import { FILE, installedTypes, membersOf, servedMembers } from "../../../scripts/office/members";
import { CLASSES } from "../../../src/workbench/host/model/classes";
import { createHost } from "../../../src/workbench/host";

test("office-members.json is what the installed @types/office-js says (npm run office-members renews it)", () => {
  expect(JSON.parse(readFileSync(FILE, "utf8"))).toEqual(servedMembers(membersOf(installedTypes())));
});

test("requirement sets are read from the documentation of each member", () => {
  const classes = membersOf(installedTypes());
  expect([classes["Table"]?.["resize"], classes["Range"]?.["values"], classes["Worksheet"]?.["onNameChanged"], classes["Worksheet"]?.["evaluate"], classes["NoteCollection"]?.["add"]]).toEqual(["1.13", "1.1", "1.17", "ExcelApiDesktop 1.1", "1.18"]);
});

test("every navigation property and method of the host leads to the class that @types/office-js names", () => {
  const types = installedTypes();
  const excel = types.slice(types.indexOf("declare namespace Excel"), types.indexOf("declare namespace Word"));
  const wrong: string[] = [];
  for (const { name, links, methods, items } of CLASSES.values()) {
    const body = new RegExp(`\\n    class ${name} [^{\\n]*\\{\\n(.*?)\\n    \\}\\n`, "s").exec(excel)?.[1] ?? "";
    const leads = (member: string, to: string): void => {
      const found = new RegExp(`^ {8}(?:readonly )?${member}(?:\\(.*\\))?: Excel\\.(\\w+)(?:\\[\\])?;`, "m").exec(body)?.[1];
      if (found !== to) wrong.push(`${name}.${member} leads to ${to}, not to ${found ?? "nothing"}`);
      if (!CLASSES.has(to)) wrong.push(`${to} is not served`);
    };
    for (const [member, { of }] of Object.entries(links)) leads(member, of);
    for (const [member, method] of Object.entries(methods)) if (method.kind === "give") leads(member, method.of);
    if (items) leads("items", items.of);
  }
  expect(wrong).toEqual(["TableRowCollection.add leads to Range, not to TableRow"]); // refused at once, see mistakes.test.ts
});

test("Office: ready at once, what the ribbon associates can be pressed, unknown members are refused", async () => {
  const { Office: office, requests } = createHost({ platform: "web", displayLanguage: "nl-NL" });
  await expect(office.onReady()).resolves.toEqual({ host: "Excel", platform: "OfficeOnline" });
  const pressed: string[] = [];
  office.actions.associate("repair", () => pressed.push("repair"));
  requests.actions.get("repair")?.({} as Office.AddinCommands.Event);
  await office.addin.showAsTaskpane();
  expect([pressed, requests.pane.visible, office.context.displayLanguage]).toEqual([["repair"], true, "nl-NL"]);
  expect(() => (office as unknown as { auth: unknown }).auth).toThrow(/not served/);
});
