// The import directions of docs/architecture.md, as errors.
const ours = "^src/";
const only = (from, allowed) => ({
  name: `${from}-imports`,
  severity: "error",
  comment: `src/${from} may import only ${[from, ...allowed].join(", ")} of ours`,
  from: { path: `^src/${from}/` },
  to: { path: ours, pathNot: [from, ...allowed].map((folder) => `^src/${folder}/`) },
});
module.exports = {
  forbidden: [
    only("engine", []),
    only("sheets", ["engine"]),
    only("kernel", ["engine"]),
    only("functions", ["kernel", "engine"]),
    only("workbook", ["sheets", "engine"]),
    only("council", ["sheets", "engine"]),
    only("taskpane", ["workbook", "council", "kernel", "engine"]),
    only("cli", ["council", "kernel", "engine"]),
    { name: "engine-is-pure", severity: "error", comment: "the engine takes plain data: no package, no Node built-in", from: { path: "^src/engine/" }, to: { dependencyTypes: ["npm", "npm-dev", "core", "npm-optional", "npm-peer"] } },
    { name: "engine-one-way-in", severity: "error", comment: "src/engine/index.ts is the only way in", from: { path: ours, pathNot: "^src/engine/" }, to: { path: "^src/engine/", pathNot: "^src/engine/index\\.ts$" } },
    { name: "nothing-imports-workbench", severity: "error", from: { path: ours, pathNot: "^src/workbench/" }, to: { path: "^src/workbench/" } },
    { name: "no-circular", severity: "error", from: { path: ours }, to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } } },
    { name: "not-to-test", severity: "error", from: { path: ours }, to: { path: "^(test|bench|scripts)/" } },
    { name: "no-dev-dependency-in-product", severity: "error", from: { path: "^src/(engine|kernel|sheets|functions|workbook|council|taskpane|cli)/" }, to: { dependencyTypes: ["npm-dev"], dependencyTypesNot: ["type-only"], pathNot: "node_modules/@types" } },
    { name: "resolvable", severity: "error", from: { path: ours }, to: { couldNotResolve: true, pathNot: "\\.generated\\.json$" } },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsConfig: { fileName: "tsconfig.json" },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { exportsFields: ["exports"], conditionNames: ["import", "require", "node", "default", "types"], extensions: [".ts", ".tsx", ".mjs", ".js", ".json"] },
  },
};
