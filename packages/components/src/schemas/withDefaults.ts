import { fromJson, isObject, type JsonObject, type PropertyObject, type PropertyValue } from "@sightline/model";

const defaultValues = new WeakMap<JsonObject, PropertyObject>();
const merged = new WeakMap<PropertyObject, WeakMap<PropertyObject, PropertyObject>>();

/** The properties with defaults where nothing is set, object by object; arrays are taken whole. Same in, same out. */
export function withDefaults(defaults: JsonObject, props: PropertyObject): PropertyObject {
  let base = defaultValues.get(defaults);
  if (!base) {
    base = fromJson(defaults) as PropertyObject;
    defaultValues.set(defaults, base);
  }
  return mergeObjects(base, props);
}

function mergeObjects(base: PropertyObject, props: PropertyObject): PropertyObject {
  const results = merged.get(base) ?? new WeakMap<PropertyObject, PropertyObject>();
  merged.set(base, results);
  const known = results.get(props);
  if (known) return known;
  const made: Record<string, PropertyValue> = { ...base };
  for (const [key, value] of Object.entries(props)) made[key] = mergeValue(base[key], value);
  results.set(props, made);
  return made;
}

function mergeValue(base: PropertyValue | undefined, value: PropertyValue): PropertyValue {
  return isObject(base) && isObject(value) ? mergeObjects(base as PropertyObject, value as PropertyObject) : value;
}
