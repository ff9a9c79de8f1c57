import { createHash, randomBytes, randomUUID, timingSafeEqual } from "node:crypto";

/** A new session id: lower-case UUID text, as scripts compare it with `session.props.id`. */
export function newSessionId(): string {
  return randomUUID();
}

/** A new page id: short lower-case hex. `taken` answers whether an id is in use. */
export function newPageId(taken: (id: string) => boolean = () => false): string {
  let id = randomBytes(4).toString("hex");
  while (taken(id)) id = randomBytes(4).toString("hex");
  return id;
}

/** A secret nobody can guess: 256 random bits, URL-safe text. */
export function newSecret(): string {
  return randomBytes(32).toString("base64url");
}

/** Hash of a secret of full entropy (tokens, cookies), lower-case hex; passwords need a slow hash instead. */
export function secretHash(secret: string): string {
  return createHash("sha256").update(secret).digest("hex");
}

/** Compares two texts in a time that tells nothing about where they differ. */
export function sameSecret(a: string, b: string): boolean {
  const left = createHash("sha256").update(a).digest();
  const right = createHash("sha256").update(b).digest();
  return timingSafeEqual(left, right);
}
