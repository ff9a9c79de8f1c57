import { existsSync } from "node:fs";
import { join } from "node:path";
import { isMain } from "./lib/isMain.mjs";
import { inParallel, runQuietly } from "./lib/run.mjs";
import { root } from "./lib/steps.mjs";

const worlds = [
  "model",
  "expression",
  "project",
  "python",
  "components/tsconfig.schemas.json",
  "components",
  "gateway",
  "web",
  "testing",
].map((name) => `packages/${name}`);

/** Type-checks every package in its own world and the tests in theirs, two at a time; answers the exit code. */
export async function typecheck() {
  const compiler = join(root, "node_modules/typescript/bin/tsc");
  const jobs = [...worlds, "tests"]
    .filter((folder) => existsSync(join(root, folder.endsWith(".json") ? folder : `${folder}/tsconfig.json`)))
    .map((folder) => async () => {
      const { code, output } = await runQuietly(process.execPath, [compiler, "-p", folder, "--pretty", "false"]);
      const empty = output.includes("error TS18003");
      if (code !== 0 && !empty) console.error(output.trimEnd());
      console.log(`typecheck: ${folder} ${empty ? "has no sources yet" : code === 0 ? "in order" : "refused"}`);
      return empty ? 0 : code;
    });
  return Math.max(0, ...(await inParallel(2, jobs)));
}

if (isMain(import.meta)) process.exitCode = await typecheck();
