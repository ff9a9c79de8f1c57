import { existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { prepare } from "./lib/prepare.mjs";
import { run } from "./lib/run.mjs";
import { root } from "./lib/steps.mjs";

/** `npm run attack|faults|soak [-- options]`: bundles `tests/NAME/NAME.ts` and runs it against the gateway as it is built. */
const [name, ...given] = process.argv.slice(2);
const entry = join(root, "tests", name ?? "", `${name}.ts`);

if (!existsSync(entry)) throw new Error(`there is no tool ${name}: ${entry} is missing`);
await prepare();
const { bundleForNode } = await import("./lib/bundle.mjs");
const program = join(root, "dist/tools", `${name}-${process.pid}.mjs`);
mkdirSync(join(root, "dist/tools"), { recursive: true });
await bundleForNode(entry, program);
process.exitCode = await run(process.execPath, ["--enable-source-maps", program, ...given]);
