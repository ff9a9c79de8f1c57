import { mkdirSync, rmSync } from "node:fs";
import { basename, join } from "node:path";
import { prepare } from "./lib/prepare.mjs";
import { run } from "./lib/run.mjs";
import { root } from "./lib/steps.mjs";

/** `npm run bench [name…]`: bundles each `tests/bench/*.bench.ts` or `.mjs` and runs it by itself, one after the other. */
const names = process.argv.slice(2);

await prepare();
const [{ bundleForNode }, { filesBelow }, { findChromium }] = await Promise.all([
  import("./lib/bundle.mjs"),
  import("./lib/source.mjs"),
  import("./lib/chromium.mjs"),
]);
const benches = filesBelow(join(root, "tests/bench"), /\.bench\.(ts|mjs)$/).filter(
  (path) => names.length === 0 || names.some((name) => basename(path).startsWith(name)),
);
if (benches.length === 0) console.log("bench: nothing to run in tests/bench");
const folder = join(root, "dist/bench");
const env = { ...process.env, CHROMIUM: findChromium() ?? "" };
mkdirSync(folder, { recursive: true });
for (const path of benches) {
  const program = join(folder, basename(path).replace(/\.(ts|mjs)$/, ".mjs"));
  await bundleForNode(path, program);
  const code = await run(process.execPath, ["--enable-source-maps", "--expose-gc", program], { env });
  if (code !== 0) process.exitCode = code;
  rmSync(program, { force: true });
}
