import { readFileSync } from "node:fs";
import { join } from "node:path";
import { manifestFaults, type Site } from "../../../scripts/manifest/check";
import { ourSite } from "../../../scripts/manifest/site";

const manifest = readFileSync(join(__dirname, "..", "..", "..", "manifest.xml"), "utf8");
let site: Site;

beforeAll(async () => {
  site = await ourSite();
});

test("our manifest has no fault", () => expect(manifestFaults(manifest, site)).toEqual([]));

/** The manifest with one thing broken; fails where there was nothing to break. */
function broken(from: string | RegExp, to: string): string {
  const changed = manifest.replace(from, to);
  if (changed === manifest) throw new Error(`the manifest has no ${String(from)}`);
  return changed;
}

describe("each of these is found, and said", () => {
  test.each<[string, string | RegExp, string, string]>([
    ["a tag that is not closed", "</Hosts>", "", "not well formed"],
    ["elements in another order", /(<IconUrl[^>]*>)(\s*)(<HighResolutionIconUrl[^>]*>)/, "$3$2$1", "IconUrl must stand before HighResolutionIconUrl"],
    ["a label after its controls", /(<Label resid="Group.Label"\/>)([\s\S]*?)(<Control xsi:type="Button" id="Commission.Pane">)/, "$2$1$3", "Label must stand before Icon"],
    ["an element that is missing", /<HighResolutionIconUrl[^>]*>/, "", "HighResolutionIconUrl is missing"],
    ["an element that stands there twice", "<ProviderName>Commission</ProviderName>", "<ProviderName>A</ProviderName><ProviderName>B</ProviderName>", "ProviderName stands there 2 times"],
    ["an element that Excel does not know there", "<FunctionFile", "<MobileFormFactor/><FunctionFile", "MobileFormFactor does not belong here"],
    ["an id that is no GUID", /<Id>[^<]*/, "<Id>commission", "is no GUID"],
    ["a version of three numbers", /<Version>[^<]*/, "<Version>1.0.0", "four numbers"],
    ["a resid that is not there", '<Label resid="Tab.Label"/>', '<Label resid="Tab.Lable"/>', "there is no resource Tab.Lable"],
    ["a resid of another kind", '<Label resid="Tab.Label"/>', '<Label resid="Help.Tip"/>', "Help.Tip stands under bt:LongStrings, not under bt:ShortStrings"],
    ["an id of a resource over 32 characters", /Council\.Tip/g, "Council.Edition.For.Readers.Without.Tip", "an id has 1 to 32 characters, this one 39"],
    ["two resources of one id", '<bt:String id="Repair.Label"', '<bt:String id="Help.Label"', "two resources have the id Help.Label"],
    ["a resource that nothing uses", "<bt:LongStrings>", '<bt:LongStrings><bt:String id="Old.Tip" DefaultValue="x"><bt:Override Locale="nl-NL" Value="x"/><bt:Override Locale="nl-BE" Value="x"/></bt:String>', "resource Old.Tip is used nowhere"],
    ["a label over 125 characters", 'DefaultValue="Weigh"', `DefaultValue="${"w".repeat(126)}"`, "Pane.Label: 126 characters, 1 to 125 are taken"],
    ["a translated description over 250 characters", /Voegt een blad in om scenario&apos;s|Voegt een blad in om scenario's/, "x".repeat(250), "Scenarios.Tip: "],
    ["a text without Dutch for Flanders", /(<bt:String id="Tab.Label"[\s\S]*?)<bt:Override Locale="nl-BE"[^>]*>/, "$1", "Tab.Label: no text for nl-BE"],
    ["http", 'id="Functions.Script.Url" DefaultValue="https:', 'id="Functions.Script.Url" DefaultValue="http:', "is not https"],
    ["another site", 'id="Functions.Script.Url" DefaultValue="https://localhost:3000', 'id="Functions.Script.Url" DefaultValue="https://example.org', "is not below https://localhost:3000"],
    ["a file that the build does not make", "localhost:3000/addin.js", "localhost:3000/bundle.js", "the build makes no bundle.js"],
    ["an icon that does not exist", "commission-32.png", "comission-32.png", "there is no icon assets/icons/comission-32.png"],
    ["an icon of another size", 'id="Icon.help.16" DefaultValue="https://localhost:3000/assets/icons/help-16.png"', 'id="Icon.help.16" DefaultValue="https://localhost:3000/assets/icons/help-20.png"', "is 20 x 20, not 16 x 16"],
    ["the icon of the add-in of another size", "commission-64.png", "commission-80.png", "is 80 x 80, not 64 x 64"],
    ["a command without an icon of 32", /<bt:Image size="32" resid="Icon.repair.32"\/>/, "", "no image of size 32"],
    ["a runtime that is not kept alive", 'lifetime="long"', 'lifetime="short"', "lifetime long"],
    ["commands in a runtime of their own", '<FunctionFile resid="Taskpane.Url"/>', '<FunctionFile resid="Functions.Script.Url"/>', "is not the shared runtime"],
    ["functions in a page of their own", /(<Page>\s*<SourceLocation resid=)"Taskpane.Url"/, '$1"GetStarted.Url"', "Page: GetStarted.Url is not the shared runtime"],
    ["a namespace that is translated", 'id="Functions.Namespace" DefaultValue="COMMISSION"/>', 'id="Functions.Namespace" DefaultValue="COMMISSION"><bt:Override Locale="nl-NL" Value="OPDRACHT"/></bt:String>', "Namespace: it is COMMISSION in every language"],
    ["functions without Dutch names", /<bt:Override Locale="nl-NL" Value="https:\/\/localhost:3000\/functions-nl.json"\/>/, "", "Metadata: no functions for nl-NL"],
    ["functions.json at another name", "localhost:3000/functions.json", "localhost:3000/functions-en.json", "has no functions"],
    ["a button whose command nobody answers", "<FunctionName>openHelp<", "<FunctionName>help<", "no command help is associated"],
    ["two controls of one id", 'id="Commission.Help"', 'id="Commission.Repair"', "two tabs, groups or controls have the id Commission.Repair"],
    ["a host that is not Excel", '<Host Name="Workbook"/>', '<Host Name="Document"/>', "only Workbook"],
    ["fewer rights than writing takes", "ReadWriteDocument", "ReadDocument", "is not ReadWriteDocument"],
  ])("%s", (_, from, to, said) => expect(manifestFaults(broken(from, to), site).join("\n")).toContain(said));

  test("functions that differ between the languages", () => {
    const other: Site = { ...site, functionIds: (path) => (path === "functions-nl.json" ? ["EVALUATE"] : site.functionIds(path)) };
    expect(manifestFaults(manifest, other).join("\n")).toContain("has other functions than the default language");
  });

  test("a command without a button", () => expect(manifestFaults(manifest, { ...site, commands: [...site.commands, "freeze"] }).join("\n")).toContain("the command freeze has no button"));
});
