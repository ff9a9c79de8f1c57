import { statSync } from "node:fs";
import { type ChokidarOptions, watch } from "chokidar";

/** What is watched and who is told. */
export interface FileWatch {
  readonly paths: readonly string[];
  readonly options: ChokidarOptions;
  /** Something changed, went away or came back. */
  changed(): void;
  /** The watcher failed, or what `changed` threw; watching goes on. */
  failed(error: unknown): void;
  /** Changes from now on are sure to be told. */
  ready?(): void;
  /** How often the paths themselves are looked at, in milliseconds. */
  readonly lookMs?: number;
}

/**
 * Watches files and folders for as long as the gateway runs. The system's watcher follows a folder that is moved and ends with
 * one that is removed, so the paths themselves are looked at as well: what is put back in their place is watched anew [STA15].
 * Answers how to stop.
 */
export function watchFiles(what: FileWatch): () => Promise<void> {
  let watcher = start(what);
  watcher.once("ready", () => what.ready?.());
  let known = what.paths.map(identityOf);
  const look = () => {
    const now = what.paths.map(identityOf);
    if (now.every((each, index) => each === known[index])) return;
    known = now;
    watcher.close().catch(what.failed);
    watcher = start(what);
    // What changed before it listened is not told by itself.
    watcher.once("ready", () => tell(what));
    tell(what);
  };
  const timer = setInterval(look, what.lookMs ?? 2_000);
  return () => {
    clearInterval(timer);
    return watcher.close();
  };
}

function start(what: FileWatch) {
  const watcher = watch([...what.paths], what.options);
  watcher.on("all", () => tell(what));
  watcher.on("error", what.failed);
  return watcher;
}

function tell({ changed, failed }: FileWatch): void {
  try {
    changed();
  } catch (error) {
    failed(error);
  }
}

/** Tells a file or folder from another that was put in its place; empty while there is none. */
function identityOf(path: string): string {
  try {
    const { dev, ino } = statSync(path);
    return `${dev} ${ino}`;
  } catch {
    return "";
  }
}
