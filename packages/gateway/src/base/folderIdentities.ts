import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";

/** Which folders to look at: the paths themselves, and those below them that are not ignored. */
export interface FolderChoice {
  readonly paths: readonly string[];
  readonly options: { readonly depth?: number | undefined; readonly ignored?: (path: string) => boolean };
}

/** What tells each path, and each folder below it, from another that is put in its place; empty while there is none. */
export async function folderIdentities({ paths, options }: FolderChoice): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>();
  const visit = async (path: string, depth: number): Promise<void> => {
    found.set(path, await identityOf(path));
    if (depth === 0) return;
    const folders = await foldersIn(path);
    await Promise.all(folders.filter((each) => !options.ignored?.(each)).map((each) => visit(each, depth - 1)));
  };
  await Promise.all(paths.map((path) => visit(path, options.depth ?? Number.POSITIVE_INFINITY)));
  return found;
}

async function foldersIn(path: string): Promise<string[]> {
  try {
    const entries = await readdir(path, { withFileTypes: true });
    return entries.filter((entry) => entry.isDirectory()).map((entry) => join(path, entry.name));
  } catch {
    return [];
  }
}

/** The time of birth is needed since the number of a removed folder is given to the next one. */
async function identityOf(path: string): Promise<string> {
  try {
    const { dev, ino, birthtimeMs } = await stat(path);
    return `${dev} ${ino} ${birthtimeMs}`;
  } catch {
    return "";
  }
}
