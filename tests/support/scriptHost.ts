import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { root } from "./startGateway.ts";

const builder = join(root, "packages/python/scripts/buildHost.mjs");

/** The folder of the built script host, built now where it is not up to date. */
export function scriptHostDirectory(): string {
  return execFileSync(process.execPath, [builder], { encoding: "utf8" }).trim();
}
