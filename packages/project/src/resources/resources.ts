import type { JsonObject } from "@sightline/model";
import { reporter } from "../definitions/problems.ts";
import type { ProjectProblem } from "../definitions/types.ts";
import { list, object, text } from "../json/fields.ts";
import { parseJsonObject } from "../json/parseJson.ts";
import type { ProjectFiles } from "./ProjectFiles.ts";
import { unreadProblems } from "./unreadResources.ts";

/** One resource: a folder of files that is inherited and overridden as a whole. */
export interface Resource {
  /** Its folder, `com.inductiveautomation.perspective/views/A/B`. */
  readonly path: string;
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly manifest: JsonObject;
}

/** A project read from disk and split into resources; nothing of it is understood yet. */
export interface RawProject {
  readonly name: string;
  readonly directory: string;
  readonly manifest: JsonObject;
  readonly parent: string;
  readonly resources: ReadonlyMap<string, Resource>;
  readonly problems: readonly ProjectProblem[];
}

/** Splits files into resources. A folder that holds a known file is one; its `resource.json` is its manifest. */
export function toRawProject(identity: { name: string; directory: string }, from: ProjectFiles): RawProject {
  const { files } = from;
  const found = [...from.problems, ...unreadProblems(from.unread)];
  const project = files.get("project.json");
  if (!project && !from.problems.length) {
    found.push({ severity: "error", resource: "project.json", message: "Not an Ignition project: project.json is missing." });
  }
  const manifest = (project && parseJsonObject(project, reporter(found, "project.json"))) ?? {};
  return { ...identity, manifest, parent: text(manifest.parent), resources: group(files, found), problems: found };
}

function group(files: ReadonlyMap<string, Uint8Array>, problems: ProjectProblem[]): ReadonlyMap<string, Resource> {
  const folders = new Map<string, Map<string, Uint8Array>>();
  for (const [path, content] of files) {
    const slash = path.lastIndexOf("/");
    if (slash < 0) continue;
    const folder = path.slice(0, slash);
    const entry = folders.get(folder) ?? new Map<string, Uint8Array>();
    folders.set(folder, entry.set(path.slice(slash + 1), content));
  }
  const resources = new Map<string, Resource>();
  for (const [path, content] of folders) {
    const manifest = manifestOf(path, content, problems);
    // A folder between resources has a manifest too, which names no file.
    if (content.size === 1 && content.has("resource.json") && list(manifest.files).length === 0) continue;
    resources.set(path, { path, files: content, manifest });
  }
  return resources;
}

function manifestOf(path: string, files: ReadonlyMap<string, Uint8Array>, problems: ProjectProblem[]): JsonObject {
  const bytes = files.get("resource.json");
  return (bytes && parseJsonObject(bytes, reporter(problems, `${path}/resource.json`))) ?? {};
}

/** The attributes of a resource, `enabled` among them. */
export function attributes(resource: Resource): JsonObject {
  return object(resource.manifest.attributes);
}

/** The parent's resources under the child's. A resource the parent does not let be overridden stays the parent's [PRJ6]. */
export function inherit(child: RawProject, parent: RawProject): RawProject {
  const resources = new Map(parent.resources);
  const problems = [...parent.problems, ...child.problems];
  for (const [path, resource] of child.resources) {
    if (resources.get(path)?.manifest.overridable === false) {
      const message = `The parent ${parent.name} does not let this resource be overridden: its own is used.`;
      problems.push({ severity: "warning", resource: path, message });
    } else resources.set(path, resource);
  }
  return { ...child, resources, problems };
}

/** A hash of contents: equal parts, equal hash. */
export type ContentHash = (...parts: readonly (string | Uint8Array)[]) => string;

/** One hash over all a project holds, and over what could not be read of it. */
export function generationOf(raw: RawProject, hash: ContentHash): string {
  const paths = [...raw.resources.keys()].sort();
  const unread = raw.problems.map(({ resource, message }) => `${resource} ${message}`);
  return hash(
    JSON.stringify(raw.manifest),
    ...unread,
    ...paths.flatMap((path) => resourceParts(raw.resources.get(path) as Resource)),
  );
}

function resourceParts(resource: Resource): (string | Uint8Array)[] {
  return [resource.path, ...[...resource.files].sort(([a], [b]) => (a < b ? -1 : 1)).flat()];
}
