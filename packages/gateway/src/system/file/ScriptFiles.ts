import { appendFile, mkdir, readFile, realpath, stat, writeFile } from "node:fs/promises";
import { dirname, isAbsolute, join, relative, resolve, sep } from "node:path";
import { newSecret } from "../../base/ids.ts";

/** Largest file scripts read or write, in bytes. */
export const maximumScriptFileBytes = 64 * 1_048_576;

/** A file a script may not have, with the words for its author. */
export class FileRefused extends Error {}

/** The one folder scripts may use; what leads out of it, links included, is refused [SYS84]. */
export class ScriptFiles {
  readonly folder: string;

  constructor(folder: string) {
    this.folder = resolve(folder);
  }

  async exists(path: string): Promise<boolean> {
    const place = await this.#place(path);
    return (await stat(place).catch(() => undefined)) !== undefined;
  }

  async read(path: string): Promise<Buffer> {
    const place = await this.#place(path);
    const size = (await stat(place)).size;
    if (size > maximumScriptFileBytes)
      throw new FileRefused(`"${path}" has ${size} bytes; scripts read ${maximumScriptFileBytes}`);
    return readFile(place);
  }

  /** Makes the folders on the way. */
  async write(path: string, content: Uint8Array, append: boolean): Promise<void> {
    const place = await this.#place(path);
    if (content.byteLength > maximumScriptFileBytes)
      throw new FileRefused(`${content.byteLength} bytes are too many; scripts write ${maximumScriptFileBytes} at once`);
    await mkdir(dirname(place), { recursive: true });
    await (append ? appendFile(place, content) : writeFile(place, content));
  }

  /** Makes an empty file and answers its path, which the other functions take. */
  async temporary(extension: string): Promise<string> {
    const path = join("temp", `${newSecret().slice(0, 12)}.${extension.replace(/^\.+/, "")}`);
    await this.write(path, new Uint8Array(), false);
    return join(this.folder, path);
  }

  async #place(path: string): Promise<string> {
    const wanted = isAbsolute(path) ? resolve(path) : resolve(this.folder, path);
    await mkdir(this.folder, { recursive: true });
    const real = await realOf(wanted);
    if (path.includes("\0") || !inside(this.folder, wanted) || !inside(await realpath(this.folder), real))
      throw new FileRefused(`"${path}" is outside of ${this.folder}, the only folder scripts may use`);
    return wanted;
  }
}

function inside(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way !== ".." && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

/** Where a path leads when links are followed, as far as it exists. */
async function realOf(path: string): Promise<string> {
  try {
    return await realpath(path);
  } catch {
    const above = dirname(path);
    return above === path ? path : join(await realOf(above), relative(above, path));
  }
}
