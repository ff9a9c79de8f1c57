import { rmSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { build as esbuild } from "esbuild";
import { build as vite } from "vite";
import { writeLicences } from "./licences.mjs";

/** Packages stay where npm put them, ours are bundled: `@sightline/*` resolves to TypeScript, which Node does not read. */
const packagesOutside = {
  name: "packages-outside",
  setup(build) {
    build.onResolve({ filter: /^[^./]/ }, ({ path, kind }) => {
      if (kind === "entry-point" || path.startsWith("@sightline/") || /^[A-Za-z]:[\\/]/.test(path)) return undefined;
      return { path, external: true };
    });
  },
};

const forNode = {
  bundle: true,
  platform: "node",
  format: "esm",
  target: "node20",
  sourcemap: true,
  legalComments: "none",
  logLevel: "silent",
};

/** Bundles one TypeScript program for Node as an ES module with a source map. */
export async function bundleForNode(entry, outfile) {
  await esbuild({ ...forNode, entryPoints: [entry], outfile, plugins: [packagesOutside] });
}

/** What CommonJS packages expect around them. */
const commonJs = `import { createRequire as $createRequire } from "node:module";
const require = $createRequire(import.meta.url), __filename = import.meta.filename, __dirname = import.meta.dirname;`;

/**
 * The gateway with its packages inside, so that an installation has the versions that were tested, and needs no other file.
 * Outside stay libsql, which is a binary of the platform, and what packages try to load and do without.
 */
async function bundleProgram({ entry, output }) {
  const external = ["libsql", "pg-native", "bufferutil", "utf-8-validate"];
  await esbuild({ ...forNode, entryPoints: [entry], outfile: output, external, banner: { js: commonJs } });
}

/** Pages are built for users whoever builds them: a test runner's NODE_ENV would bring React's development bundle, six times the size. */
async function inProduction(build) {
  const before = process.env.NODE_ENV;
  process.env.NODE_ENV = "production";
  try {
    return await build();
  } finally {
    if (before === undefined) delete process.env.NODE_ENV;
    else process.env.NODE_ENV = before;
  }
}

/** Takes the memory snapshot script hosts start from now, so that the first page of a new gateway need not wait for it. */
async function takeSnapshot({ root, output }) {
  const program = join(root, "dist/snapshot.js");
  await bundleForNode(join(root, "packages/python/src/engine/process/snapshot.ts"), program);
  const { prepareSnapshot } = await import(`${pathToFileURL(program).href}?${Date.now()}`);
  rmSync(join(root, "dist/script-snapshots"), { recursive: true, force: true });
  await prepareSnapshot({
    directory: output,
    memoryLimitBytes: 512 * 1_048_576,
    limitMs: 600_000,
    cacheDirectory: join(root, "dist"),
  });
}

/** How each step of `steps.mjs` is built. */
export const builders = {
  gateway: async (step) => {
    await bundleProgram(step);
    writeLicences(step.root, join(step.root, "dist/THIRD-PARTY.txt"));
  },
  web: (step) => inProduction(() => vite({ root: join(step.root, "packages/web"), mode: "production", logLevel: "warn" })),
  host: async (step) => {
    const { buildHost } = await import(pathToFileURL(step.entry).href);
    await buildHost(step.output);
    await takeSnapshot(step);
  },
};
