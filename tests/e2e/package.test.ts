import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { flex, freePort, label, launchBrowser, pageHost, root, temporaryFolder, view, writeProject } from "../support/index.ts";

/** A machine without the repository: a folder with the tarball, and nothing above it that Node would look into. */
const folder = temporaryFolder("package");
const installed = join(folder, "machine");
const isWindows = process.platform === "win32";
let files: readonly string[];
let browser: Browser;

const npm = (args: readonly string[], cwd: string) =>
  execFileSync("npm", [...args], {
    cwd,
    encoding: "utf8",
    shell: isWindows,
    maxBuffer: 64_000_000,
    stdio: ["ignore", "pipe", "inherit"],
  });

beforeAll(async () => {
  const [packed] = JSON.parse(npm(["pack", "--json", "--pack-destination", folder], root)) as [
    { filename: string; files: { path: string }[] },
  ];
  files = packed.files.map(({ path }) => path);
  mkdirSync(installed);
  writeFileSync(join(installed, "package.json"), '{ "private": true }\n');
  npm(["install", "--prefer-offline", "--no-audit", "--no-fund", `../${packed.filename}`], installed);
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** What kinds of files a package holds; icons, fonts and chunks are named by their contents. */
const kinds: readonly RegExp[] = [
  /^(LICENSE|NOTICE|README\.md|package\.json)$/,
  /^bin\/sightline\.mjs$/,
  /^dist\/(cli\.js|THIRD-PARTY\.txt)$/,
  /^dist\/host\/(build\.json|host\.mjs|pyodide[\w.-]*|python_stdlib\.zip|python\/.+\.(py|json))$/,
  /^packages\/web\/dist\/.+\.(html|js|css|svg|woff2?|json|br|gz)$/,
  /^examples\/(README\.md|data\/.+\.json|waterworks\/.+\.(json|py|bin|png))$/,
  /^docs\/guide\/[\w-]+\.md$/,
  /^deploy\/(nginx\.conf|sightline\.service)$/,
];

test("[STA114] the tarball holds the program, its pages, its script host, the example and the guide, and nothing else", () => {
  expect(files.filter((path) => !kinds.some((kind) => kind.test(path)))).toEqual([]);
  expect(kinds.filter((kind) => !files.some((path) => kind.test(path)))).toEqual([]);
  expect(files.filter((path) => /\.(test|ts|tsx|map)$|node_modules|test_/.test(path))).toEqual([]);
});

test("[STA114] its one dependency has the version the gateway was tested with", () => {
  const read = (path: string) => JSON.parse(readFileSync(path, "utf8")) as { dependencies: Record<string, string> };
  const { dependencies } = read(join(root, "package.json"));
  expect(dependencies).toEqual({ libsql: read(join(root, "packages/gateway/package.json")).dependencies.libsql });
  expect(readdirSync(join(installed, "node_modules")).filter((name) => !name.startsWith("."))).toContain("sightline");
  expect(Object.keys(read(join(installed, "node_modules/sightline/package.json")).dependencies)).toEqual(["libsql"]);
});

/** Runs the installed command as a user's shell would; answers all it printed and how to stop it. */
async function serve(args: readonly string[], port: number) {
  const program = join(installed, "node_modules/sightline/bin/sightline.mjs");
  const inherited = Object.entries(process.env).filter(([name]) => !name.startsWith("SIGHTLINE_"));
  const child = spawn(process.execPath, [program, "serve", "--port", String(port), ...args], {
    cwd: installed,
    env: Object.fromEntries(inherited),
    stdio: ["ignore", "pipe", "pipe"],
  });
  let printed = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => (printed += chunk));
  await expect.poll(() => printed, { timeout: 60_000 }).toContain('"gateway started"');
  const stop = async () => {
    child.kill("SIGTERM");
    await once(child, "exit");
  };
  return { printed: () => printed, stop };
}

test("[STA114] installed in an empty folder it serves the example and a project folder", { timeout: 300_000 }, async () => {
  const plant = writeProject(join(folder, "plant"), {
    views: { Home: view(flex("root", { children: [label("Text", { props: { text: "A folder of mine" } })] })) },
  });
  cpSync(plant, join(installed, "plant"), { recursive: true });
  const port = await freePort();
  const gateway = await serve(["--example", "--project", "plant=plant"], port);
  try {
    const health = async () => ((await (await fetch(`http://localhost:${port}/health`)).json()) as { scripts: string }).scripts;
    await expect.poll(health, { timeout: 90_000 }).toBe("ready");
    const page = await browser.newPage();
    page.setDefaultTimeout(90_000);
    await page.goto(`http://${pageHost}:${port}/data/perspective/client/plant`);
    await page.getByText("A folder of mine").waitFor();
    await page.goto(`http://${pageHost}:${port}/data/perspective/client/waterworks`);
    await page
      .getByText(/^\d+\.\d %$/)
      .first()
      .waitFor();
    const { SIGHTLINE_SCREENSHOTS: screenshots } = process.env;
    if (screenshots) await page.screenshot({ path: join(screenshots, "installed.png") });
  } finally {
    await gateway.stop();
  }
  expect(gateway.printed()).not.toContain(root);
  expect(
    gateway
      .printed()
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line).logger),
  ).toContain("gateway");
});
