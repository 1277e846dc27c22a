// What all builds share: how TypeScript is read. Types are checked by `npm run types`, so the builds only translate.
const { join } = require("node:path");

const root = join(__dirname, "..");

/**
 * What a page may load: our own files and what is named here, nothing else. WebAssembly is allowed for the simulation kernel; styles may
 * stand in the page because Fluent UI and the grid write theirs there.
 */
const contentSecurityPolicy = ({ scripts = [], connections = [] } = {}) =>
  [
    "default-src 'none'",
    ["script-src 'self' 'wasm-unsafe-eval'", ...scripts].join(" "),
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    ["connect-src 'self'", ...connections].join(" "),
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");

module.exports = {
  root,
  contentSecurityPolicy,
  at: (...path) => join(root, ...path),
  resolve: { extensions: [".ts", ".tsx", ".mjs", ".js", ".json"] },
  typescript: { test: /\.tsx?$/, exclude: /node_modules/, loader: "ts-loader", options: { transpileOnly: true, configFile: join(root, "tsconfig.json"), compilerOptions: { noEmit: false, incremental: false } } },
};
