import { createHash } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import type { ScriptSource } from "../../ScriptEngine.ts";
import { buildKey } from "../process/snapshot.ts";

/** What compiles to one code object: the text, and what of its surroundings the compiled code shows. */
export type Compilable = Pick<ScriptSource, "form" | "name" | "params" | "body"> & { readonly label: string };

/** A library module as it is compiled. */
export function libraryModule(modulePath: string, source: string): Compilable {
  return { form: "module", name: "module", params: [], body: source, label: `module:${modulePath.replaceAll("/", ".")}` };
}

/** Compiled code by content, kept in the cache directory over restarts; hosts read none of it, they are sent what they ask for [SCR76]. */
export class CodeCache {
  readonly #folder: string;

  /** @param hostDirectory The built host: other dialects, Pyodides or Nodes compile to other code, which has a folder of its own. */
  constructor(cacheDirectory: string, hostDirectory: string) {
    this.#folder = path.join(cacheDirectory, "script-code", buildKey(hostDirectory));
  }

  /** Builds that nobody starts any more leave their code behind: after a month it goes. */
  async removeOld(): Promise<void> {
    const all = path.dirname(this.#folder);
    const monthAgo = Date.now() - 30 * 86_400_000;
    const now = new Date();
    await fs.promises.utimes(this.#folder, now, now).catch(() => {});
    for (const name of await fs.promises.readdir(all).catch(() => [])) {
      const build = path.join(all, name);
      const { mtimeMs } = await fs.promises.stat(build);
      if (mtimeMs < monthAgo) await fs.promises.rm(build, { recursive: true, force: true });
    }
  }

  /** What the content of something compilable is known by. */
  keyOf({ form, name, params, body, label }: Compilable): string {
    return createHash("sha256")
      .update(JSON.stringify([form, name, params, body, label]))
      .digest("hex");
  }

  /** The code as base64; undefined when it is not there, or is damaged. */
  find(key: string): string | undefined {
    let bytes: Buffer;
    try {
      bytes = fs.readFileSync(this.#file(key));
    } catch {
      return undefined;
    }
    const code = bytes.subarray(checkBytes);
    return code.length > 0 && checkOf(code).equals(bytes.subarray(0, checkBytes)) ? code.toString("base64") : undefined;
  }

  /** Keeps code; a folder that cannot be written is no reason to fail: it is compiled again then. */
  async keep(key: string, code: Buffer): Promise<void> {
    const file = this.#file(key);
    const part = `${file}.${process.pid}.part`;
    try {
      await fs.promises.mkdir(path.dirname(file), { recursive: true });
      await fs.promises.writeFile(part, Buffer.concat([checkOf(code), code]));
      await fs.promises.rename(part, file);
    } catch {
      await fs.promises.rm(part, { force: true }).catch(() => {});
    }
  }

  #file(key: string): string {
    return path.join(this.#folder, key.slice(0, 2), key.slice(2));
  }
}

const checkBytes = 16;

function checkOf(code: Buffer): Buffer {
  return createHash("sha256").update(code).digest().subarray(0, checkBytes);
}
