/** Whether this program knows a time zone by its id, `America/Chicago`; as in Java, letter case counts. */
export function isTimeZone(id: string): boolean {
  if (!isKnown(undefined, id)) return false;
  const { timeZone } = new Intl.DateTimeFormat("en", { timeZone: id }).resolvedOptions();
  return id === timeZone || (id.toLowerCase() !== timeZone.toLowerCase() && id !== id.toLowerCase());
}

/** A language as Intl writes it, `fr-CA` for Java's `fr_CA`; undefined where the text names none. */
export function languageTag(locale: string): string | undefined {
  const tag = locale.replaceAll("_", "-");
  return tag !== "" && isKnown(tag, undefined) ? tag : undefined;
}

function isKnown(locale: string | undefined, timeZone: string | undefined): boolean {
  try {
    new Intl.DateTimeFormat(locale, { timeZone });
    return true;
  } catch {
    return false;
  }
}
