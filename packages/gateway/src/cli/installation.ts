import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** Where this installation lies, and its version. */
export interface Installation {
  readonly root: string;
  readonly version: string;
}

/** Finds the installation a file belongs to, from its bundle as from its source. */
export function installationOf(folder: string): Installation {
  const manifest = manifestIn(folder);
  if (manifest?.name === "sightline") return { root: folder, version: manifest.version };
  const parent = dirname(folder);
  if (parent === folder)
    throw new Error("The installation is not complete: the package.json of sightline is missing. Install it again.");
  return installationOf(parent);
}

/** What script hosts start from is kept beside a build of this machine; a package may lie where nobody may write. */
export function cacheOf({ root }: Installation): string | undefined {
  return existsSync(join(root, "dist/script-snapshots")) ? join(root, "dist") : undefined;
}

function manifestIn(folder: string): { readonly name: string; readonly version: string } | undefined {
  const file = join(folder, "package.json");
  return existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as { name: string; version: string }) : undefined;
}
