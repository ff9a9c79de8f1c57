import { isObject, type Json, type JsonObject } from "@sightline/model";
import type { TagAddress } from "../model/tagPath.ts";

/** The limit of properties written to one tag; scripts may write any name. */
const maximumWritten = 200;

/** What was written to properties of tags since their providers were loaded, by path below the provider in lower case. */
export class WrittenTags {
  readonly #providers = new Map<string, Map<string, JsonObject>>();

  /** What is written to a provider from now on; what was written before is in its export. */
  begin(provider: string): ReadonlyMap<string, JsonObject> {
    const written = new Map<string, JsonObject>();
    this.#providers.set(provider.toLowerCase(), written);
    return written;
  }

  /** Forgets what was written to tags, given by path, and below them; answers what is left. */
  forget(provider: string, paths: Iterable<string>): ReadonlyMap<string, JsonObject> {
    const written = this.#providers.get(provider.toLowerCase()) ?? new Map<string, JsonObject>();
    if (written.size === 0) return written;
    for (const path of paths) {
      const key = path.toLowerCase();
      for (const each of [...written.keys()]) if (each === key || each.startsWith(`${key}/`)) written.delete(each);
    }
    return written;
  }

  /** False when the tag has too many written properties. */
  add({ provider, path }: TagAddress, properties: JsonObject): boolean {
    const written = this.#providers.get(provider.toLowerCase());
    const next = combined(written?.get(path.toLowerCase()) ?? {}, properties);
    if (!written || namesOf(next).length > maximumWritten) return false;
    written.set(path.toLowerCase(), next);
    return true;
  }
}

function combined(below: JsonObject, above: JsonObject): JsonObject {
  const parameters = { ...objectOf(below.parameters), ...objectOf(above.parameters) };
  return { ...below, ...above, ...(Object.keys(parameters).length > 0 ? { parameters } : {}) };
}

function namesOf({ parameters, ...properties }: JsonObject): readonly string[] {
  return [...Object.keys(properties), ...Object.keys(objectOf(parameters))];
}

function objectOf(json: Json | undefined): JsonObject {
  return isObject(json) ? (json as JsonObject) : {};
}
