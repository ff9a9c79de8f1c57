import { execFileSync } from "node:child_process";

/** What the kernel counted on one TCP connection, seen from the server's end. */
export interface SocketCounters {
  readonly peerPort: number;
  /** Bytes the other side sent that arrived here. */
  readonly received: number;
  /** Bytes sent from here that the other side acknowledged. */
  readonly sent: number;
}

/** The kernel's counters of all established connections to a local port (Linux: `ss`, package iproute2). */
export function kernelBytes(port: number): SocketCounters[] {
  return parseSocketStatistics(
    execFileSync("ss", ["-tinHO", "state", "established", `( sport = :${port} )`], { encoding: "utf8" }),
  );
}

/** Reads the one-line form of `ss -tinHO`. Counters that are 0 are not printed. */
export function parseSocketStatistics(text: string): SocketCounters[] {
  return text.split("\n").flatMap((line) => {
    const peer = /^\s*\d+\s+\d+\s+\S+:\d+\s+\S+:(\d+)/.exec(line);
    if (!peer) return [];
    const count = (name: string) => Number(new RegExp(`\\b${name}:(\\d+)`).exec(line)?.[1] ?? 0);
    return [{ peerPort: Number(peer[1]), received: count("bytes_received"), sent: count("bytes_acked") }];
  });
}
