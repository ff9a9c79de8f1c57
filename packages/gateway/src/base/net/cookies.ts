import { parse, serialize } from "cookie";

const asItIs = (value: string) => value;

/** Reads a `Cookie` header; the first of a name counts, unreadable parts are left out. */
export function parseCookies(header: string | undefined): ReadonlyMap<string, string> {
  const found = Object.entries(parse(header ?? "", { decode: asItIs }));
  return new Map(found.filter((each): each is [string, string] => each[0] !== "" && each[1] !== undefined));
}

export interface CookieOptions {
  readonly path: string;
  /** True on HTTPS. */
  readonly secure: boolean;
  /** Seconds until the browser forgets it; absent: with the browser's window; 0: at once. */
  readonly maxAge?: number;
}

/** A `Set-Cookie` value: HttpOnly and SameSite=Lax always. @throws TypeError for a name or value that is not cookie-safe */
export function setCookie(name: string, value: string, options: CookieOptions): string {
  return serialize(name, value, { ...options, httpOnly: true, sameSite: "lax", encode: asItIs });
}
