import { getOrMake } from "../base/getOrMake.ts";
import type { Log } from "../base/log.ts";
import type { ReloadableTagManager } from "../tags/index.ts";

/** How many tags of one problem are named. */
const named = 5;

/** Logs what is wrong with the configuration of tags, now and after each change: one line for equal problems, each once [TAG7]. */
export function logTagProblems(tags: Pick<ReloadableTagManager, "problems" | "onConfigured">, log: Pick<Log, "warn">): void {
  const logged = { keys: new Set<string>() };
  const look = () => {
    const paths = new Map<string, string[]>();
    for (const { path, message } of tags.problems) getOrMake(paths, message, () => []).push(path);
    const keys = new Set<string>();
    for (const [message, at] of paths) {
      const key = `${message} ${at.join(" ")}`;
      keys.add(key);
      if (!logged.keys.has(key)) log.warn({ tags: at.slice(0, named), count: at.length }, message);
    }
    logged.keys = keys;
  };
  tags.onConfigured(look);
  look();
}
