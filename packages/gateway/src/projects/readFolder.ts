import { type Dirent, readdirSync, readFileSync, realpathSync, statSync } from "node:fs";
import { join, sep } from "node:path";
import {
  errorText,
  isModuleFolder,
  isProjectFile,
  isProjectFolder,
  type ProjectFiles,
  type ProjectLimits,
  type ProjectProblem,
  projectLimits,
  unreadResource,
} from "@sightline/project";
import { createPause } from "./pause.ts";

/** Reads a project folder. Links that lead out of it, folders too deep and files too large are refused with a problem [PRJ3]. */
export async function readFolder(directory: string, limits: ProjectLimits = projectLimits): Promise<ProjectFiles> {
  const reader = new FolderReader(directory, limits);
  const pause = createPause();
  let next = reader.step();
  while (next) {
    await pause();
    next = reader.step();
  }
  return { files: reader.files, unread: [...reader.unread], problems: reader.problems };
}

interface Folder {
  readonly path: string;
  readonly depth: number;
}

class FolderReader {
  readonly files = new Map<string, Uint8Array>();
  readonly unread = new Set<string>();
  readonly problems: ProjectProblem[] = [];
  readonly #waiting: Folder[] = [{ path: "", depth: 0 }];
  readonly #root: string;
  #bytes = 0;

  constructor(
    directory: string,
    readonly limits: ProjectLimits,
  ) {
    this.#root = realpathSync(directory);
  }

  /** Reads one folder; false when there is none left. */
  step(): boolean {
    const folder = this.#waiting.pop();
    if (!folder) return false;
    for (const entry of this.#entries(folder.path)) this.#take(entry, folder);
    return true;
  }

  #entries(path: string): Dirent[] {
    try {
      return readdirSync(join(this.#root, path), { withFileTypes: true });
    } catch (error) {
      this.#refuse(path, `This folder cannot be read: ${errorText(error)}`);
      return [];
    }
  }

  #take(entry: Dirent, folder: Folder): void {
    const path = folder.path ? `${folder.path}/${entry.name}` : entry.name;
    if (entry.isDirectory()) this.#queue(path, folder.depth + 1);
    else if (!isProjectFile(path)) this.#passOver(entry, path);
    else if (entry.isFile() || (entry.isSymbolicLink() && this.#staysInside(path))) this.#read(path);
  }

  #passOver(entry: Dirent, path: string): void {
    if (entry.isSymbolicLink() && isProjectFolder(path))
      return this.#refuse(path, "A link to a folder is not followed: copy the folder.");
    const resource = unreadResource(path);
    if (resource !== undefined) this.unread.add(resource);
  }

  #queue(path: string, depth: number): void {
    if (!isProjectFolder(path) && !isModuleFolder(path)) return;
    if (depth > this.limits.folderDepth)
      this.#refuse(path, `Folders may be ${this.limits.folderDepth} deep; this one is not read.`);
    else this.#waiting.push({ path, depth });
  }

  #staysInside(path: string): boolean {
    try {
      const target = realpathSync(join(this.#root, path));
      if (target.startsWith(this.#root + sep) && statSync(target).isFile()) return true;
    } catch {
      // A dangling link is refused like one that leads outside.
    }
    this.#refuse(path, "This link leads out of the project folder and is not followed.");
    return false;
  }

  #read(path: string): void {
    try {
      const size = statSync(join(this.#root, path)).size;
      if (!this.#affordable(path, size)) return;
      this.#bytes += size;
      this.files.set(path, readFileSync(join(this.#root, path)));
    } catch (error) {
      this.#refuse(path, `This file cannot be read: ${errorText(error)}`);
    }
  }

  #affordable(path: string, size: number): boolean {
    const reason = overLimit({ size, bytes: this.#bytes, files: this.files.size }, this.limits);
    if (reason) this.#refuse(path, reason);
    return reason === undefined;
  }

  #refuse(resource: string, message: string): void {
    this.problems.push({ severity: "error", resource: resource || ".", message });
  }
}

/** Why one more file of this size is too much; undefined when it is not. */
export function overLimit(
  load: { readonly size: number; readonly bytes: number; readonly files: number },
  limits: ProjectLimits,
): string | undefined {
  if (load.size > limits.fileBytes) return `This file has ${load.size} bytes, the limit is ${limits.fileBytes}; it is not read.`;
  if (load.bytes + load.size > limits.totalBytes)
    return `The project has more than ${limits.totalBytes} bytes; this file is not read.`;
  if (load.files >= limits.files) return `The project has more than ${limits.files} files; this one is not read.`;
  return undefined;
}
