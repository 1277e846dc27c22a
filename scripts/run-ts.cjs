// Runs a TypeScript script on plain Node: node scripts/run-ts.cjs FILE [ARGS]. Types are checked elsewhere (npm run types).
const { readFileSync } = require("node:fs");
const { resolve } = require("node:path");
const ts = require("typescript");

const compile = (module, filename) => {
  const options = { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022, esModuleInterop: true, jsx: ts.JsxEmit.ReactJSX };
  module._compile(ts.transpileModule(readFileSync(filename, "utf8"), { compilerOptions: options, fileName: filename }).outputText, filename);
};
require.extensions[".ts"] = compile;
require.extensions[".tsx"] = compile;
process.argv.splice(1, 1);
process.argv[1] = resolve(process.argv[1]);
require(process.argv[1]);
