import { existsSync, mkdirSync, readFileSync, statSync } from "node:fs";
import { basename, dirname } from "node:path";
import { type Json, jsonFileText, maximumDepth, parseJsonFile } from "@sightline/model";
import type { Static, TSchema } from "typebox";
import { sync as writeFileAtomic } from "write-file-atomic";
import { diskFault } from "../disk/diskFault.ts";
import { GatewayError } from "../errors.ts";
import { isNestedDeeper } from "../jsonDepth.ts";
import { check, type SchemaProblem } from "../schema.ts";
import { withFileLock } from "./fileLock.ts";

/** What is wrong with a file, as its reader should hear it. */
export interface ConfigProblem {
  readonly file: string;
  readonly problems: readonly SchemaProblem[];
}

/** A file that is gone for so long, in milliseconds, was deleted. */
const goneMs = 1_000;
/** Begins the stamp of a file that is not there. */
const missing = "no file ";

type Loaded<T> = { readonly value: T } | { readonly problem: ConfigProblem };

/**
 * One configuration file: checked at the door, the last good content kept when a new one is bad. A missing file is an
 * empty object with all defaults.
 */
export class ConfigFile<S extends TSchema> {
  private value: Static<S>;
  private stamp = "";
  /** Its folder was there before: when it is missing now, somebody moved it away, and what was read last stays. */
  private hadFolder = false;
  private lastProblem: ConfigProblem | undefined;
  /** Runs while the file is missing and its content stays in use. */
  private leaving: NodeJS.Timeout | undefined;
  private gone = false;
  private readonly listeners = new Set<(value: Static<S>) => void>();

  constructor(
    readonly path: string,
    private readonly schema: S,
    private readonly report: (problem: ConfigProblem) => void = () => {},
  ) {
    this.value = defaultsOf(schema);
    this.refresh();
  }

  /** The last good content. */
  get current(): Static<S> {
    return this.value;
  }

  /** What is wrong with the content on disk now; undefined when it is in use. */
  get problem(): ConfigProblem | undefined {
    return this.lastProblem;
  }

  /** Looks whether the file changed (a `stat`, microseconds) and reads it if so. */
  refresh(): void {
    const stamp = stampOf(this.path);
    if (stamp === this.stamp) return;
    if (this.isLeaving(stamp)) return;
    this.stamp = stamp;
    this.take(this.load());
  }

  /** A file that was there and is gone may only be on its way: some programs delete a file and write it anew [STA102]. */
  private isLeaving(stamp: string): boolean {
    const leaves = isMissing(stamp) && this.stamp !== "" && !isMissing(this.stamp);
    if (leaves && !this.gone) {
      this.leaving ??= setTimeout(() => {
        this.gone = true;
        this.refresh();
      }, goneMs).unref();
      return true;
    }
    clearTimeout(this.leaving);
    this.leaving = undefined;
    this.gone = false;
    return false;
  }

  /** Calls back with each new good content; answers how to stop. */
  onChange(listener: (value: Static<S>) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Reads, changes and writes the file as one step, safe against other programs that do the same. */
  async update(change: (value: Static<S>) => Static<S>): Promise<void> {
    if (this.hadFolder) this.refresh();
    if (this.lastProblem) throw configError(this.lastProblem);
    try {
      mkdirSync(dirname(this.path), { recursive: true });
      await withFileLock(this.path, () => this.write(change));
    } catch (error) {
      throw diskFault(this.path, error) ?? error;
    }
  }

  private write(change: (value: Static<S>) => Static<S>): void {
    this.refresh();
    if (this.lastProblem) throw configError(this.lastProblem);
    // A reader sees the old content or the new one, never half of it; only the owner may read it.
    writeFileAtomic(this.path, `${jsonFileText(change(this.value) as Json)}\n`, { mode: 0o600 });
    this.refresh();
  }

  private take(loaded: Loaded<Static<S>>): void {
    if ("problem" in loaded) {
      this.lastProblem = loaded.problem;
      this.report(loaded.problem);
      return;
    }
    this.lastProblem = undefined;
    this.value = loaded.value;
    for (const listener of this.listeners) this.tell(listener);
  }

  /** Who cannot use new content does not keep others from it. */
  private tell(listener: (value: Static<S>) => void): void {
    try {
      listener(this.value);
    } catch (error) {
      this.report(this.problemOf(`was read, but could not be taken into use: ${(error as Error).message}`));
    }
  }

  private problemOf(message: string): ConfigProblem {
    return { file: this.path, problems: [{ pointer: "", message }] };
  }

  /** Never throws: whatever is wrong with a file, its last good content stays in use [STA2]. */
  private load(): Loaded<Static<S>> {
    const hasFolder = existsSync(dirname(this.path));
    if (this.hadFolder && !hasFolder) return { problem: this.problemOf("cannot be read: its folder is missing. Put it back") };
    this.hadFolder = hasFolder;
    const parsed = readJson(this.path);
    if ("message" in parsed) return { problem: this.problemOf(parsed.message) };
    const checked = check(this.schema, parsed.json);
    return checked.ok ? { value: checked.value } : { problem: { file: this.path, problems: checked.problems } };
  }
}

/** The error to throw where a bad file must stop the work. */
export function configError(problem: ConfigProblem): GatewayError {
  return new GatewayError("CONFIG_INVALID", { file: problem.file, problems: problemText(problem) });
}

/** All that is wrong with a file, in one line. */
export function problemText(problem: ConfigProblem): string {
  return problem.problems.map(({ pointer, message }) => (pointer ? `${pointer} ${message}` : message)).join("; ");
}

function defaultsOf<S extends TSchema>(schema: S): Static<S> {
  const checked = check(schema, {});
  if (!checked.ok) throw new Error(`schema has no defaults: ${JSON.stringify(checked.problems)}`);
  return checked.value;
}

function readJson(path: string): { readonly json: unknown } | { readonly message: string } {
  try {
    const text = readFileSync(path, "utf8").replace(/^\uFEFF/, "");
    if (isNestedDeeper(text, maximumDepth)) return { message: `is nested more than ${maximumDepth} levels deep` };
    return { json: parseJsonFile(text) };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return { json: {} };
    return { message: `cannot be read as JSON: ${withoutContent((error as Error).message)}` };
  }
}

/** The parser quotes what it could not read, which may be a secret. */
function withoutContent(message: string): string {
  return message.replace(/,? (\.\.\.)?".*$/s, "");
}

function isMissing(stamp: string): boolean {
  return stamp.startsWith(missing);
}

function stampOf(path: string): string {
  try {
    const stat = statSync(path, { bigint: true });
    return `${stat.ino} ${stat.mtimeNs} ${stat.size}`;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    return existsSync(dirname(path)) ? `${missing}${basename(path)}: ${code}` : `no folder of ${basename(path)}`;
  }
}
