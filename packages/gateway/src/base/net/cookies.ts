/** Reads a `Cookie` header; the first of a name counts, unreadable parts are left out. */
export function parseCookies(header: string | undefined): ReadonlyMap<string, string> {
  const cookies = new Map<string, string>();
  for (const part of (header ?? "").split(";")) {
    const equals = part.indexOf("=");
    const name = part.slice(0, equals).trim();
    if (equals > 0 && !cookies.has(name)) cookies.set(name, part.slice(equals + 1).trim());
  }
  return cookies;
}

export interface CookieOptions {
  readonly path: string;
  /** True on HTTPS. */
  readonly secure: boolean;
  /** Seconds until the browser forgets it; absent: with the browser's window; 0: at once. */
  readonly maxAge?: number;
}

/** A `Set-Cookie` value: HttpOnly and SameSite=Lax always. Name and value must be cookie-safe text. */
export function setCookie(name: string, value: string, options: CookieOptions): string {
  const age = options.maxAge === undefined ? "" : `; Max-Age=${options.maxAge}`;
  return `${name}=${value}; Path=${options.path}; HttpOnly; SameSite=Lax${options.secure ? "; Secure" : ""}${age}`;
}
