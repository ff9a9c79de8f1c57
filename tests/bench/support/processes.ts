import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";

/** Linux counts CPU time in hundredths of a second. */
const tickMs = 10;

/** User and system time a process has used, in milliseconds. */
export function cpuOf(pid: number): number {
  const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  return (Number(fields[11]) + Number(fields[12])) * tickMs;
}

/** Memory of a process that is in RAM, in bytes. */
export function memoryOf(pid: number): number {
  return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1] ?? Number.NaN) * 1024;
}

/** Memory of a process in bytes, pages it shares with others counted in parts. */
export function ownMemoryOf(pid: number): number {
  return Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, "utf8"))?.[1] ?? Number.NaN) * 1024;
}

/** This program in another process, playing one part; it answers one request after another. */
export class Role {
  private constructor(private readonly child: ChildProcess) {}

  static async start(role: string): Promise<Role> {
    const child = fork(process.argv[1] ?? "", [role], { execArgv: ["--enable-source-maps"] });
    await once(child, "message");
    return new Role(child);
  }

  get pid(): number {
    return this.child.pid ?? -1;
  }

  async ask<Answer>(request: object): Promise<Answer> {
    const answered = once(this.child, "message") as Promise<[{ answer: Answer } | { error: string }]>;
    const ended = once(this.child, "exit").then(() => {
      throw new Error("a process of the benchmark ended early");
    });
    this.child.send(request);
    const [message] = await Promise.race([answered, ended]);
    if ("error" in message) throw new Error(message.error);
    return message.answer;
  }

  async stop(): Promise<void> {
    const ended = once(this.child, "exit");
    this.child.kill();
    await ended;
  }
}

/** The other end of a {@link Role}. */
export function playRole(answer: (request: never) => unknown): void {
  process.on("message", (request) => {
    Promise.resolve()
      .then(() => answer(request as never))
      .then(
        (result) => process.send?.({ answer: result ?? null }),
        (error: unknown) => process.send?.({ error: String(error) }),
      );
  });
  process.send?.("ready");
}
