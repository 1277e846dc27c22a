// The add-in as Excel loads it, on one page (pane and functions share one runtime): addin.js holds the functions and the engine, pane.js
// what the pane and the commands need beside them; the metadata of the functions in both languages, their help pages and the icons. `npx webpack --env addin`; COMMISSION_URL is the address at which the site will stand.
const CopyPlugin = require("copy-webpack-plugin");
const HtmlPlugin = require("html-webpack-plugin");
const MiniCssExtractPlugin = require("mini-css-extract-plugin");
const { functionFiles } = require("../scripts/functions/metadata.cjs");
const CustomFunctionsPlugin = require("../scripts/functions/plugin.cjs");
const { SecurityPolicyPlugin } = require("../scripts/page/security-policy.cjs");
const { at, contentSecurityPolicy, resolve, typescript } = require("./shared.cjs");

const HERE = "https://localhost:3000";
const OFFICE = "https://appsforoffice.microsoft.com";

/** Excel opens https only: in development with certificates that this makes and, once, asks to trust. */
const certificates = () => require("office-addin-dev-certs").getHttpsServerOptions();

module.exports = async (env = {}, argv = {}) => {
  const url = (process.env.COMMISSION_URL ?? HERE).replace(/\/+$/, "");
  return {
    name: "addin",
    mode: argv.mode ?? "production",
    devtool: "source-map",
    // Functions first: they are associated before the pane is even read, and no formula waits for it.
    entry: { addin: functionFiles(), pane: { import: at("src", "taskpane", "index.tsx"), dependOn: "addin" } },
    output: { path: at("dist", "addin"), filename: "[name].js", clean: true },
    resolve,
    // Of these folders only what is used comes along, also where it was asked for by their index.
    module: { rules: [typescript, { include: [at("src", "sheets"), at("src", "workbook")], sideEffects: false }, { test: /\.css$/, use: [MiniCssExtractPlugin.loader, "css-loader"] }] },
    // No further files: a function that Excel calls at once must not wait for a second one. What the pane asks for later comes when asked.
    optimization: { splitChunks: false, runtimeChunk: false },
    performance: { hints: false },
    plugins: [
      new CustomFunctionsPlugin({ url }),
      new HtmlPlugin({ template: at("src", "taskpane", "index.html"), filename: "taskpane.html", chunks: ["addin", "pane"], chunksSortMode: "manual", scriptLoading: "blocking", inject: "body", hash: true }),
      new SecurityPolicyPlugin(contentSecurityPolicy({ scripts: [OFFICE] })),
      new MiniCssExtractPlugin(),
      new CopyPlugin({ patterns: [{ from: "assets/icons/*.png" }] }),
    ],
    ...(env.WEBPACK_SERVE ? { devServer: { host: "localhost", port: 3000, hot: false, client: false, headers: { "Access-Control-Allow-Origin": "*" }, server: { type: "https", options: await certificates() } } } : {}),
  };
};
