import { join } from "node:path";
import { build } from "vite";
import { root } from "../../support/index.ts";

/** Builds the browser's pages into a folder of the test's own. */
export async function buildClient(outDir: string): Promise<void> {
  const configFile = join(root, "packages/web/vite.config.ts");
  await build({ configFile, logLevel: "error", build: { outDir, emptyOutDir: true } });
}
