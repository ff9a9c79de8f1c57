import { good, type JsonObject, type PropertyValue, type Quality, quality } from "@sightline/model";
import type { TagManager } from "../model/types.ts";
import type { CollisionPolicy, TagEditor } from "./TagEditor.ts";

/** What copying and moving tags needs. */
export interface TagMoves {
  readonly tags: TagManager;
  readonly editor: TagEditor;
}

/** The destination of a tag. */
export interface TagPlace {
  readonly folder: string;
  readonly name: string;
  readonly policy: CollisionPolicy;
}

/** Splits `[default]A/B` into folder `[default]A` and name `B`. */
export function splitTagPath(path: string): { folder: string; name: string } {
  const slash = path.lastIndexOf("/");
  const bracket = path.indexOf("]") + 1;
  return slash < 0
    ? { folder: path.slice(0, bracket), name: path.slice(bracket) }
    : { folder: path.slice(0, slash), name: path.slice(slash + 1) };
}

/** Copies a tag with everything below it; memory tags keep their values [SYS90]. */
export function copyTag({ tags, editor }: TagMoves, path: string, to: TagPlace): Quality {
  const found = editor.configuration(path);
  const full = tags.resolve(path);
  if (!found || found.tagType === "Provider") return quality("Bad_NotFound", `${full} is not a configured tag.`);
  const target = tags.resolve(to.folder === "" || to.folder.endsWith("]") ? `${to.folder}${to.name}` : `${to.folder}/${to.name}`);
  if (target.toLowerCase().startsWith(`${full.toLowerCase()}/`))
    return quality("Bad_Failure", `Cannot copy ${full} into itself (${target}).`);
  const values = memoryValues(tags, full);
  const [result = good] = editor.configure(to.folder, [{ ...found, name: to.name }], to.policy);
  if (result.name === "Good") for (const [below, value] of values) tags.write(`${target}${below}`, value);
  return result;
}

/** Moves a tag with everything below it. */
export function moveTag(moves: TagMoves, path: string, to: TagPlace): Quality {
  const copied = copyTag(moves, path, to);
  if (copied.name !== "Good") return copied;
  const [removed = good] = moves.editor.remove([path]);
  return removed;
}

/** The values of memory tags at and below a path, by relative path. */
function memoryValues(tags: TagManager, full: string): [string, PropertyValue][] {
  const values: [string, PropertyValue][] = [];
  const keep = (path: string) => {
    const { value, quality: found } = tags.read(path);
    if (found.name === "Good" && value !== null) values.push([path.slice(full.length), value]);
  };
  const walk = (path: string) => {
    for (const node of tags.browse(path)) {
      if (node.tagType === "AtomicTag" && node.valueSource === "memory") keep(node.fullPath);
      else walk(node.fullPath);
    }
  };
  if (tags.read(`${full}.valueSource`).value === "memory") keep(full);
  walk(full);
  return values;
}

/** The original's export form: a single tag as it is, several as a list. */
export function exportedTags(found: readonly JsonObject[]): JsonObject {
  const [only] = found;
  return found.length === 1 && only ? only : { tags: found };
}

/** The tags in an export of one tag, several tags or a provider. */
export function importedTags(json: JsonObject): readonly JsonObject[] {
  const single = json.name !== undefined && json.name !== "" && json.tagType !== "Provider";
  return single ? [json] : ((Array.isArray(json.tags) ? json.tags : []) as readonly JsonObject[]);
}
