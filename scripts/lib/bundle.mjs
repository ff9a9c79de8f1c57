import { rmSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { build as esbuild } from "esbuild";
import { build as vite } from "vite";

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

/** Bundles one TypeScript program for Node as an ES module with a source map. */
export async function bundleForNode(entry, outfile) {
  await esbuild({
    entryPoints: [entry],
    outfile,
    bundle: true,
    platform: "node",
    format: "esm",
    target: "node20",
    sourcemap: true,
    legalComments: "none",
    logLevel: "silent",
    plugins: [packagesOutside],
  });
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
  gateway: (step) => bundleForNode(step.entry, step.output),
  web: (step) => inProduction(() => vite({ root: join(step.root, "packages/web"), mode: "production", logLevel: "warn" })),
  host: async (step) => {
    const { buildHost } = await import(pathToFileURL(step.entry).href);
    await buildHost(step.output);
    await takeSnapshot(step);
  },
};
