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
import { Unzip, type UnzipFile, type UnzipFileInfo, UnzipInflate, unzipSync } from "fflate";
import { createPause } from "./pause.ts";
import { overLimit } from "./readFolder.ts";

/** What an archive may make of the gateway while it is unpacked, beside the limits of projects. */
export interface ArchiveLimits extends ProjectLimits {
  /** Most bytes of content for each byte of the archive; small archives may have {@link freeBytes}. */
  readonly ratio: number;
  readonly milliseconds: number;
}

/** The limits of archives [PRJ163]. */
export const archiveLimits: ArchiveLimits = { ...projectLimits, ratio: 100, milliseconds: 120_000 };

/** An archive may unpack to so much whatever its ratio: a single text of zeros is no attack. */
const freeBytes = 16 << 20;
/** So many bytes of an archive are unpacked at a time: at most a thousand times as many come out. */
const chunkBytes = 4_096;

/**
 * Reads an exported project (.zip), at its top or in a folder of it. Nothing is written to disk [PRJ4]. Others run while it is
 * unpacked, and it is given up where more comes out than its directory says or the limits allow [PRJ163].
 */
export async function readArchive(path: string, limits: ArchiveLimits = archiveLimits): Promise<ProjectFiles> {
  const problems: ProjectProblem[] = [];
  const size = statSync(path).size;
  if (size > limits.totalBytes) return refused(`The archive has ${size} bytes, the limit is ${limits.totalBytes}.`);
  const bytes = readFileSync(path);
  try {
    const prefix = findPrefix(bytes);
    if (prefix === undefined) return refused("The archive holds no project.json: export the project again, as a project.");
    const unread = new Set<string>();
    const totalBytes = Math.min(limits.totalBytes, Math.max(freeBytes, size * limits.ratio));
    const admitted = admittedFiles(bytes, gate(prefix, { ...limits, totalBytes }, { problems, unread }));
    const unpacked = await unpack(bytes, admitted, limits.milliseconds);
    if ("refusal" in unpacked) return refused(unpacked.refusal);
    const files = new Map([...unpacked.files].map(([name, content]) => [name.slice(prefix.length), content]));
    return { files, unread: [...unread], problems };
  } catch (error) {
    return refused(`The archive cannot be read: ${errorText(error)}`);
  }
}

/** The files to unpack with their sizes, by the archive's directory. */
function admittedFiles(bytes: Uint8Array, admit: (file: UnzipFileInfo) => boolean): ReadonlyMap<string, number> {
  const admitted = new Map<string, number>();
  unzipSync(bytes, {
    filter: (file) => {
      if (admit(file)) admitted.set(file.name, file.originalSize);
      return false;
    },
  });
  return admitted;
}

type Unpacked = { readonly files: ReadonlyMap<string, Uint8Array> } | { readonly refusal: string };

async function unpack(bytes: Uint8Array, admitted: ReadonlyMap<string, number>, milliseconds: number): Promise<Unpacked> {
  const unpacking = new Unpacking(admitted);
  const pause = createPause();
  const until = Date.now() + milliseconds;
  for (let at = 0; at < bytes.length && !unpacking.refusal; at += chunkBytes) {
    unpacking.push(bytes.subarray(at, at + chunkBytes), at + chunkBytes >= bytes.length);
    await pause();
    if (Date.now() > until) return { refusal: `The archive takes longer than ${milliseconds / 1_000} s to unpack.` };
  }
  const { refusal, files } = unpacking;
  if (refusal) return { refusal };
  const missing = [...admitted.keys()].find((name) => !files.has(name));
  return missing === undefined ? { files } : { refusal: `The archive ends before ${missing}.` };
}

/** An archive as its bytes come in; what the directory does not name is not unpacked. */
class Unpacking {
  readonly files = new Map<string, Uint8Array>();
  refusal: string | undefined;
  readonly #unzip: Unzip;

  constructor(private readonly admitted: ReadonlyMap<string, number>) {
    this.#unzip = new Unzip((file) => this.#open(file));
    this.#unzip.register(UnzipInflate);
  }

  push(chunk: Uint8Array, last: boolean): void {
    this.#unzip.push(chunk, last);
  }

  #open(file: UnzipFile): void {
    const size = this.admitted.get(file.name);
    if (size === undefined || this.refusal || this.files.has(file.name)) return;
    const content = new Uint8Array(size);
    let filled = 0;
    file.ondata = (error, data, final) => {
      if (error) this.refusal ??= `The archive cannot be read: ${file.name}: ${error.message}`;
      else if (filled + data.length > size) this.refusal ??= `${file.name} has more bytes than the archive's directory says.`;
      if (this.refusal) return;
      content.set(data, filled);
      filled += data.length;
      if (final) this.files.set(file.name, filled === size ? content : content.subarray(0, filled));
    };
    file.start();
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

/** Decides by the archive's directory, before anything is unpacked. */
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
