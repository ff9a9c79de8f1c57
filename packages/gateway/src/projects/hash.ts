import { createHash } from "node:crypto";

/** A content hash, 32 hex digits: equal content, equal hash, on every machine. */
export function contentHash(...parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(typeof part === "string" ? `${part.length}:${part}` : part);
  return hash.digest("hex").slice(0, 32);
}
