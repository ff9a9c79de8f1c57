/** A place in a property tree: object keys and array indices, outermost first. */
export type PropertyPath = readonly (string | number)[];

const cache = new Map<string, PropertyPath>();
const cacheLimit = 10_000;
const token = /^(?:\.?([^.[\]]+)|\[(\d+)\]|\['((?:[^']|'')*)'\]|\["([^"]*)"\])/;

/**
 * Reads `props.data[0].x` or `custom['OP Finish'].y` into segments; `''` in single quotes is one quote [PT12].
 * @throws Error when the text is not a property path.
 */
export function parsePath(text: string): PropertyPath {
  const read = readPath(text);
  if ("unread" in read) throw new Error(`"${text}" is not a property path: cannot read it from "${read.unread}"`);
  return read.path;
}

/** {@link parsePath} for text from outside: a text that is not a path is answered, not thrown. */
export function readPath(text: string): { readonly path: PropertyPath } | { readonly unread: string } {
  const known = cache.get(text);
  if (known) return { path: known };
  const read = readSegments(text);
  if ("unread" in read) return read;
  if (cache.size >= cacheLimit) cache.clear();
  cache.set(text, read.path);
  return read;
}

function readSegments(text: string): { readonly path: PropertyPath } | { readonly unread: string } {
  const path: (string | number)[] = [];
  let rest = text;
  while (rest) {
    const match = token.exec(rest);
    if (!match) return { unread: rest };
    path.push(segmentOf(match));
    rest = rest.slice(match[0].length);
  }
  return { path };
}

function segmentOf([, plain, index, single, double]: RegExpExecArray): string | number {
  if (index !== undefined) return Number(index);
  return plain ?? single?.replaceAll("''", "'") ?? double ?? "";
}

/** The text form, the inverse of {@link parsePath} for any keys [PT13]. */
export function formatPath(path: PropertyPath): string {
  return path.reduce<string>((text, segment) => text + formatSegment(segment, text === ""), "");
}

function formatSegment(segment: string | number, first: boolean): string {
  if (typeof segment === "number") return `[${segment}]`;
  if (segment === "" || /[.[\]'"]/.test(segment)) return `['${segment.replaceAll("'", "''")}']`;
  return first ? segment : `.${segment}`;
}

/** True when one of the paths lies on the way to the other: a write to either is seen at both. */
export function overlaps(a: PropertyPath, b: PropertyPath): boolean {
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i++) if (a[i] !== b[i]) return false;
  return true;
}
