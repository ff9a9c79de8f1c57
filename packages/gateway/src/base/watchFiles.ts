import { type ChokidarOptions, type FSWatcher, watch } from "chokidar";
import { folderIdentities } from "./folderIdentities.ts";

/** What is watched and who is told. */
export interface FileWatch {
  readonly paths: readonly string[];
  readonly options: Pick<ChokidarOptions, "followSymlinks" | "depth"> & { readonly ignored?: (path: string) => boolean };
  /** Something may have changed, gone away or come back. */
  changed(): void;
  /** The watcher failed, or what `changed` threw; watching goes on. */
  failed(error: unknown): void;
  /** Changes from now on are sure to be told. */
  ready?(): void;
  /** How often the folders themselves are looked at, in milliseconds. */
  readonly lookMs?: number;
}

/**
 * Watches files and folders for as long as the gateway runs. The system's watcher follows a folder that is moved and ends with
 * one that is removed, at any depth, so the folders themselves are looked at as well: what is put in the place of one is watched
 * anew. What changed before the watcher listened is not told by itself: `changed` is called each time it begins to [STA15].
 * Answers how to stop.
 */
export function watchFiles(what: FileWatch): () => Promise<void> {
  const watching = new Watching(what);
  return () => watching.stop();
}

class Watching {
  #watcher: FSWatcher | undefined;
  #folders: ReadonlyMap<string, string> = new Map();
  #timer: NodeJS.Timeout | undefined;
  #work: Promise<void>;
  #stopped = false;

  constructor(private readonly what: FileWatch) {
    this.#work = this.#begin().catch(what.failed);
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    clearTimeout(this.#timer);
    await this.#work;
    await this.#watcher?.close();
  }

  async #begin(): Promise<void> {
    this.#folders = await folderIdentities(this.what);
    this.#watch(() => this.what.ready?.());
    this.#lookLater();
  }

  /** What changes from the moment on at which the folders were last looked at is either told by the watcher or seen then. */
  #watch(ready: () => void): void {
    if (this.#stopped) return;
    const { paths, options, failed } = this.what;
    const watcher = watch([...paths], { ...options, ignoreInitial: true });
    watcher.on("all", () => this.#tell());
    watcher.on("error", failed);
    watcher.once("ready", () => {
      ready();
      this.#tell();
    });
    this.#watcher = watcher;
  }

  #lookLater(): void {
    if (this.#stopped) return;
    this.#timer = setTimeout(() => {
      this.#work = this.#look()
        .catch(this.what.failed)
        .finally(() => this.#lookLater());
    }, this.what.lookMs ?? 2_000);
  }

  async #look(): Promise<void> {
    const before = this.#folders;
    this.#folders = await folderIdentities(this.what);
    const replaced = [...before].some(([path, identity]) => this.#folders.get(path) !== identity);
    if (!replaced || this.#stopped) return;
    this.#watcher?.close().catch(this.what.failed);
    this.#watch(() => undefined);
    this.#tell();
  }

  #tell(): void {
    if (this.#stopped) return;
    try {
      this.what.changed();
    } catch (error) {
      this.what.failed(error);
    }
  }
}
