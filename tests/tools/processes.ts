import { readdirSync, readFileSync } from "node:fs";

/** Memory of a process that is in RAM, in megabytes; Linux only. */
export function megabytesOf(pid: number): number {
  return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1] ?? Number.NaN) / 1024;
}

/** Open files and connections of a process; Linux only. */
export function handlesOf(pid: number): number {
  return readdirSync(`/proc/${pid}/fd`).length;
}

/** The script hosts of a gateway: its children that run `host.mjs`; Linux only. */
export function hostsOf(pid: number): number[] {
  return childrenOf(pid).filter((child) => commandOf(child).includes("host.mjs"));
}

function childrenOf(pid: number): number[] {
  const tasks = readdirSync(`/proc/${pid}/task`);
  const lists = tasks.map((task) => readFileSync(`/proc/${pid}/task/${task}/children`, "utf8").trim());
  return lists.flatMap((list) => list.split(" ").filter(Boolean).map(Number));
}

function commandOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, "utf8");
  } catch {
    return "";
  }
}
