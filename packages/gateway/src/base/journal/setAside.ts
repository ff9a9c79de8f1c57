import { readdir, rename, rm } from "node:fs/promises";
import { basename, dirname, join } from "node:path";

/** So many unusable files are kept for whoever looks into it. */
const mostKept = 3;

/** Renames a file that cannot be used, so that it can be looked at; answers its new name. */
export async function setAside(path: string): Promise<string> {
  const stem = `${basename(path)}.unusable-`;
  const name = stem + new Date().toISOString().replace(/[-:]/g, "").replace(".", "");
  const folder = dirname(path);
  await rename(path, join(folder, name));
  const all = (await readdir(folder)).filter((each) => each.startsWith(stem)).sort();
  for (const old of all.slice(0, -mostKept)) await rm(join(folder, old), { force: true });
  return name;
}
