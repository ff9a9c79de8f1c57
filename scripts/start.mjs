import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { prepare } from "./lib/prepare.mjs";
import { root } from "./lib/steps.mjs";

/**
 * `npm start`: sets up what is missing, then serves the example project at http://localhost:8088.
 * Arguments after `--` go to `sightline serve`: `npm start -- --port 9000`.
 */
const given = process.argv.slice(2);
const has = (option) => given.some((word) => word === option || word.startsWith(`${option}=`));

await prepare();
const defaults = [
  ...(has("--data") || process.env.SIGHTLINE_DATA ? [] : ["--data", join(root, "data")]),
  ...(has("--project") || has("--example") ? [] : ["--example"]),
];
const program = join(root, "bin/sightline.mjs");
process.argv = [process.argv[0], program, "serve", ...defaults, ...given];
await import(pathToFileURL(program).href);
