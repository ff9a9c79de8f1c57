import { dirname, join } from "node:path";

/** The root of the repository. */
export const root = dirname(dirname(import.meta.dirname));

const at = (...paths) => paths.map((path) => join(root, path));
const shared = ["packages/model/src", "package-lock.json"];

/** What is built, from what, to where. A step whose `entry` does not exist yet is left out with a line that says so. */
export const steps = [
  {
    root,
    name: "gateway",
    entry: join(root, "packages/gateway/src/cli/main.ts"),
    sources: at(
      ...shared,
      "packages/components/src",
      "packages/gateway/src",
      "packages/expression/src",
      "packages/project/src",
      "packages/python/src",
      "scripts/lib/bundle.mjs",
      "scripts/lib/licences.mjs",
    ),
    output: join(root, "dist/cli.js"),
  },
  {
    root,
    name: "web",
    entry: join(root, "packages/web/vite.config.ts"),
    sources: at(...shared, "packages/components", "packages/web"),
    output: join(root, "packages/web/dist"),
  },
  {
    root,
    name: "host",
    entry: join(root, "packages/python/scripts/buildHost.mjs"),
    sources: at(...shared, "packages/python"),
    output: join(root, "dist/host"),
  },
];
