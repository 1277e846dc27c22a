/**
 * Which elements an add-in-only manifest holds, in which order, and which must be there ("!"), may be there ("?") or may be there
 * more than once ("+", at least one). Office refuses a manifest whose elements stand in another order without saying which.
 * From Microsoft's reference of the manifest, as far as a task pane add-in with commands and custom functions for Excel uses it.
 */
export const CHILDREN: Readonly<Record<string, readonly string[]>> = {
  OfficeApp: ["Id!", "AlternateId?", "Version!", "ProviderName!", "DefaultLocale!", "DisplayName!", "Description!", "IconUrl!", "HighResolutionIconUrl!", "SupportUrl!", "AppDomains?", "Hosts!", "Requirements!", "DefaultSettings!", "Permissions!", "VersionOverrides!"],
  "OfficeApp/Hosts": ["Host+"],
  Requirements: ["Sets!", "Methods?"],
  Sets: ["Set+"],
  DefaultSettings: ["SourceLocation!", "RequestedWidth?", "RequestedHeight?"],
  VersionOverrides: ["Description?", "Requirements?", "Hosts!", "Resources!"],
  "VersionOverrides/Hosts": ["Host+"],
  "VersionOverrides/Hosts/Host": ["Runtimes!", "AllFormFactors!", "DesktopFormFactor!"],
  Runtimes: ["Runtime+"],
  AllFormFactors: ["ExtensionPoint!"],
  DesktopFormFactor: ["GetStarted!", "FunctionFile!", "ExtensionPoint+"],
  "ExtensionPoint:CustomFunctions": ["Script!", "Page!", "Metadata!", "Namespace!"],
  Script: ["SourceLocation!"],
  Page: ["SourceLocation!"],
  Metadata: ["SourceLocation!"],
  GetStarted: ["Title!", "Description!", "LearnMoreUrl!"],
  "ExtensionPoint:PrimaryCommandSurface": ["CustomTab?", "OfficeTab?"],
  CustomTab: ["OverriddenByRibbonApi?", "Group+", "Label!"],
  Group: ["OverriddenByRibbonApi?", "Label!", "Icon!", "Control+"],
  Icon: ["bt:Image+"],
  "Control:Button": ["Label!", "Supertip!", "Icon!", "Action!", "Enabled?"],
  Supertip: ["Title!", "Description!"],
  "Action:ShowTaskpane": ["TaskpaneId?", "SourceLocation!", "Title?"],
  "Action:ExecuteFunction": ["FunctionName!"],
  Resources: ["bt:Images!", "bt:Urls!", "bt:ShortStrings!", "bt:LongStrings!"],
};

/** Which table of resources a resid in that element is looked up in; `SourceLocation`, `Title` and the like by the element around it. */
export const RESOURCE_OF: Readonly<Record<string, "bt:Images" | "bt:Urls" | "bt:ShortStrings" | "bt:LongStrings">> = {
  Runtime: "bt:Urls",
  SourceLocation: "bt:Urls",
  FunctionFile: "bt:Urls",
  LearnMoreUrl: "bt:Urls",
  Namespace: "bt:ShortStrings",
  Label: "bt:ShortStrings",
  Title: "bt:ShortStrings",
  Description: "bt:LongStrings",
  "bt:Image": "bt:Images",
};

/** The most characters that Office takes. */
export const LONGEST = { resid: 32, "bt:ShortStrings": 125, "bt:LongStrings": 250, "bt:Urls": 2048, "bt:Images": 2048, DisplayName: 125, Description: 250, id: 125 } as const;

/** Sizes that an Icon of a command must have; others are welcome. */
export const ICON_SIZES = [16, 32, 80] as const;

/** Pixels of the two icons of the add-in itself. */
export const APP_ICONS: Readonly<Record<string, number>> = { IconUrl: 32, HighResolutionIconUrl: 64 };
