import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { freePort, root } from "../../support/index.ts";
import { benchFolder } from "./benchFolder.ts";
import { memoryOf } from "./processes.ts";
import { spreadOf } from "./statistics.ts";
import { againstFloor, type Row, shown } from "./table.ts";

const runs = 3;
const bareProgram = `require("node:http").createServer((_, answer) => answer.end("{}")).listen(process.argv[1], "127.0.0.1")`;

/** From starting the process to its first answer, and its memory when it has nothing to do. */
export async function measureStart(): Promise<Row[]> {
  const gateway = [];
  const bare = [];
  for (let run = 0; run < runs; run++) {
    gateway.push(await timeToAnswer((port) => serveArguments(port)));
    bare.push(await timeToAnswer((port) => ["-e", bareProgram, String(port)]));
  }
  const [memory, leastMemory] = [middle(gateway.map((each) => each.bytes)) / 1e6, middle(bare.map((each) => each.bytes)) / 1e6];
  const start = middle(gateway.map((each) => each.milliseconds));
  const floor = middle(bare.map((each) => each.milliseconds));
  return [
    {
      what: "start to first answer, ms (new process, built)",
      figure: shown(start),
      floor: againstFloor(start, floor, "ms bare http"),
      target: { text: "≤ 2,000", met: start <= 2000 },
    },
    {
      what: "memory idle, MB",
      figure: shown(memory),
      floor: againstFloor(memory, leastMemory, "MB bare http"),
    },
  ];
}

function serveArguments(port: number): string[] {
  const project = `waterworks=${join(root, "examples/waterworks")}`;
  const data = benchFolder();
  return [join(root, "bin/sightline.mjs"), "serve", "--port", String(port), "--data", data, "--project", project];
}

function middle(values: readonly number[]): number {
  return spreadOf(values).p50;
}

async function timeToAnswer(args: (port: number) => string[]): Promise<{ milliseconds: number; bytes: number }> {
  const port = await freePort();
  const started = performance.now();
  const child = spawn(process.execPath, args(port), { stdio: "ignore" });
  while (!(await answers(port))) await delay(5);
  const milliseconds = performance.now() - started;
  await delay(1000);
  const bytes = memoryOf(child.pid ?? -1);
  await end(child);
  return { milliseconds, bytes };
}

async function answers(port: number): Promise<boolean> {
  try {
    return (await fetch(`http://127.0.0.1:${port}/StatusPing`)).ok;
  } catch {
    return false;
  }
}

async function end(child: ChildProcess): Promise<void> {
  const ended = once(child, "exit");
  child.kill("SIGTERM");
  await ended;
}
