import type { ScriptHost } from "../hosts/ScriptHost.ts";
import type { JobQueues } from "./JobQueues.ts";

/** How long a project keeps its only host of a lane while others wait that have none, in milliseconds. */
export const turnMs = 1_000;

/**
 * The free host that makes room for another project's work, the longest free one: one whose project does not wait, has more hosts, or
 * has had this one for its turn. "later": each has its turn still. [SCR127]
 */
export function hostToHandOver(bound: readonly ScriptHost[], queues: JobQueues, now: number): ScriptHost | "later" | undefined {
  const free = bound.filter((host) => host.free).sort((a, b) => a.since - b.since);
  const found = free.find(({ binding, boundAt }) => {
    if (!binding || queues.waitingOf(binding.lane, binding.project) === 0) return true;
    const isOnly = bound.filter((host) => host.binding?.project === binding.project).length === 1;
    return !isOnly || now - boundAt >= turnMs;
  });
  return found ?? (free.length > 0 ? "later" : undefined);
}
