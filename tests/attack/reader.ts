import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { loadProject, RunningProject } from "@sightline/gateway";
import { zipSync } from "fflate";
import type { Outcome } from "./Door.ts";
import { writeAttackProject } from "./project.ts";

/** What the reader is given: a whole archive, or a file of a project folder with other content. */
export type ReadRequest =
  | { readonly kind: "archive"; readonly base64: string }
  | { readonly kind: "folder"; readonly path: string; readonly base64: string };

const kept: { files?: Readonly<Record<string, string>>; archive?: Buffer } = {};

/** The files of the project under attack, by path. */
export function attackFiles(): Readonly<Record<string, string>> {
  kept.files ??= withProject((folder) =>
    Object.fromEntries(
      readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name))
        .map((file) => [file.slice(folder.length + 1), readFileSync(file, "utf8")]),
    ),
  );
  return kept.files;
}

/** The same as an archive. */
export function goodArchive(): Buffer {
  const entries = Object.entries(attackFiles()).map(([path, text]) => [path, new TextEncoder().encode(text)]);
  kept.archive ??= Buffer.from(zipSync(Object.fromEntries(entries), { mtime: new Date(2026, 0, 1) }));
  return kept.archive;
}

function withProject<T>(read: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), "sightline-attack-"));
  try {
    return read(writeAttackProject(folder));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Reads what it is given as a gateway would: loads the project and compiles all its views. */
export interface ProjectReader {
  read(request: ReadRequest): Promise<Outcome>;
  close(): void;
}

/** A reader with a project folder of its own. */
export function createReader(): ProjectReader {
  const folder = mkdtempSync(join(tmpdir(), "sightline-reader-"));
  const project = writeAttackProject(join(folder, "project"));
  return {
    read: (request) =>
      request.kind === "archive" ? readArchive(join(folder, "project.zip"), request) : readChanged(project, request),
    close: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** The process of a reader: one request after another. */
export function playReader(): void {
  const reader = createReader();
  process.on("disconnect", () => reader.close());
  process.on("message", (request: ReadRequest) => {
    void reader.read(request).then((outcome) => process.send?.(outcome));
  });
  process.send?.("ready");
}

async function readArchive(path: string, { base64 }: { readonly base64: string }): Promise<Outcome> {
  writeFileSync(path, Buffer.from(base64, "base64"));
  return load(path);
}

async function readChanged(
  project: string,
  { path, base64 }: { readonly path: string; readonly base64: string },
): Promise<Outcome> {
  const file = join(project, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, Buffer.from(base64, "base64"));
  const outcome = await load(project);
  writeFileSync(file, attackFiles()[path] ?? "");
  return outcome;
}

async function load(path: string): Promise<Outcome> {
  const project = await loadProject({ name: "Attack", path });
  const running = new RunningProject(project);
  for (const view of project.views.keys()) running.template(view);
  return project.problems.some(({ severity }) => severity === "error") ? "refused" : "accepted";
}
