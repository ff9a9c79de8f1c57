import { join } from "node:path";
import { build } from "esbuild";

/** A package as one script for a browser; the build fails where it reaches for a module of Node. */
export async function bundleForBrowser(name: string, program: string): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents: program, resolveDir: join(import.meta.dirname, "../../packages", name), loader: "ts" },
    bundle: true,
    write: false,
    platform: "browser",
    format: "iife",
    globalName: "result",
    logLevel: "silent",
  });
  return outputFiles[0]?.text ?? "";
}
