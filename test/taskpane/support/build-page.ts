import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { pathToFileURL } from "node:url";
import { chromium, type Browser } from "playwright-core";
import webpack from "webpack";

const root = join(__dirname, "..", "..", "..");
const PROGRAMS = ["chromium", "chromium-browser", "google-chrome"];
const ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

const bundled = (entry: string, folder: string, minimize: boolean): Promise<void> =>
  new Promise((done, fail) => {
    webpack(
      {
        mode: "production",
        devtool: false,
        context: root,
        entry,
        output: { path: folder, filename: "page.js" },
        resolve: { extensions: [".ts", ".tsx", ".mjs", ".js", ".json"] },
        module: { rules: [{ test: /\.tsx?$/, loader: "ts-loader", options: { transpileOnly: true, configFile: join(root, "tsconfig.json"), compilerOptions: { noEmit: false, incremental: false } } }] },
        optimization: { minimize },
        performance: { hints: false },
      },
      (error, stats) => {
        if (error) fail(error);
        else if (stats?.hasErrors()) fail(new Error(stats.toString("errors-only")));
        else done();
      },
    );
  });

/** The page of the task pane without Excel's script, or one that holds nothing until its script is read. */
function pageAround(page: "taskpane" | "bare"): string {
  const taskpane = readFileSync(join(root, "src", "taskpane", "index.html"), "utf8").replace(/<script .*?<\/script>/, "");
  const html = page === "taskpane" ? taskpane : taskpane.replace(/<div id="pane">.*?<\/div>/s, '<div id="pane"></div>');
  return html.replace("</body>", '<script src="page.js"></script></body>');
}

export interface BuiltPage {
  /** The address of the page, with what is asked of it. */
  readonly url: (query?: string) => string;
  readonly remove: () => void;
}

/** Builds a page around that entry (the pane over a workbook in memory, unless another is named), in a folder of its own. */
export async function buildPage({ entry = join(__dirname, "page.tsx"), minimize = false, page = "taskpane" }: { readonly entry?: string; readonly minimize?: boolean; readonly page?: "taskpane" | "bare" } = {}): Promise<BuiltPage> {
  const folder = mkdtempSync(join(tmpdir(), "pane-"));
  await bundled(entry, folder, minimize);
  writeFileSync(join(folder, "index.html"), pageAround(page));
  return { url: (query = "") => `${pathToFileURL(join(folder, "index.html")).href}?${query}`, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** Starts the browser that is installed. */
export function startBrowser(more: readonly string[] = []): Promise<Browser> {
  const executablePath = (process.env["PATH"] ?? "").split(delimiter).flatMap((folder) => PROGRAMS.map((name) => join(folder, name))).find((file) => existsSync(file));
  if (executablePath === undefined) throw new Error("Chromium is needed");
  return chromium.launch({ executablePath, args: [...ARGUMENTS, ...more] });
}

/** The page and a browser for all tests of a file; both are there once the first of them begins. */
export function paneForAll(): { readonly built: BuiltPage; readonly browser: Browser } {
  let built: BuiltPage | undefined;
  let browser: Browser | undefined;
  beforeAll(async () => {
    built = await buildPage();
    browser = await startBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    built?.remove();
  });
  const there = <T>(thing: T | undefined): T => {
    if (thing === undefined) throw new Error("the page is not built yet");
    return thing;
  };
  return {
    get built() { return there(built); },
    get browser() { return there(browser); },
  };
}
