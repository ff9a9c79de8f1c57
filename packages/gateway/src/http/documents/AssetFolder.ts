import { readFile, stat } from "node:fs/promises";
import { extname, join, resolve, sep } from "node:path";
import { type Compressed, compressed } from "./compress.ts";

/** A file ready to be sent. */
export interface Asset extends Compressed {
  readonly contentType: string;
  /** The name carries a content hash: it never changes. */
  readonly immutable: boolean;
}

const contentTypes: Readonly<Record<string, string>> = {
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".map": "application/json; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".ico": "image/x-icon",
  ".woff2": "font/woff2",
  ".wasm": "application/wasm",
  ".txt": "text/plain; charset=utf-8",
};

/** The built browser pages: read and compressed on first use, kept until the file changes. */
export class AssetFolder {
  private readonly root: string;
  private readonly assets = new Map<string, { readonly stamp: string; readonly asset: Promise<Asset> }>();

  constructor(directory: string) {
    this.root = resolve(directory);
  }

  /** A file by its path below the folder; undefined when there is none, or the path leads out. */
  async find(path: string): Promise<Asset | undefined> {
    const file = join(this.root, path);
    if (!file.startsWith(this.root + sep) || path.includes("\0")) return undefined;
    const found = await stat(file).catch(() => undefined);
    if (!found?.isFile()) return undefined;
    return this.load(file, `${found.mtimeMs} ${found.size}`);
  }

  /** A document's text, as built. */
  async text(name: string): Promise<string | undefined> {
    return readFile(join(this.root, name), "utf8").catch(() => undefined);
  }

  private load(file: string, stamp: string): Promise<Asset> {
    const known = this.assets.get(file);
    if (known?.stamp === stamp) return known.asset;
    const asset = readAsset(file);
    this.assets.set(file, { stamp, asset });
    return asset;
  }
}

async function readAsset(file: string): Promise<Asset> {
  const contentType = contentTypes[extname(file)] ?? "application/octet-stream";
  const body = await compressed(await readFile(file), isText(contentType));
  return { ...body, contentType, immutable: /[-.][A-Za-z0-9_-]{8}\.\w+$/.test(file) };
}

function isText(contentType: string): boolean {
  return /text|javascript|json|svg|wasm/.test(contentType);
}
