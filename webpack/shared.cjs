// What all builds share: how TypeScript is read. Types are checked by `npm run types`, so the builds only translate.
const { join } = require("node:path");

const root = join(__dirname, "..");

module.exports = {
  root,
  at: (...path) => join(root, ...path),
  resolve: { extensions: [".ts", ".tsx", ".mjs", ".js", ".json"] },
  typescript: { test: /\.tsx?$/, exclude: /node_modules/, loader: "ts-loader", options: { transpileOnly: true, configFile: join(root, "tsconfig.json"), compilerOptions: { noEmit: false, incremental: false } } },
};
