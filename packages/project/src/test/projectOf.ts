import { strToU8 } from "fflate";
import { buildProject } from "../buildProject.ts";
import type { Project } from "../definitions/types.ts";
import { toRawProject } from "../resources/resources.ts";

/** The project these files make, by path; bytes and texts stand as they are, objects are written as JSON. */
export function projectOf(files: Readonly<Record<string, string | Uint8Array | object>>): Promise<Project> {
  const bytes = new Map(Object.entries(files).map(([path, content]) => [path, bytesOf(content)]));
  const raw = toRawProject({ name: "plant", directory: "plant" }, { files: bytes, unread: [], problems: [] });
  const known = { last: undefined, views: new Map(), problems: new Map() };
  return buildProject(raw, { known, hash: (...parts) => parts.join(), pause: () => undefined });
}

function bytesOf(content: string | Uint8Array | object): Uint8Array {
  if (content instanceof Uint8Array) return content;
  return strToU8(typeof content === "string" ? content : JSON.stringify(content));
}
