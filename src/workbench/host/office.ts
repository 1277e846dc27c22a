import { HostError } from "./error";
import type { Host, Platform } from "./runtime/host";

const PLATFORMS: Readonly<Record<Platform, string>> = { desktop: "PC", mac: "Mac", web: "OfficeOnline" };

/** What the Office object of this host serves. */
export interface HostOffice {
  readonly onReady: typeof Office.onReady;
  readonly context: Pick<Office.Context, "requirements" | "platform" | "host" | "displayLanguage" | "contentLanguage" | "diagnostics" | "officeTheme" | "document">;
  readonly actions: Pick<typeof Office.actions, "associate">;
  readonly addin: Pick<Office.Addin, "showAsTaskpane" | "hide" | "setStartupBehavior" | "getStartupBehavior" | "onVisibilityModeChanged">;
  readonly ribbon: Pick<Office.Ribbon, "requestUpdate">;
}

export interface OfficeSettings {
  readonly displayLanguage: string;
  readonly contentLanguage: string;
}

/** What the add-in has asked of Office besides the workbook, for tests and for the workbench to act on. */
export interface OfficeRequests {
  /** Functions that the ribbon calls, by the id under which they were associated. */
  readonly actions: ReadonlyMap<string, (event: Office.AddinCommands.Event) => void>;
  /** Whether the pane was asked to show, and the ribbon updates asked for. */
  readonly pane: { visible: boolean };
  readonly ribbonUpdates: readonly Office.RibbonUpdaterData[];
}

/** The Office object: ready at once, with the requirement sets and languages of the simulated Excel. */
export function createOffice(host: Host, settings: OfficeSettings): { office: HostOffice; requests: OfficeRequests } {
  const actions = new Map<string, (event: Office.AddinCommands.Event) => void>();
  const pane = { visible: false };
  const ribbonUpdates: Office.RibbonUpdaterData[] = [];
  const info = { host: "Excel", platform: PLATFORMS[host.platform] };
  const visibility = new Set<(message: Office.VisibilityModeChangedMessage) => void>();
  const show = (visible: boolean): Promise<void> => {
    pane.visible = visible;
    for (const listener of visibility) listener({ visibilityMode: (visible ? "Taskpane" : "Hidden") as Office.VisibilityMode });
    return Promise.resolve();
  };
  let startup = "none";
  const office = {
    onReady: (callback?: (ready: unknown) => unknown) => {
      callback?.(info);
      return Promise.resolve(info);
    },
    context: closed("Office.context", {
      ...settings,
      ...info,
      document: closed("Office.context.document", { url: "https://workbook.invalid/workbook.xlsx", mode: "readWrite" }),
      diagnostics: { ...info, version: "16.0.0.0" },
      officeTheme: { bodyBackgroundColor: "#FFFFFF", bodyForegroundColor: "#000000", controlBackgroundColor: "#FFFFFF", controlForegroundColor: "#000000", isDarkTheme: false },
      requirements: closed("Office.context.requirements", { isSetSupported: (set: string, version?: string) => host.supports(set, version ?? "1.1") }),
    }),
    actions: closed("Office.actions", {
      associate: (id: string, action: (event: Office.AddinCommands.Event) => void) => {
        actions.set(id, action);
      },
    }),
    addin: closed("Office.addin", {
      showAsTaskpane: () => show(true),
      hide: () => show(false),
      setStartupBehavior: (behaviour: string) => {
        startup = behaviour;
        return Promise.resolve();
      },
      getStartupBehavior: () => Promise.resolve(startup),
      onVisibilityModeChanged: (listener: (message: Office.VisibilityModeChangedMessage) => void) => {
        visibility.add(listener);
        return Promise.resolve(() => {
          visibility.delete(listener);
          return Promise.resolve();
        });
      },
    }),
    ribbon: closed("Office.ribbon", {
      requestUpdate: (update: Office.RibbonUpdaterData) => {
        if (!Array.isArray(update.tabs)) return Promise.reject(new HostError("InvalidRibbonDefinition", "Office has been given an invalid ribbon definition."));
        ribbonUpdates.push(update);
        return Promise.resolve();
      },
    }),
  };
  return { office: closed("Office", office) as unknown as HostOffice, requests: { actions, pane, ribbonUpdates } };
}

/** An object whose unknown members are refused instead of being undefined. */
export function closed<Members extends object>(name: string, members: Members): Members {
  return new Proxy(Object.freeze(members), {
    get: (target, member) => {
      if (typeof member === "symbol" || member === "then" || member === "toJSON" || member === "$$typeof" || member === "asymmetricMatch" || member === "nodeType") return undefined;
      if (!(member in target)) throw new TypeError(`${name}.${member} is not served by this host.`);
      return target[member as keyof Members];
    },
  });
}
