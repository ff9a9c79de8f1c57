/** Where a login may lead back to: a path of this gateway, never another site; else `fallback`. */
export function safeReturn(given: string | null | undefined, fallback: string): string {
  if (given === null || given === undefined || !/^\/(?![/\\])[^\\\p{Cc}]*$/u.test(given)) return fallback;
  const base = "http://gateway.invalid";
  if (!URL.canParse(given, base)) return fallback;
  const url = new URL(given, base);
  const path = url.pathname + url.search + url.hash;
  return url.origin === base && !path.startsWith("//") ? path : fallback;
}
