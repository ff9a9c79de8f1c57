import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { isMain } from "./lib/isMain.mjs";
import { parseFile, report, shown, walk } from "./lib/source.mjs";

const here = dirname(import.meta.dirname);
const source = "packages/components/src";
const header = "// Generated from the component folders by `node scripts/check-registries.mjs --write`; do not edit.\n";

/** Faults of the component folders, and registries that do not match them, one line each. */
export function checkRegistries(root) {
  const folders = readFolders(root);
  const faults = folders.flatMap((folder) => folder.faults);
  if (faults.length > 0) return faults;
  return registries(folders)
    .filter(({ path, text }) => readOr(join(root, path)) !== text)
    .map(({ path }) => `${path}: does not match the component folders; run node scripts/check-registries.mjs --write`);
}

/** Writes the registries; answers the faults of the folders, which leave them as they were. */
export function writeRegistries(root) {
  const folders = readFolders(root);
  const faults = folders.flatMap((folder) => folder.faults);
  if (faults.length === 0) for (const { path, text } of registries(folders)) writeFileSync(join(root, path), text);
  return faults;
}

/** A component's folder is named by its type: two dots at least, as in `ia.input.slider`. */
function readFolders(root) {
  return readdirSync(join(root, source), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name.split(".").length >= 3)
    .map((entry) => entry.name)
    .sort()
    .map((type) => readFolder(root, type));
}

function readFolder(root, type) {
  const folder = join(root, source, type);
  const at = shown(root, folder);
  const schema = existsSync(join(folder, "schema.ts")) ? schemaFacts(join(folder, "schema.ts")) : undefined;
  const views = readdirSync(folder).filter((name) => /^[^.]+\.tsx$/.test(name) && hasDefaultExport(join(folder, name)));
  const faults = [];
  if (!schema?.exported) faults.push(`${at}: schema.ts must export the component's schema as \`schema\``);
  if (views.length !== 1) faults.push(`${at}: one .tsx file must export the view by default; ${views.length} do`);
  return { type, eager: schema?.eager === true, view: views[0], faults };
}

function schemaFacts(path) {
  const facts = { exported: false, eager: false };
  walk(parseFile(path).program, (node) => {
    if (node.type === "VariableDeclarator" && node.id.name === "schema") facts.exported = true;
    if (node.type === "Property" && node.key.name === "eager" && node.value.value === true) facts.eager = true;
  });
  return facts;
}

function hasDefaultExport(path) {
  return parseFile(path).program.body.some((node) => node.type === "ExportDefaultDeclaration");
}

function registries(folders) {
  return [
    { path: `${source}/schemas/generated.ts`, text: schemaRegistry(folders) },
    { path: `${source}/generated.ts`, text: viewRegistry(folders) },
  ];
}

function schemaRegistry(folders) {
  const imports = folders.map(({ type }) => `import { schema as ${identifier(type)} } from "../${type}/schema.ts";\n`);
  const names = folders.map(({ type }) => `  ${identifier(type)},\n`);
  const list = `/** The schemas of all component folders. */\nexport const schemas: readonly ComponentSchema[] = [\n${names.join("")}];\n`;
  return `${header}${imports.join("")}import type { ComponentSchema } from "./ComponentSchema.ts";\n\n${list}`;
}

function viewRegistry(folders) {
  const eager = folders.filter((folder) => folder.eager);
  const lazy = folders.filter((folder) => !folder.eager);
  const imports = eager.map(({ type, view }) => `import ${identifier(type)} from "./${type}/${view}";\n`);
  return [
    header,
    'import type { ComponentType } from "react";\n',
    'import type { ComponentProps } from "./base/ComponentProps.ts";\n',
    ...imports,
    "\ntype View = ComponentType<ComponentProps>;\n",
    "\n/** Part of the client's first download. */\nexport const eagerViews: ReadonlyMap<string, View> = new Map([\n",
    ...eager.map(({ type }) => `  ["${type}", ${identifier(type)}],\n`),
    "]);\n\n/** Loads the view of the others. */\n",
    "export const lazyViewLoaders: ReadonlyMap<string, () => Promise<{ readonly default: View }>> = new Map([\n",
    ...lazy.map(({ type, view }) => `  ["${type}", () => import("./${type}/${view}")],\n`),
    "]);\n",
  ].join("");
}

/** `ia.input.text-field` → `iaInputTextField`. */
function identifier(type) {
  return type.replace(/[.-](\w)/g, (_, letter) => letter.toUpperCase());
}

function readOr(path) {
  return existsSync(path) ? readFileSync(path, "utf8") : undefined;
}

if (isMain(import.meta)) {
  report("component registries", process.argv.includes("--write") ? writeRegistries(here) : checkRegistries(here));
}
