// Fast tests end in .test.ts(x); the slow suite ends in .slow.ts; browser tests end in .e2e.ts. See scripts/test.mjs.
const suite = process.env.SUITE ?? "fast";
const patterns = { fast: ["**/test/**/*.test.ts", "**/test/**/*.test.tsx"], slow: ["**/test/**/*.slow.ts"], browser: ["**/test/**/*.e2e.ts"] };
/** @type {import("jest").Config} */
module.exports = {
  testMatch: patterns[suite],
  testEnvironment: "node",
  moduleFileExtensions: ["ts", "tsx", "js", "cjs", "mjs", "json"],
  transform: { "^.+\\.(ts|tsx|mjs)$": ["ts-jest", { tsconfig: "test/tsconfig.json", diagnostics: false }] },
  transformIgnorePatterns: ["/node_modules/(?!(hucre)/)"],
  testTimeout: suite === "fast" ? 120_000 : 900_000,
  ...(suite === "fast" ? {} : { maxWorkers: 1 }),
  ...(suite === "browser" ? { setupFilesAfterEnv: ["<rootDir>/test/support/tried-again.ts"] } : {}),
};
