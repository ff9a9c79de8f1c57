import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import type { Plugin } from "vite";

const texts = /\.(js|css|json|svg|wasm|txt)$/;
/** Smaller than this, headers cost more than compression saves. */
const worthwhileBytes = 860;

/** Writes each text asset a second and third time, as Brotli and gzip: the gateway sends files and compresses nothing itself. */
export function precompress(folder: string): Plugin {
  return {
    name: "precompress",
    apply: "build",
    closeBundle: () => {
      for (const name of readdirSync(folder, { recursive: true, encoding: "utf8" }))
        if (texts.test(name)) compress(join(folder, name));
    },
  };
}

function compress(path: string): void {
  const plain = readFileSync(path);
  if (plain.length < worthwhileBytes) return;
  const params = { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_SIZE_HINT]: plain.length };
  writeFileSync(`${path}.br`, brotliCompressSync(plain, { params }));
  writeFileSync(`${path}.gz`, gzipSync(plain, { level: 9 }));
}
