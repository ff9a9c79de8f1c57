import { appendFile, mkdir, readdir, readFile, realpath, stat, writeFile } from "node:fs/promises";
import { dirname, isAbsolute, join, relative, resolve, sep } from "node:path";
import { newSecret } from "../../base/ids.ts";

/** Largest file scripts read or write, in bytes. */
export const maximumScriptFileBytes = 64 * 1_048_576;

/** A file a script may not have, with the words for its author. */
export class FileRefused extends Error {}

/** The one folder scripts may use; what leads out of it, links included, is refused [SYS84]. */
export class ScriptFiles {
  readonly folder: string;
  /** Bytes in the folder, as far as is known. */
  #size: number | undefined;

  /** @param limit How many bytes the folder may hold. */
  constructor(
    folder: string,
    private readonly limit: () => number = () => 1_073_741_824,
  ) {
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
    const before = (await stat(place).catch(() => undefined))?.size ?? 0;
    if (append && before + content.byteLength > maximumScriptFileBytes)
      throw new FileRefused(
        `"${path}" would have more than ${maximumScriptFileBytes} bytes, the most that a file of scripts has`,
      );
    await this.#makeRoom(content.byteLength - (append ? 0 : before));
    await mkdir(dirname(place), { recursive: true });
    await (append ? appendFile(place, content) : writeFile(place, content));
  }

  /** Makes an empty file and answers its path, which the other functions take. */
  async temporary(extension: string): Promise<string> {
    const path = join("temp", `${newSecret().slice(0, 12)}.${extension.replace(/^\.+/, "")}`);
    await this.write(path, new Uint8Array(), false);
    return join(this.folder, path);
  }

  /** Counts what the folder will hold more. Where that is too much it is measured again: files may have been removed. */
  async #makeRoom(more: number): Promise<void> {
    this.#size ??= await sizeOf(this.folder);
    if (this.#size + more > this.limit()) this.#size = await sizeOf(this.folder);
    if (more > 0 && this.#size + more > this.limit())
      throw new FileRefused(
        `${this.folder} holds ${this.#size} bytes and may hold ${this.limit()} (limits.scriptFilesMegabytes of gateway.json)`,
      );
    this.#size += more;
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

async function sizeOf(folder: string): Promise<number> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true }).catch(() => []);
  let sum = 0;
  for (const entry of entries)
    if (entry.isFile()) sum += (await stat(join(entry.parentPath, entry.name)).catch(() => undefined))?.size ?? 0;
  return sum;
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
