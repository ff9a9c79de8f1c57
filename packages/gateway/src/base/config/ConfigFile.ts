import { mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from "node:fs";
import { basename, dirname } from "node:path";
import type { Static, TSchema } from "typebox";
import { GatewayError } from "../errors.ts";
import { newSecret } from "../ids.ts";
import { check, type SchemaProblem } from "../schema.ts";
import { withFileLock } from "./fileLock.ts";

/** What is wrong with a file, as its reader should hear it. */
export interface ConfigProblem {
  readonly file: string;
  readonly problems: readonly SchemaProblem[];
}

type Loaded<T> = { readonly value: T } | { readonly problem: ConfigProblem };

/**
 * One configuration file: checked at the door, the last good content kept when a new one is bad. A missing file is an
 * empty object with all defaults.
 */
export class ConfigFile<S extends TSchema> {
  private value: Static<S>;
  private stamp = "";
  private lastProblem: ConfigProblem | undefined;
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
    this.stamp = stamp;
    this.take(this.load());
  }

  /** Calls back with each new good content; answers how to stop. */
  onChange(listener: (value: Static<S>) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Reads, changes and writes the file as one step, safe against other programs that do the same. */
  async update(change: (value: Static<S>) => Static<S>): Promise<void> {
    mkdirSync(dirname(this.path), { recursive: true });
    await withFileLock(this.path, () => {
      this.refresh();
      if (this.lastProblem) throw configError(this.lastProblem);
      writeAtomically(this.path, `${JSON.stringify(change(this.value), null, 2)}\n`);
      this.refresh();
    });
  }

  private take(loaded: Loaded<Static<S>>): void {
    if ("problem" in loaded) {
      this.lastProblem = loaded.problem;
      this.report(loaded.problem);
      return;
    }
    this.lastProblem = undefined;
    this.value = loaded.value;
    for (const listener of this.listeners) listener(this.value);
  }

  private load(): Loaded<Static<S>> {
    const parsed = readJson(this.path);
    if ("message" in parsed) return { problem: { file: this.path, problems: [{ pointer: "", message: parsed.message }] } };
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
    return { json: JSON.parse(readFileSync(path, "utf8").replace(/^\uFEFF/, "")) };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return { json: {} };
    return { message: `cannot be read as JSON: ${withoutContent((error as Error).message)}` };
  }
}

/** The parser quotes what it could not read, which may be a secret. */
function withoutContent(message: string): string {
  return message.replace(/,? (\.\.\.)?".*$/s, "");
}

/** A reader sees the old content or the new one, never half of it. Only the owner may read it. */
function writeAtomically(path: string, text: string): void {
  const temporary = `${path}.${newSecret().slice(0, 8)}.tmp`;
  writeFileSync(temporary, text, { mode: 0o600, flush: true });
  renameSync(temporary, path);
}

function stampOf(path: string): string {
  const stat = statSync(path, { bigint: true, throwIfNoEntry: false });
  return stat === undefined ? `no ${basename(path)}` : `${stat.ino} ${stat.mtimeNs} ${stat.size}`;
}
