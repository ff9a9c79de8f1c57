import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { isMain } from "./lib/isMain.mjs";
import { filesBelow, isTest, parseFile, report, shown, walk } from "./lib/source.mjs";

const sources = /\.(ts|tsx|mts|mjs)$/;
const here = dirname(import.meta.dirname);

/**
 * Dependencies that are declared and used nowhere, one line each. A package's dependency must be named by its production
 * code; a development dependency of the repository by tests, scripts, configuration files or any package.
 */
export function checkDependencies(root) {
  const repository = readManifest(root, "package.json");
  const packages = (repository.workspaces ?? []).map((directory) => ({
    directory,
    manifest: readManifest(root, join(directory, "package.json")),
    files: filesBelow(join(root, directory), sources),
  }));
  const everywhere = namesIn([...repositoryFiles(root), ...packages.flatMap((each) => each.files)]);
  return [
    ...packages.flatMap((each) => unusedOf(each).map((name) => unused(join(each.directory, "package.json"), name))),
    ...unusedDevelopment(repository, everywhere).map((name) => unused("package.json", name)),
  ];
}

function unused(path, name) {
  return `${path.split("\\").join("/")}: "${name}" is declared and used nowhere; remove it`;
}

function readManifest(root, path) {
  return JSON.parse(readFileSync(join(root, path), "utf8"));
}

function unusedOf({ manifest, files }) {
  const names = namesIn(files.filter((path) => !isTest(path)));
  return Object.keys(manifest.dependencies ?? {}).filter((name) => !names.has(name));
}

/** Type packages are used where what they describe is; tools by their path below `node_modules` or in a script of the manifest. */
function unusedDevelopment({ devDependencies = {}, dependencies = {}, scripts = {} }, names) {
  const commands = Object.values(scripts).join(" ").split(/\s+/);
  const isUsed = (name) =>
    names.has(name) || commands.includes(binaryOf(name)) || (name.startsWith("@types/") && names.has(described(name)));
  return [...Object.keys(devDependencies), ...Object.keys(dependencies)].filter((name) => !isUsed(name));
}

function binaryOf(name) {
  return name.split("/").pop();
}

/** `@types/ws` describes `ws`, `@types/node` Node itself. */
function described(name) {
  const target = name.slice("@types/".length);
  return target.includes("__") ? `@${target.replace("__", "/")}` : target;
}

function repositoryFiles(root) {
  const folders = ["tests", "scripts", "bin"].flatMap((folder) => filesBelow(join(root, folder), sources));
  const configurations = ["vitest.config.ts", "biome.json"].map((name) => join(root, name)).filter(existsSync);
  return [...folders, ...configurations];
}

/** Every package that the files name: in imports, and in texts such as `node_modules/name/file.js`. */
function namesIn(paths) {
  return union(paths.map(namesInFile));
}

function namesInFile(path) {
  if (!sources.test(path))
    return new Set(
      packagesIn(
        readFileSync(path, "utf8")
          .match(/"[^"\s]+"/g)
          ?.map((text) => text.slice(1, -1)) ?? [],
      ),
    );
  const file = parseFile(path);
  // A test names the DOM library it runs in by a comment.
  const texts = file.comments.flatMap((comment) => /@vitest-environment (\S+)/.exec(comment.value)?.[1] ?? []);
  walk(file.program, (node) => {
    if (node.type === "Literal" && typeof node.value === "string") texts.push(node.value);
    if (node.type === "TemplateElement") texts.push(node.value.raw);
  });
  return new Set(packagesIn(texts));
}

function packagesIn(texts) {
  return texts.flatMap((text) =>
    [...text.matchAll(/(?:node_modules\/|^)(?!node_modules)(@[\w.-]+\/[\w.-]+|[\w.-]+)/g)].map((match) => match[1]),
  );
}

function union(sets) {
  return new Set(sets.flatMap((set) => [...set]));
}

if (isMain(import.meta))
  report(
    "dependencies",
    checkDependencies(here).map((line) => shown(here, join(here, line))),
  );
