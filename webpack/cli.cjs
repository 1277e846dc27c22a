// The command line: one file for Node that needs nothing beside it.
const { at, resolve, typescript } = require("./shared.cjs");

module.exports = () => ({
  name: "cli",
  mode: "production",
  target: "node20",
  entry: at("src", "cli", "main.ts"),
  output: { path: at("dist", "cli"), filename: "commission.cjs", library: { type: "commonjs2" } },
  resolve: { ...resolve, conditionNames: ["import", "node", "require", "default"] },
  module: { rules: [typescript] },
  // A stack trace must be readable for whoever repairs a bug; the file is never sent over a wire.
  optimization: { minimize: false, splitChunks: false },
  performance: { hints: false },
});
