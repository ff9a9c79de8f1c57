import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { prepareDependencies } from "./lib/prepare.mjs";
import { run } from "./lib/run.mjs";
import { root } from "./lib/steps.mjs";

/** `npm run corpus -- compile|functions|documents|tags FOLDER`: bundles `tests/corpus/corpus.ts` and runs it (tests/corpus/README.md). */
await prepareDependencies();
const { bundleForNode } = await import("./lib/bundle.mjs");
const program = join(root, `dist/corpus/corpus-${process.pid}.mjs`);
mkdirSync(join(root, "dist/corpus"), { recursive: true });
try {
  await bundleForNode(join(root, "tests/corpus/corpus.ts"), program);
  process.exitCode = await run(process.execPath, ["--enable-source-maps", program, ...process.argv.slice(2)]);
} finally {
  for (const file of [program, `${program}.map`]) rmSync(file, { force: true });
}
