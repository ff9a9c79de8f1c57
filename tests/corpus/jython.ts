import { spawn, spawnSync } from "node:child_process";

/** As our hosts are asked to run here; the launcher hands what stands behind `jython` to Python, not to Java. */
export const environment = {
  ...process.env,
  TZ: "Europe/Berlin",
  LC_ALL: "en_US.UTF-8",
  JAVA_TOOL_OPTIONS: "-Dfile.encoding=UTF-8",
};

/** Whether the `jython` command is there: Python 2.7 as the original runs it, the judge of all comparisons. */
export function hasJython(): boolean {
  return spawnSync("jython", ["--version"], { stdio: "ignore" }).status === 0;
}

/** Runs a program in a Jython process of its own: JSON in, JSON out. Throws with what it wrote when it fails. */
export async function askJython(program: string, question: unknown): Promise<unknown> {
  const jython = spawn("jython", [program], { stdio: ["pipe", "pipe", "pipe"], env: environment });
  jython.stdin.end(JSON.stringify(question));
  const [out, problems, code] = await Promise.all([
    textOf(jython.stdout),
    textOf(jython.stderr),
    new Promise<number | null>((resolve, reject) => jython.on("close", resolve).on("error", reject)),
  ]);
  if (code !== 0) throw new Error(`jython ${program} ended with ${code}: ${problems.slice(-2_000)}`);
  return JSON.parse(out);
}

async function textOf(stream: NodeJS.ReadableStream): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of stream) parts.push(part as Buffer);
  return Buffer.concat(parts).toString("utf8");
}
