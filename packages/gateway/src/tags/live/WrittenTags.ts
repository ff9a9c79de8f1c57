import { isObject, type Json, type JsonObject } from "@sightline/model";
import { expandTags, type TagDefinition } from "../model/definition.ts";
import type { TagAddress } from "../model/tagPath.ts";

/** The limit of properties written to one tag; scripts may write any name. */
const maximumWritten = 200;

/** What was written to properties of tags at runtime, by provider. */
export class WrittenTags {
  readonly #providers = new Map<string, WrittenProvider>();

  of(provider: string): WrittenProvider {
    const key = provider.toLowerCase();
    const known = this.#providers.get(key) ?? new WrittenProvider();
    this.#providers.set(key, known);
    return known;
  }
}

/** The written properties of the tags of one provider. */
class WrittenProvider {
  readonly byPath = new Map<string, JsonObject>();
  /** What was configured where something was written, to see later whether it was configured anew. */
  readonly #configured = new Map<string, JsonObject>();

  /** False when the tag has too many written properties. */
  add({ path }: TagAddress, definition: TagDefinition, properties: JsonObject): boolean {
    const key = path.toLowerCase();
    const known = this.byPath.get(key) ?? {};
    const next = combined(known, properties);
    if (namesOf(next).length > maximumWritten) return false;
    this.byPath.set(key, next);
    this.#configured.set(key, combined(configuredOf(definition, properties), this.#configured.get(key) ?? {}));
    return true;
  }

  /** Forgets what was written to a tag and those below it. */
  forget(path: string): void {
    const key = path.toLowerCase();
    for (const each of [...this.byPath.keys()]) {
      if (each !== key && !each.startsWith(`${key}/`)) continue;
      this.byPath.delete(each);
      this.#configured.delete(each);
    }
  }

  /** Forgets what was written to properties that another configuration gives another value. */
  keepWhatIsConfiguredAsBefore(json: JsonObject): void {
    if (this.byPath.size === 0) return;
    const now = new Map(flattened(expandTags(json, []), ""));
    for (const [path, written] of [...this.byPath]) {
      const definition = now.get(path);
      const { parameters, ...properties } = this.#configured.get(path) ?? {};
      const before = configuredOf({ properties, parameters: objectOf(parameters) }, written);
      if (!definition || JSON.stringify(configuredOf(definition, written)) !== JSON.stringify(before)) {
        this.byPath.delete(path);
        this.#configured.delete(path);
      }
    }
  }
}

function combined(below: JsonObject, above: JsonObject): JsonObject {
  const parameters = { ...objectOf(below.parameters), ...objectOf(above.parameters) };
  return { ...below, ...above, ...(Object.keys(parameters).length > 0 ? { parameters } : {}) };
}

function namesOf({ parameters, ...properties }: JsonObject): readonly string[] {
  return [...Object.keys(properties), ...Object.keys(objectOf(parameters))];
}

interface Configured {
  readonly properties: JsonObject;
  readonly parameters: Readonly<Record<string, unknown>>;
}

/** What is configured for the properties that were written, in the order of `written`. */
function configuredOf({ properties, parameters }: Configured, written: JsonObject): JsonObject {
  const { parameters: writtenParameters, ...names } = written;
  return {
    ...picked(properties, Object.keys(names)),
    parameters: picked(parameters as JsonObject, Object.keys(objectOf(writtenParameters))),
  };
}

function picked(from: JsonObject, names: readonly string[]): JsonObject {
  return Object.fromEntries(names.map((name) => [name, from[name] ?? null]));
}

function objectOf(json: Json | undefined): JsonObject {
  return isObject(json) ? (json as JsonObject) : {};
}

function* flattened(definitions: readonly TagDefinition[], folder: string): Generator<[string, TagDefinition]> {
  for (const definition of definitions) {
    const path = `${folder}${definition.name}`.toLowerCase();
    yield [path, definition];
    yield* flattened(definition.children, `${path}/`);
  }
}
