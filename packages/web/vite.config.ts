import { existsSync, readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { build as bundle } from "esbuild";
import { defineConfig, normalizePath, type Plugin } from "vite";
import { iconAliases } from "./iconAliases.ts";
import { precompress } from "./precompress.ts";

const here = dirname(fileURLToPath(import.meta.url));
const iconPackage = createRequire(import.meta.url).resolve("@material-design-icons/svg/package.json");
const iconFolder = dirname(iconPackage);
const iconVersion = `v${JSON.parse(readFileSync(iconPackage, "utf8")).version.replaceAll(".", "-")}`;

/** Every icon is a small file of its own: a page fetches the ten it shows, not a sprite of two thousand. */
function materialIcons(): Plugin {
  return {
    name: "material-icons",
    generateBundle() {
      const emit = (name: string, file: string) =>
        this.emitFile({
          type: "asset",
          fileName: `icons/material/${name}-${iconVersion}.svg`,
          source: readFileSync(join(iconFolder, file)),
        });
      for (const file of readdirSync(join(iconFolder, "filled"))) {
        if (file.endsWith(".svg")) emit(file.slice(0, -4), `filled/${file}`);
      }
      for (const [old, now] of Object.entries(iconAliases)) emit(old, `${now}.svg`);
    },
  };
}

/** What is built is always for production: a test run that builds says NODE_ENV=test, which would ship React's debug build. */
function productionBuild(): Plugin {
  let before: string | undefined;
  return {
    name: "production-build",
    apply: "build",
    config() {
      before = process.env.NODE_ENV;
      process.env.NODE_ENV = "production";
    },
    closeBundle() {
      if (before === undefined) delete process.env.NODE_ENV;
      else process.env.NODE_ENV = before;
    },
  };
}

const drawingFacts = join(here, "../components/src/drawingFacts.ts");

/** Runs the module that gathers what drawing needs of the components' schemas, and builds its result in its place. */
function evaluatedFacts(): Plugin {
  return {
    name: "evaluated-facts",
    apply: "build",
    async load(id) {
      if (normalizePath(id) !== normalizePath(drawingFacts)) return undefined;
      const { outputFiles } = await bundle({ entryPoints: [id], bundle: true, format: "esm", write: false });
      const { drawingFacts: facts } = await import(`data:text/javascript,${encodeURIComponent(outputFiles[0]?.text ?? "")}`);
      return { code: `export const drawingFacts = ${JSON.stringify(facts)};`, moduleType: "js" };
    },
  };
}

/** The documents that are built; one that is not written yet is left out. */
const documents = ["client.html", "console.html"].map((name) => join(here, name)).filter(existsSync);

export default defineConfig({
  root: here,
  base: "/assets/web/",
  plugins: [productionBuild(), evaluatedFacts(), react(), materialIcons(), precompress(join(here, "dist"))],
  build: { outDir: "dist", emptyOutDir: true, manifest: true, target: "es2022", rolldownOptions: { input: documents } },
});
