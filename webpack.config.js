// One build a door: `--env cli` builds the command line, `--env workbench` the demonstration page, no env the add-in's pages.
// Each door has its own file in webpack/; a door whose file is not there yet is left out.
const { readdirSync } = require("node:fs");
const { basename, join } = require("node:path");

const folder = join(__dirname, "webpack");
const doors = readdirSync(folder).filter((file) => file.endsWith(".cjs") && file !== "shared.cjs").map((file) => ({ name: basename(file, ".cjs"), config: require(join(folder, file)) }));

module.exports = async (env = {}, argv = {}) => {
  const asked = doors.filter(({ name }) => env[name]);
  return Promise.all((asked.length > 0 ? asked : doors.filter(({ name }) => name !== "workbench")).map(({ config }) => config(env, argv)));
};
