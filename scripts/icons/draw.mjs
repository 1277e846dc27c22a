// Draws assets/icons/*.svg as PNG in every size that Office asks for, with the installed Chromium. Run after changing an icon: node scripts/icons/draw.mjs
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";
import { tools } from "../tools.mjs";

const SIZES = [16, 20, 24, 32, 40, 48, 64, 80];
const folder = fileURLToPath(new URL("../../assets/icons", import.meta.url));

const executablePath = tools.chromium.path();
if (executablePath === undefined) {
  console.error(`${tools.chromium.title} is needed: ${tools.chromium.howTo}`);
  process.exit(2);
}
const browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu"] });
const page = await browser.newPage();
for (const file of readdirSync(folder).filter((each) => each.endsWith(".svg"))) {
  const svg = readFileSync(join(folder, file), "utf8");
  for (const size of SIZES) {
    await page.setViewportSize({ width: size, height: size });
    await page.setContent(`<style>*{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`);
    writeFileSync(join(folder, `${basename(file, ".svg")}-${size}.png`), await page.screenshot({ omitBackground: true }));
  }
}
await browser.close();
