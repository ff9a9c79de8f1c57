#!/usr/bin/env node
import { existsSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const program = join(import.meta.dirname, "../dist/cli.js");

if (existsSync(program)) await import(pathToFileURL(program).href);
else {
  console.error("Sightline is not built yet: run `npm run build` (or `npm start`, which does it) in its folder.");
  process.exitCode = 1;
}
