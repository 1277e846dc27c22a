// Bundles the custom functions: Microsoft's plugin ties each function to its id in the bundle; its functions.json is then replaced by
// ours, one a language, with a help page a language beside it.
const CustomFunctionsMetadataPlugin = require("custom-functions-metadata-plugin");
const { helpPage } = require("./help-page.cjs");
const { functionFiles, functionsMetadata, helpFile, metadataFile, readTexts } = require("./metadata.cjs");

const LANGUAGES = ["nl", "en"];

module.exports = class CustomFunctionsPlugin {
  /** @param {{ url: string }} options the address at which the site will stand */
  constructor({ url }) {
    this.url = url;
  }

  apply(compiler) {
    new CustomFunctionsMetadataPlugin({ output: metadataFile("en"), input: functionFiles() }).apply(compiler);
    const { Compilation, sources, WebpackError } = compiler.webpack;
    compiler.hooks.thisCompilation.tap("CustomFunctionsPlugin", (compilation) => {
      compilation.hooks.processAssets.tapPromise({ name: "CustomFunctionsPlugin", stage: Compilation.PROCESS_ASSETS_STAGE_ADDITIONS }, async () => {
        const put = (file, content) => (compilation.getAsset(file) ? compilation.updateAsset(file, new sources.RawSource(content)) : compilation.emitAsset(file, new sources.RawSource(content)));
        try {
          const texts = readTexts();
          for (const language of LANGUAGES) {
            const metadata = await functionsMetadata({ language, url: this.url, texts });
            put(metadataFile(language), `${JSON.stringify(metadata, null, 1)}\n`);
            put(helpFile(language), helpPage(metadata, language, texts[language]));
          }
        } catch (error) {
          compilation.errors.push(new WebpackError(error instanceof Error ? error.message : String(error)));
        }
      });
    });
  }
};
