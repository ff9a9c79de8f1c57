import { gapSeverity } from "@sightline/components/schemas";
import { formatPath, isObject, type PropertyPath, type PropertyValue, sameValue } from "@sightline/model";
import type { Gap } from "./GapList.ts";
import { childNode, isOpen, type SchemaNode } from "./SchemaTree.ts";

/** Where properties are that are looked at. */
export interface PropertyPlace {
  /** What the path is below: `props`. */
  readonly section: string;
  readonly add: (gap: Gap) => void;
  /** Values of properties that are not declared are the project's own. */
  readonly ownAllowed?: boolean;
}

/** Finds what nothing follows in a value: properties that are unsupported or unknown, and values that are [PRJ122]. */
export function findPropertyGaps(value: PropertyValue, node: SchemaNode, place: PropertyPlace): void {
  walk(value, node, { place, path: [] });
}

interface At {
  readonly place: PropertyPlace;
  readonly path: PropertyPath;
}

function walk(value: PropertyValue, node: SchemaNode, at: At): void {
  const { schema } = node;
  if (schema?.support === "none") return void (asksFor(value, schema.default) && addUnsupported(node, at));
  if (schema && isUnfollowed(value, schema)) return addValue(value, node, at);
  if (schema && [schema.type].flat().includes("icon")) addIcon(value, node, at);
  if (Array.isArray(value)) {
    if (node.items) for (const [index, item] of value.entries()) walk(item, node.items, below(at, index));
  } else if (isObject(value)) walkKeys(value as Readonly<Record<string, PropertyValue>>, node, at);
}

function walkKeys(value: Readonly<Record<string, PropertyValue>>, node: SchemaNode, at: At): void {
  for (const [key, item] of Object.entries(value)) {
    const child = childNode(node, key);
    if (child) walk(item, child, below(at, key));
    else if (!isOpen(node) && !at.place.ownAllowed && asksFor(item, undefined)) addUnknown(node, below(at, key));
  }
}

function below({ place, path }: At, key: string | number): At {
  return { place, path: [...path, key] };
}

/** Finds out whether a property that a binding fills is followed [PRJ122]. */
export function findBoundGap(path: PropertyPath, root: SchemaNode, place: PropertyPlace): void {
  let node = root;
  for (const [depth, key] of path.entries()) {
    const at = { place, path: path.slice(0, depth + 1) };
    const child = childNode(node, key);
    if (!child) return void (isOpen(node) || place.ownAllowed || typeof key === "number" || addUnknown(node, at));
    if (child.schema?.support === "none") return addUnsupported(child, at);
    node = child;
  }
}

/** An empty value asks for nothing, and so does the default. */
function asksFor(value: PropertyValue, usual: PropertyValue | undefined): boolean {
  if (usual !== undefined && sameValue(value, usual)) return false;
  if (value === null || value === "") return false;
  if (Array.isArray(value)) return value.some((item) => asksFor(item, undefined));
  if (isObject(value)) return Object.values(value).some((item) => asksFor(item as PropertyValue, undefined));
  return usual !== undefined || value !== false;
}

function isUnfollowed(value: PropertyValue, { unsupportedValues, enum: allowed }: NonNullable<SchemaNode["schema"]>): boolean {
  const among = (values: readonly unknown[]) => values.some((each) => sameValue(each as PropertyValue, value));
  if (unsupportedValues && among(unsupportedValues)) return true;
  return allowed !== undefined && typeof value === "string" && value !== "" && !among(allowed);
}

function addUnsupported({ path, schema }: SchemaNode, at: At): void {
  const severity = gapSeverity(path, schema);
  add(at, { severity, same: path, message: `The property ${path} has no effect here. ${schema?.text ?? ""}`.trim() });
}

function addUnknown(parent: SchemaNode, at: At): void {
  const key = String(at.path.at(-1));
  const path = parent.path === "" ? key : `${parent.path}.${key}`;
  add(at, { severity: gapSeverity(path), same: path, message: `The property ${path} is not known here and has no effect.` });
}

function addValue(value: PropertyValue, { path, schema }: SchemaNode, at: At): void {
  const text = `${path} ${JSON.stringify(value)}`;
  add(at, {
    severity: gapSeverity(path, schema),
    same: text,
    message: `The value ${JSON.stringify(value)} of ${path} has no effect here.`,
  });
}

/** The only library there is. */
const library = "material/";

function addIcon(value: PropertyValue, { path }: SchemaNode, at: At): void {
  if (typeof value !== "string" || value === "" || value.startsWith(library)) return;
  const message = `The icon ${value} is not drawn: only the library material is here.`;
  add(at, { severity: "cosmetic", same: `${path} ${value}`, message });
}

function add({ place, path }: At, gap: Pick<Gap, "severity" | "same" | "message">): void {
  place.add({ kind: "property", property: formatPath([place.section, ...path]), ...gap });
}
