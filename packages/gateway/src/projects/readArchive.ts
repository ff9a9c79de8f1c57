import { readFileSync, statSync } from "node:fs";
import {
  errorText,
  isProjectFile,
  type ProjectFiles,
  type ProjectLimits,
  type ProjectProblem,
  projectLimits,
  unreadResource,
} from "@sightline/project";
import { type UnzipFileInfo, unzipSync } from "fflate";
import { overLimit } from "./readFolder.ts";

/** Reads an exported project (.zip), at its top or in a folder of it. Nothing is written to disk [PRJ4]. */
export function readArchive(path: string, limits: ProjectLimits = projectLimits): ProjectFiles {
  const problems: ProjectProblem[] = [];
  const size = statSync(path).size;
  if (size > limits.totalBytes) return refused(`The archive has ${size} bytes, the limit is ${limits.totalBytes}.`);
  const bytes = readFileSync(path);
  try {
    const prefix = findPrefix(bytes);
    if (prefix === undefined) return refused("The archive holds no project.json: export the project again, as a project.");
    const unread = new Set<string>();
    const admit = gate(prefix, limits, { problems, unread });
    const files = new Map<string, Uint8Array>();
    for (const [name, content] of Object.entries(unzipSync(bytes, { filter: admit })))
      files.set(name.slice(prefix.length), content);
    return { files, unread: [...unread], problems };
  } catch (error) {
    return refused(`The archive cannot be read: ${errorText(error)}`);
  }
}

function refused(message: string): ProjectFiles {
  return { files: new Map(), unread: [], problems: [{ severity: "error", resource: ".", message }] };
}

/** The folder of the archive that holds the outermost project.json: `""` or `Name/`. */
function findPrefix(bytes: Uint8Array): string | undefined {
  const found: string[] = [];
  unzipSync(bytes, {
    filter: ({ name }) => {
      if (name === "project.json" || name.endsWith("/project.json")) found.push(name.slice(0, -"project.json".length));
      return false;
    },
  });
  return found.sort((a, b) => a.length - b.length)[0];
}

/** Decides by the archive's directory, before anything is unpacked; fflate unpacks no more than what is declared there. */
function gate(
  prefix: string,
  limits: ProjectLimits,
  { problems, unread }: { readonly problems: ProjectProblem[]; readonly unread: Set<string> },
): (file: UnzipFileInfo) => boolean {
  let bytes = 0;
  let files = 0;
  return ({ name, originalSize }) => {
    const path = name.startsWith(prefix) ? name.slice(prefix.length) : "";
    const unused = path.endsWith("/") ? undefined : unreadResource(path);
    if (unused !== undefined) unread.add(unused);
    if (!isProjectFile(path)) return false;
    const reason = unsafeName(path, limits) ?? overLimit({ size: originalSize, bytes, files }, limits);
    if (reason) problems.push({ severity: "error", resource: path, message: reason });
    else {
      bytes += originalSize;
      files++;
    }
    return reason === undefined;
  };
}

function unsafeName(path: string, limits: ProjectLimits): string | undefined {
  const parts = path.split("/");
  if (parts.length > limits.folderDepth) return `Folders may be ${limits.folderDepth} deep; this file is not read.`;
  if (parts.some((part) => part === ".." || part === "." || part === "" || part.includes("\\") || part.includes("\0"))) {
    return "This name leads out of the project and is not read.";
  }
  return undefined;
}
