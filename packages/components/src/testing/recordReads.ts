import { isObject, type PropertyPath, type PropertyValue } from "@sightline/model";

/** The same value, whose reads are told: each property with its path, items of lists by their index. */
export function recordReads<T extends PropertyValue>(value: T, read: (path: PropertyPath) => void, path: PropertyPath = []): T {
  if (!Array.isArray(value) && !isObject(value)) return value;
  const known = new Map<string, unknown>();
  const proxy = new Proxy(value as object, {
    get(target, key, receiver) {
      const found: unknown = Reflect.get(target, key, receiver);
      if (typeof key === "symbol" || !(Object.hasOwn(target, key) || isObject(target))) return found;
      if (Array.isArray(target) && key === "length") return found;
      const at = [...path, Array.isArray(target) ? Number(key) : key];
      if (key in Object.prototype) return found;
      read(at);
      if (!known.has(key)) known.set(key, recordReads(found as PropertyValue, read, at));
      return known.get(key);
    },
  });
  return proxy as T;
}
