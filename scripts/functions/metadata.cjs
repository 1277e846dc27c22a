// What Excel is told of the custom functions: functions.json (English) and functions-nl.json.
// The generator of Microsoft reads src/functions/functions*.ts as text; this adds what it cannot: words from frameworks/functions,
// help addresses, leave to pass errors in ranges, and a stop where it silently left something out.
const { readdirSync, readFileSync } = require("node:fs");
const { basename, join } = require("node:path");
const ts = require("typescript");

// The generator that Microsoft's plugin brings, so that bundle and metadata never differ in version.
const { generateCustomFunctionsMetadata } = require("custom-functions-metadata");

const root = join(__dirname, "..", "..");
const folder = join(root, "src", "functions");

/** The files with custom functions, in the order in which they are bundled. */
const functionFiles = () => readdirSync(folder).filter((file) => /^functions.*\.ts$/.test(file)).sort().map((file) => join(folder, file));

/** The name under which Excel loads the metadata of a language; English is the default of the manifest. */
const metadataFile = (language) => (language === "en" ? "functions.json" : `functions-${language}.json`);
const helpFile = (language) => `help.${language}.html`;

/** The words of frameworks/, as compiled for the engine. */
const readTexts = () => JSON.parse(readFileSync(join(root, "src", "engine", "framework", "frameworks.generated.json"), "utf8")).texts;

/** Everything exported from the function files: what a reader of the code would take for a custom function. */
function exportedFunctions(files) {
  const found = [];
  for (const file of files) {
    const source = ts.createSourceFile(file, readFileSync(file, "utf8"), ts.ScriptTarget.Latest, true);
    for (const statement of source.statements) {
      if (!statement.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)) continue;
      const tags = ts.getJSDocTags(statement).filter(({ tagName }) => tagName.text.toLowerCase() === "customfunction");
      const id = String(tags[0]?.comment ?? "").trim().split(/\s+/)[0];
      found.push({ file: basename(file), isFunction: ts.isFunctionDeclaration(statement), name: statement.name?.text ?? "?", id });
    }
  }
  return found;
}

/** Faults that the generator keeps silent about. */
function faultsOf(exported, functions) {
  const faults = exported.flatMap(({ file, isFunction, name, id }) => {
    if (!isFunction) return [`${file}: an export that is no "export function" is ignored by the generator`];
    if (!id) return [`${file}: ${name} has no "@customfunction ID"`];
    if (id !== id.toUpperCase()) return [`${file}: the id ${id} is not in capitals`];
    return functions.some((each) => each.id === id) ? [] : [`${file}: ${id} is missing from the metadata`];
  });
  for (const { id, parameters } of functions) {
    for (const { name, repeating } of parameters) if (repeating) faults.push(`${id}: ${name} became a repeating parameter; a range is unknown[][]`);
    const optional = parameters.findIndex((each) => each.optional);
    if (optional >= 0 && parameters.slice(optional).some((each) => !each.optional)) faults.push(`${id}: a required parameter stands after an optional one`);
  }
  return faults;
}

/** The words of a function and its parameters in a language; throws where one is missing. */
function wordsOf(texts, id, parameters) {
  const need = (...keys) => {
    const key = keys.find((each) => texts[each] !== undefined);
    if (key === undefined) throw new Error(`frameworks/functions has no text ${keys.join(" or ")}`);
    return texts[key];
  };
  return {
    description: need(`functions.${id}.help`),
    parameters: parameters.map(({ name }) => ({
      name: need(`functions.${id}.parameters.${name}.name`, `functions.parameters.${name}.name`),
      description: need(`functions.${id}.parameters.${name}.help`, `functions.parameters.${name}.help`),
    })),
  };
}

/**
 * The metadata in a language. `url` is the address at which the site stands, without a slash at its end.
 * Throws, with every fault, where the generator or we find one.
 */
async function functionsMetadata({ language, url, files = functionFiles(), texts = readTexts() }) {
  const generated = await generateCustomFunctionsMetadata(files);
  if (generated.errors.length > 0) throw new Error(generated.errors.join("\n"));
  const { functions } = JSON.parse(generated.metadataJson);
  const faults = faultsOf(exportedFunctions(files), functions);
  if (faults.length > 0) throw new Error(faults.join("\n"));
  return {
    allowCustomDataForDataTypeAny: true,
    allowErrorForDataTypeAny: true,
    functions: functions.map(({ id, parameters, result, options }) => {
      const words = wordsOf(texts[language], id, parameters);
      return {
        id,
        name: id,
        description: words.description,
        helpUrl: `${url}/${helpFile(language)}#${id}`,
        ...(options ? { options } : {}),
        parameters: parameters.map((parameter, at) => ({ ...parameter, ...words.parameters[at] })),
        result: { type: "any", ...result },
      };
    }),
  };
}

module.exports = { exportedFunctions, functionFiles, functionsMetadata, helpFile, metadataFile, readTexts };
