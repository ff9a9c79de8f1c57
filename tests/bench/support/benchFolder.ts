import { rmSync } from "node:fs";
import { temporaryFolder } from "../../support/index.ts";

const folders: string[] = [];
process.once("exit", () => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** A new empty folder that is gone when the benchmark ends. */
export function benchFolder(): string {
  const folder = temporaryFolder("bench");
  folders.push(folder);
  return folder;
}
