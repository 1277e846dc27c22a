import tseslint from "typescript-eslint";
import officeAddins from "eslint-plugin-office-addins";

// The Office plugin's own presets bring an older ESLint with them: its eight rules are registered by hand.
const officeRules = Object.fromEntries(Object.keys(officeAddins.rules).map((name) => [`office-addins/${name}`, "error"]));

export default tseslint.config(
  { ignores: ["dist/", "build/", "node_modules/", "coverage/", "bench/wasm/build/"] },
  ...tseslint.configs.strict,
  {
    files: ["**/*.ts", "**/*.tsx"],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      "@typescript-eslint/no-floating-promises": "error",
      "@typescript-eslint/no-misused-promises": ["error", { checksVoidReturn: { attributes: false } }],
      "@typescript-eslint/switch-exhaustiveness-check": ["error", { considerDefaultExhaustiveForUnions: true }],
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/no-extraneous-class": "off",
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_" }],
      eqeqeq: ["error", "always"],
      "no-console": "error",
      "no-restricted-globals": ["error", { name: "event", message: "name it" }],
    },
  },
  { files: ["src/workbook/**/*.ts", "src/taskpane/**/*.ts", "src/taskpane/**/*.tsx", "src/functions/**/*.ts"], plugins: { "office-addins": officeAddins }, rules: officeRules },
  {
    files: ["src/engine/**/*.ts"],
    rules: {
      "no-restricted-properties": ["error", { object: "Math", property: "random", message: "the engine is seeded" }, { object: "Date", property: "now", message: "the engine has no clock" }],
      "no-restricted-syntax": ["error", { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: "the engine has no clock" }],
    },
  },
  { files: ["scripts/**", "src/cli/**", "test/**", "bench/**", "*.cjs", "*.mjs", "*.js"], rules: { "no-console": "off" } },
  { files: ["**/*.cjs", "**/*.mjs", "**/*.js"], ...tseslint.configs.disableTypeChecked, rules: { ...tseslint.configs.disableTypeChecked.rules, "@typescript-eslint/no-require-imports": "off" } },
  { files: ["test/**/*.ts", "test/**/*.tsx"], rules: { "@typescript-eslint/no-non-null-assertion": "off" } },
);
