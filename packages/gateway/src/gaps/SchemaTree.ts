import type { PropertySchema, PropertySchemas } from "@sightline/components/schemas";

/** Schemas of properties by the keys of their paths, so that a value and what is known of it are walked together. */
export interface SchemaNode {
  /** As schemas spell it: `columns[].filter.enabled`. */
  readonly path: string;
  schema?: PropertySchema;
  readonly keys: Map<string, SchemaNode>;
  items?: SchemaNode;
  /** Keys that are not declared are the project's own. */
  open: boolean;
}

/** Makes the tree of a component's properties. `free`: paths whose keys are the project's own, such as parameters of views. */
export function schemaTree(schemas: PropertySchemas, free: readonly string[] = []): SchemaNode {
  const root = newNode("");
  for (const [path, schema] of Object.entries(schemas)) nodeAt(root, path).schema = schema;
  for (const path of free) nodeAt(root, path).open = true;
  for (const [path, { recursive }] of Object.entries(schemas)) if (recursive) closeLoop(root, path);
  return root;
}

function newNode(path: string): SchemaNode {
  return { path, keys: new Map(), open: false };
}

/** The node of a path, made with those above it where they are missing. */
function nodeAt(root: SchemaNode, path: string): SchemaNode {
  let node = root;
  for (const [step] of path.matchAll(/[^.[\]{}]+|\[\]|\{\}/g)) node = stepInto(node, step);
  return node;
}

function stepInto(node: SchemaNode, step: string): SchemaNode {
  if (step === "{}") {
    node.open = true;
    return node;
  }
  if (step === "[]") {
    node.items ??= newNode(`${node.path}[]`);
    return node.items;
  }
  const known = node.keys.get(step);
  if (known) return known;
  const made = newNode(node.path === "" ? step : `${node.path}.${step}`);
  node.keys.set(step, made);
  return made;
}

/** `items[].items`: the items of the list are like those of the list they are in. */
function closeLoop(root: SchemaNode, path: string): void {
  const list = nodeAt(root, path.slice(0, path.lastIndexOf("[]")));
  const inner = nodeAt(root, path);
  if (list.items) inner.items = list.items;
}

/** The node below another for a key of an object or an index of a list; undefined where nothing is known of it. */
export function childNode(node: SchemaNode, key: string | number): SchemaNode | undefined {
  return typeof key === "number" ? node.items : node.keys.get(key);
}

/** True where whatever stands below is taken as it is: nothing below is declared, or its keys are the project's own. */
export function isOpen(node: SchemaNode): boolean {
  return node.open || (node.schema !== undefined && node.keys.size === 0 && node.items === undefined);
}
