// The workbench: a page with a real grid and the task pane over the strict host. `npm start` serves it.
// PORT chooses the port; without it the first free one from 3100 on.
const HtmlPlugin = require("html-webpack-plugin");
const MiniCssExtractPlugin = require("mini-css-extract-plugin");
const { ProgressPlugin } = require("webpack");
const { functionFiles } = require("../scripts/functions/metadata.cjs");
const CustomFunctionsPlugin = require("../scripts/functions/plugin.cjs");
const { SecurityPolicyPlugin } = require("../scripts/page/security-policy.cjs");
const { at, contentSecurityPolicy, resolve, typescript } = require("./shared.cjs");

process.env.WEBPACK_DEV_SERVER_BASE_PORT ??= "3100";
const say = (text) => process.stdout.write(`${text}\n`);

/** Says how far the build is, and where the page is once it can be opened. */
class Saying {
  port = undefined;
  told = 0;

  listening(server) {
    this.port = server.address().port;
  }

  apply(compiler) {
    new ProgressPlugin((share) => {
      const fifth = Math.floor(share * 5);
      if (fifth > this.told && fifth < 5) say(`Building the workbench: ${fifth * 20}%`);
      this.told = Math.max(this.told, fifth);
    }).apply(compiler);
    compiler.hooks.done.tap("Saying", (stats) => setImmediate(() => say(stats.hasErrors() ? "The workbench was not built; the errors stand above." : `The workbench is at http://localhost:${this.port} (Ctrl+C stops it).`)));
  }
}

module.exports = (env = {}, argv = {}) => {
  const serving = Boolean(env.WEBPACK_SERVE);
  const saying = new Saying();
  return {
    name: "workbench",
    mode: argv.mode ?? (serving ? "development" : "production"),
    // No eval: the page forbids it.
    devtool: serving ? "cheap-module-source-map" : false,
    entry: { host: at("src", "workbench", "start-host.ts"), functions: functionFiles(), workbench: at("src", "workbench", "index.ts") },
    output: { path: at("dist", "workbench"), filename: "[name].js", clean: true },
    resolve,
    module: { rules: [typescript, { test: /\.css$/, use: [MiniCssExtractPlugin.loader, "css-loader"] }, { test: /\.m?js$/, resolve: { fullySpecified: false } }] },
    optimization: { runtimeChunk: "single", splitChunks: { chunks: "all", cacheGroups: { default: false } } },
    performance: { hints: false },
    stats: "errors-warnings",
    infrastructureLogging: { level: "warn" },
    plugins: [
      // Formulas name the functions under a namespace; their help pages stand beside this page.
      new CustomFunctionsPlugin({ url: "." }),
      new HtmlPlugin({ template: at("src", "workbench", "index.html"), chunks: ["host", "functions", "workbench"], chunksSortMode: "manual", scriptLoading: "defer" }),
      new SecurityPolicyPlugin(contentSecurityPolicy({ connections: serving ? ["ws:"] : [] })),
      new MiniCssExtractPlugin(),
      ...(serving ? [saying] : []),
    ],
    ...(serving ? { devServer: { host: "localhost", port: process.env.PORT ?? "auto", hot: false, liveReload: true, client: { overlay: false }, static: false, onListening: ({ server }) => saying.listening(server) } } : {}),
  };
};
