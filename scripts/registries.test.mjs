import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { checkImports } from "./check-imports.mjs";
import { checkRegistries, writeRegistries } from "./check-registries.mjs";

const law = JSON.parse(readFileSync(join(import.meta.dirname, "import-law.json"), "utf8"));
const components = "packages/components/src";
const made = [];

function repository(files) {
  const root = mkdtempSync(join(tmpdir(), "sightline-registries-"));
  made.push(root);
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, components, path)), { recursive: true });
    writeFileSync(join(root, components, path), text);
  }
  return root;
}

afterEach(() => {
  for (const root of made.splice(0)) rmSync(root, { recursive: true });
});

const label = {
  "schemas/index.ts": "export const a = 1;\n",
  "ia.display.label/schema.ts": 'export const schema = { type: "ia.display.label", eager: true };\n',
  "ia.display.label/Label.tsx": "export default function Label() {}\n",
};
const slider = {
  "ia.input.slider/schema.ts": 'export const schema = { type: "ia.input.slider" };\n',
  "ia.input.slider/Slider.tsx": "export default function Slider() {}\n",
  "ia.input.slider/Rail.tsx": "export function Rail() {}\n",
};

test("writes one list of schemas, the eager views and the lazy ones; a folder that is added makes them stale", () => {
  const root = repository({ ...label, ...slider });
  expect(writeRegistries(root)).toEqual([]);
  expect(checkRegistries(root)).toEqual([]);
  const views = readFileSync(join(root, components, "generated.ts"), "utf8");
  expect(views).toContain('import iaDisplayLabel from "./ia.display.label/Label.tsx";');
  expect(views).toContain('["ia.input.slider", () => import("./ia.input.slider/Slider.tsx")]');
  mkdirSync(join(root, components, "ia.display.icon"));
  writeFileSync(join(root, components, "ia.display.icon/schema.ts"), 'export const schema = { type: "ia.display.icon" };\n');
  writeFileSync(join(root, components, "ia.display.icon/IconView.tsx"), "export default function IconView() {}\n");
  expect(checkRegistries(root)).toHaveLength(2);
});

test("refuses a folder without a schema or without exactly one view", () => {
  const root = repository({ ...label, "ia.input.slider/Slider.tsx": "export function Slider() {}\n" });
  expect(checkRegistries(root)).toEqual([
    `${components}/ia.input.slider: schema.ts must export the component's schema as \`schema\``,
    `${components}/ia.input.slider: one .tsx file must export the view by default; 0 do`,
  ]);
});

test("the import law keeps views out of schemas, and everything but schemas out of the gateway", () => {
  const root = repository({
    ...label,
    ...slider,
    "ia.input.slider/schema.ts": 'import "../ia.display.label/Label.tsx";\n',
    "../../gateway/src/binding/a.ts": 'import "@sightline/components";\nimport "@sightline/components/schemas";\n',
  });
  const [view, gateway, ...others] = checkImports(root, law);
  expect(view).toContain("components/schemas may not import components; it may import model");
  expect(gateway).toContain("gateway may not import components;");
  expect(others).toEqual([]);
});
