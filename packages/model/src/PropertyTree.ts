import { TypedNumber } from "./numbers.ts";
import type { PropertyPath } from "./path.ts";
import { good, isGood, type Quality } from "./quality.ts";
import { compareValues, Dataset, isObject, type PropertyObject, type PropertyValue } from "./value.ts";

/** One difference between a tree and the base it started from. `value` undefined: the property is gone. */
export interface Change {
  readonly path: PropertyPath;
  readonly value: PropertyValue | undefined;
}

const noQualities: ReadonlyMap<string, Quality> = new Map();

/**
 * A tree of properties over a shared, immutable base. It costs nothing until it is written; a write copies the
 * parents on its way and shares the rest, so {@link differences} finds what changed by comparing references. What nobody was
 * given since it was copied is changed in place: many writes in a row cost what one does each, however many keys there are [PT23].
 */
export class PropertyTree {
  #root: PropertyObject;
  /** Objects and arrays that writes made and nobody outside has seen, with their sizes. */
  #unseen: Map<PropertyValue, number> | undefined;
  #qualities: Map<string, Quality> | undefined;
  /** Grows by one with every change that was made. */
  version = 0;

  constructor(readonly base: PropertyObject) {
    this.#root = base;
  }

  get root(): PropertyObject {
    this.#unseen = undefined;
    return this.#root;
  }

  /** The value at a path; undefined where there is none. */
  read(path: PropertyPath): PropertyValue | undefined {
    const found = readAt(this.#root, path);
    if (typeof found === "object" && found !== null) this.#unseen = undefined;
    return found;
  }

  /**
   * Writes a value; objects and arrays on the way are made as needed. Answers false when nothing changed [PT1], "kinds" when
   * the same numbers are floats now that were none, or the other way round [PT20].
   */
  write(path: PropertyPath, value: PropertyValue | undefined): boolean | "kinds" {
    const likeness = compareValues(readAt(this.#root, path), value);
    if (likeness === "same") return false;
    this.#unseen ??= new Map();
    this.#root = place(this.#root, { path, value, own: this.#unseen }, 0) as PropertyObject;
    this.version++;
    return likeness === "kinds" ? likeness : true;
  }

  /** The quality at a path: its own, else that of the nearest parent that has one, else good. */
  qualityAt(path: PropertyPath): Quality {
    if (!this.#qualities) return good;
    for (let length = path.length; length > 0; length--) {
      const found = this.#qualities.get(qualityKey(path.slice(0, length)));
      if (found) return found;
    }
    return good;
  }

  /** Sets the quality at a path; answers false when it had that quality already. */
  setQuality(path: PropertyPath, quality: Quality): boolean {
    const key = qualityKey(path);
    const old = this.#qualities?.get(key) ?? good;
    if (old.name === quality.name && old.message === quality.message) return false;
    if (isGood(quality)) this.#qualities?.delete(key);
    else {
      this.#qualities ??= new Map();
      this.#qualities.set(key, quality);
    }
    return true;
  }

  /** Every path whose quality is not good, by path text as JSON. */
  get qualities(): ReadonlyMap<string, Quality> {
    return this.#qualities ?? noQualities;
  }

  /** What is different from the base, as few changes as describe it. */
  differences(): Change[] {
    const changes: Change[] = [];
    this.#unseen = undefined;
    collect(this.base, this.#root, { path: [], changes });
    return changes;
  }
}

function qualityKey(path: PropertyPath): string {
  return JSON.stringify(path);
}

/** Reads below any value. Array indices and object keys only; nothing inherited is ever seen. */
export function readAt(root: PropertyValue | undefined, path: PropertyPath): PropertyValue | undefined {
  let node: PropertyValue | undefined = root;
  for (const segment of path) {
    if (Array.isArray(node)) node = typeof segment === "number" ? (node as readonly PropertyValue[])[segment] : undefined;
    else if (isObject(node))
      node = Object.hasOwn(node, segment) ? ((node as PropertyObject)[segment] as PropertyValue) : undefined;
    else return undefined;
  }
  return node;
}

/** A copy of `node` with one value replaced; everything off the way is shared. `depth`: where in the path `node` stands. */
// budget: the public form of `place`, whose arguments callers have at hand one by one
export function writeAt(
  node: PropertyValue | undefined,
  path: PropertyPath,
  depth: number,
  value: PropertyValue | undefined,
): PropertyValue | undefined {
  return place(node, { path, value, own: new Map() }, depth);
}

interface Placement {
  readonly path: PropertyPath;
  readonly value: PropertyValue | undefined;
  /** What may be changed in place, with the number of its keys; copies are added. */
  readonly own: Map<PropertyValue, number>;
}

/** Deepest nesting of a property: what is deeper would exhaust the stack of whoever walks it. */
export const maximumDepth = 200;

/** The longest array a write by index may make: an index from outside must not allocate the machine. */
const maximumLength = 1_000_000;

/** The most keys an object gets by writing them one by one. */
const maximumKeys = 100_000;

/** How much of a path a tree can hold, and why not all of it; undefined where it can be written [PT5, PT6, PT22]. */
export function pathProblem(path: PropertyPath): { readonly usable: PropertyPath; readonly why: string } | undefined {
  for (const [at, segment] of path.entries()) {
    const why = segmentProblem(segment) ?? (at >= maximumDepth ? `a property is at most ${maximumDepth} levels deep` : undefined);
    if (why !== undefined) return { usable: path.slice(0, at), why };
  }
  return undefined;
}

function segmentProblem(segment: string | number): string | undefined {
  if (typeof segment !== "number") return isPropertyName(segment) ? undefined : `${segment} is not a property name`;
  return segment < maximumLength ? undefined : `index ${segment} is over the limit of ${maximumLength}`;
}

/** Whether a property can have this name [PT5]. */
export function isPropertyName(name: string): boolean {
  return name !== "__proto__";
}

function place(node: PropertyValue | undefined, what: Placement, depth: number): PropertyValue | undefined {
  if (depth === what.path.length) return what.value;
  const segment = what.path[depth] as string | number;
  const problem = segmentProblem(segment);
  if (problem !== undefined) throw new Error(problem);
  if (typeof segment === "number") return placeItem(node, what, depth);
  const source = isObject(node) ? (node as PropertyObject) : {};
  const child = place(Object.hasOwn(source, segment) ? source[segment] : undefined, what, depth + 1);
  const size = what.own.get(source) ?? Object.keys(source).length;
  const grows = Number(child !== undefined) - Number(Object.hasOwn(source, segment));
  if (grows > 0 && size >= maximumKeys) throw new Error(`an object in a property has at most ${maximumKeys} keys`);
  const copy: Record<string, PropertyValue> = what.own.has(source) ? source : { ...source };
  what.own.set(copy, size + grows);
  if (child === undefined) delete copy[segment];
  else copy[segment] = child;
  return copy;
}

function placeItem(node: PropertyValue | undefined, what: Placement, depth: number): PropertyValue | undefined {
  const index = what.path[depth] as number;
  const items = Array.isArray(node) ? (node as PropertyValue[]) : [];
  const copy = what.own.has(items) ? items : [...items];
  what.own.set(copy, copy.length);
  const child = place(copy[index], what, depth + 1);
  if (child === undefined) copy.splice(index, 1);
  else {
    while (copy.length < index) copy.push(null);
    copy[index] = child;
  }
  return copy;
}

/** Where a comparison stands, and what it found so far. */
interface Comparison {
  readonly path: PropertyPath;
  readonly changes: Change[];
}

function collect(before: PropertyValue | undefined, after: PropertyValue | undefined, at: Comparison): void {
  if (Object.is(before, after)) return;
  if (isObject(before) && isObject(after)) return collectKeys(before as PropertyObject, after as PropertyObject, at);
  if (Array.isArray(before) && Array.isArray(after) && before.length === after.length) {
    after.forEach((item, index) => {
      collect(before[index] as PropertyValue, item as PropertyValue, below(at, index));
    });
    return;
  }
  if (compareValues(before, after) !== "same") at.changes.push({ path: at.path, value: after });
}

function collectKeys(before: PropertyObject, after: PropertyObject, at: Comparison): void {
  for (const key of Object.keys(after)) collect(Object.hasOwn(before, key) ? before[key] : undefined, after[key], below(at, key));
  for (const key of Object.keys(before))
    if (!Object.hasOwn(after, key)) at.changes.push({ path: [...at.path, key], value: undefined });
}

function below(at: Comparison, segment: string | number): Comparison {
  return { path: [...at.path, segment], changes: at.changes };
}

/** Freezes a value and all below it, so that a shared base cannot be changed by mistake. */
export function freezeDeep<T extends PropertyValue>(value: T): T {
  if (typeof value !== "object" || value === null || Object.isFrozen(value)) return value;
  if (value instanceof Date || value instanceof Dataset || value instanceof TypedNumber) return value;
  Object.freeze(value);
  for (const item of Object.values(value)) freezeDeep(item as PropertyValue);
  return value;
}
