import fs from "node:fs";
import { startInterpreter } from "./interpreter.ts";

/**
 * Entry of a script host (a child process of the gateway). `snapshot`: makes a memory snapshot, writes it to descriptor 3
 * and ends. `run`: serves the gateway on descriptors 3 (in) and 4 (out) until it closes them.
 */
async function main(): Promise<void> {
  // Ctrl+C reaches every process of a terminal: shutdown scripts still have to run, and the gateway ends its hosts itself.
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => {});
  const [mode, memoryLimit, snapshotPath, without] = process.argv.slice(2);
  const options = {
    folder: import.meta.dirname,
    memoryLimitBytes: Number(memoryLimit),
    without: new Set((without ?? "").split(",").filter((name) => name !== "")),
  };
  if (mode === "snapshot") {
    const snapshot = await startInterpreter({ ...options, purpose: "snapshot" });
    writeAll(3, snapshot.takeSnapshot());
    process.exit(0);
  }
  const interpreter = await startInterpreter({
    ...options,
    purpose: "run",
    ...(snapshotPath ? { snapshot: fs.readFileSync(snapshotPath) } : {}),
  });
  interpreter.serve();
  process.exit(0);
}

function writeAll(fd: number, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length; ) at += fs.writeSync(fd, bytes, at, Math.min(bytes.length - at, 1 << 20));
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  process.exit(70);
});
