// Records what real Jython prints for each conformance script into `.out` files beside them.
// `--check`: writes nothing, exits 1 where a recording differs from what Jython prints now. Arguments: groups (default all).
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
const suite = join(here, "..", "conformance");
const check = process.argv.includes("--check");
const groups = process.argv.slice(2).filter((a) => !a.startsWith("--"));

function scripts() {
  const folders = readdirSync(suite, { withFileTypes: true }).filter(
    (d) => d.isDirectory() && (groups.length === 0 || groups.includes(d.name)),
  );
  return folders.flatMap((d) =>
    readdirSync(join(suite, d.name))
      .filter((f) => f.endsWith(".py") && !f.startsWith("ours_"))
      .map((f) => join(suite, d.name, f)),
  );
}

function runJython(paths) {
  const options = {
    input: JSON.stringify(paths),
    encoding: "utf8",
    maxBuffer: 1 << 26,
    env: { ...process.env, TZ: "Europe/Berlin" },
  };
  const made = spawnSync(
    "jython",
    [
      "-Dfile.encoding=UTF-8",
      "-Duser.timezone=Europe/Berlin",
      "-Duser.language=en",
      "-Duser.country=US",
      join(here, "jythonDriver.py"),
    ],
    options,
  );
  if (made.error || made.status !== 0) throw new Error(`jython failed: ${made.error ?? made.stderr}`);
  return JSON.parse(made.stdout);
}

let different = 0;
for (const [path, output] of Object.entries(runJython(scripts()))) {
  const recording = path.replace(/\.py$/, ".out");
  const before = existsSync(recording) ? readFileSync(recording, "utf8") : undefined;
  if (before === output) continue;
  different++;
  console.log(`${check ? "differs" : "recorded"}: ${recording}`);
  if (!check) writeFileSync(recording, output);
}
process.exitCode = check && different > 0 ? 1 : 0;
