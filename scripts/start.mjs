import { cpSync, existsSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { prepare } from "./lib/prepare.mjs";
import { root } from "./lib/steps.mjs";

/**
 * `npm start`: sets up what is missing, then serves the example project at http://localhost:8088.
 * Arguments after `--` go to `sightline serve`: `npm start -- --port 9000`.
 */
const given = process.argv.slice(2);

await prepare();
const data = dataFolder();
const defaults = [
  ...(given.includes("--data") ? [] : ["--data", data]),
  ...(given.includes("--project") ? [] : ["--project", `waterworks=${join(root, "examples/waterworks")}`]),
];
const program = join(root, "bin/sightline.mjs");
process.argv = [process.argv[0], program, "serve", ...defaults, ...given];
await import(pathToFileURL(program).href);

/** The data folder; on the first start it gets the example's tags and settings. */
function dataFolder() {
  const folder = process.env.SIGHTLINE_DATA ?? join(root, "data");
  if (!given.includes("--data") && !existsSync(join(folder, "config"))) {
    cpSync(join(root, "examples/data"), folder, { recursive: true });
  }
  return folder;
}
