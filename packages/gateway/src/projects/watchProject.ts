import { relative, resolve, sep } from "node:path";
import { isProjectFile, isProjectFolder } from "@sightline/project";
import { watchFiles } from "../base/watchFiles.ts";
import type { ProjectSource } from "./loadProject.ts";

/** Saving a project touches many files; a change is told when none came for this long. */
const quietMs = 150;

export interface WatchOptions {
  /** Milliseconds without a change after which it is told. */
  readonly delayMs?: number;
  /** How often the project's folders themselves are looked at, in milliseconds. */
  readonly lookMs?: number;
  /** Called when changes from then on are sure to be heard; those before it are told then. */
  readonly onReady?: () => void;
}

/** Calls back after the files of a project changed, once for changes close together. Answers how to stop [PRJ18]. */
export function watchProject(source: ProjectSource, onChange: () => void, options: WatchOptions = {}): () => Promise<void> {
  const root = resolve(source.path);
  let timer: NodeJS.Timeout | undefined;
  const touch = () => {
    clearTimeout(timer);
    timer = setTimeout(onChange, options.delayMs ?? quietMs);
  };
  const stop = watchFiles({
    paths: [root],
    options: { followSymlinks: false, ignored: (path) => !matters(root, path) },
    changed: touch,
    // A folder that goes away is a change like any other: loading it says what is wrong.
    failed: touch,
    ready: () => options.onReady?.(),
    ...(options.lookMs === undefined ? {} : { lookMs: options.lookMs }),
  });
  return () => {
    clearTimeout(timer);
    return stop();
  };
}

function matters(root: string, path: string): boolean {
  const inside = relative(root, resolve(path)).split(sep).join("/");
  return inside === "" || isProjectFolder(inside) || isProjectFile(inside);
}
