import {
  type ComponentSchema,
  componentCatalog,
  gapSeverity,
  metaProps,
  missingModule,
  viewProps,
} from "@sightline/components/schemas";
import { isObject, type PropertyObject, type PropertyPath, type PropertyValue, parsePath } from "@sightline/model";
import type { ComponentDefinition, ProjectProblem, ViewDefinition } from "@sightline/project";
import { getOrMake } from "../base/getOrMake.ts";
import type { Slices } from "../base/slices.ts";
import { viewIndex } from "../binding/references.ts";
import { findBindingGaps } from "./bindingGaps.ts";
import { findEventGaps } from "./eventGaps.ts";
import { type Gap, GapList } from "./GapList.ts";
import { findBoundGap, findPropertyGaps, type PropertyPlace } from "./propertyGaps.ts";
import { type SchemaNode, schemaTree } from "./SchemaTree.ts";
import type { ScriptGaps } from "./scriptGaps.ts";
import { scriptsOfComponent, scriptsOfView } from "./scripts.ts";

/** Everything a view uses and this gateway does not honour, component by component. */
export function* viewGaps(view: ViewDefinition, scripts: ScriptGaps): Slices<readonly ProjectProblem[]> {
  const list = new GapList(`com.inductiveautomation.perspective/views/${view.path}`);
  const paths = componentPaths(view.components);
  findViewGaps(view, list, scripts);
  for (const component of view.components) {
    const path = paths[component.index] as string;
    findComponentGaps({ view, component, add: (gap) => list.add({ ...gap, component: path }), scripts });
    yield;
  }
  return list.problems;
}

/** The path of each component: `root/Header/Label`. */
export function componentPaths(components: readonly ComponentDefinition[]): readonly string[] {
  const paths: string[] = [];
  for (const { parent, name } of components) paths.push(parent === undefined ? name : `${paths[parent]}/${name}`);
  return paths;
}

function findViewGaps(view: ViewDefinition, list: GapList, scripts: ScriptGaps): void {
  const add = (gap: Gap) => list.add(gap);
  findPropertyGaps(view.props, viewTree, { section: "props", add });
  findBindingGaps({ object: { component: viewIndex, config: view.config }, space: view, add });
  findEventGaps(view.events, "", add);
  for (const { property, source } of scriptsOfView(view)) for (const gap of scripts.of(source)) add({ ...gap, property });
}

interface ComponentPlace {
  readonly view: ViewDefinition;
  readonly component: ComponentDefinition;
  readonly add: (gap: Omit<Gap, "component">) => void;
  readonly scripts: ScriptGaps;
}

function missingMessage(type: string): string {
  const from = missingModule(type);
  return `Components of type ${type}${from ? `, from ${from},` : ""} are not here: a box with its name is shown instead.`;
}

function findComponentGaps(place: ComponentPlace): void {
  const { view, component, add, scripts } = place;
  const schema = componentCatalog.get(component.type);
  if (schema) findSectionGaps(place, schema);
  else if (component.type)
    add({
      kind: "component",
      severity: "missing behaviour",
      message: missingMessage(component.type),
    });
  findPositionGaps(place);
  findBindingGaps({ object: { component: component.index, config: component.config }, space: view, add });
  findEventGaps(component.events, component.type, add);
  for (const { property, source } of scriptsOfComponent(component))
    for (const gap of scripts.of(source)) add({ ...gap, property });
}

const trees = new Map<string, SchemaNode>();
const viewTree = schemaTree(viewProps);
const metaTree = schemaTree(metaProps);

function treeOf(schema: ComponentSchema): SchemaNode {
  const own = (schema.embeds ?? []).map(({ params }) => params);
  return getOrMake(trees, schema.type, () => schemaTree(schema.props, own));
}

function findSectionGaps({ component, add }: ComponentPlace, schema: ComponentSchema): void {
  const tree = treeOf(schema);
  findPropertyGaps(sectionOf(component, "props"), tree, { section: "props", add });
  findPropertyGaps(sectionOf(component, "meta"), metaTree, { section: "meta", add, ownAllowed: true });
  for (const [key, { binding }] of component.config) {
    const path = binding?.enabled ? pathOf(key) : undefined;
    if (path?.[0] === "props") findBoundGap(path.slice(1), tree, { section: "props", add });
    if (path?.[0] === "meta") findBoundGap(path.slice(1), metaTree, { section: "meta", add, ownAllowed: true });
  }
}

function sectionOf({ base }: ComponentDefinition, section: string): PropertyObject {
  const value = base[section];
  return isObject(value) ? (value as PropertyObject) : {};
}

/** Undefined for a key that is no path: the binding is never run, and the parser of bindings says so. */
function pathOf(key: string): PropertyPath | undefined {
  try {
    return parsePath(key);
  } catch {
    return undefined;
  }
}

/** Fields of positions in any container: what a component keeps of a container it was in before means nothing. */
const positionFields = new Set(
  [...componentCatalog.values()].flatMap(({ childPosition = {} }) => Object.keys(childPosition).map(firstKey)),
);

function firstKey(path: string): string {
  return /^[^.[{]*/.exec(path)?.[0] ?? "";
}

function findPositionGaps({ view, component, add }: ComponentPlace): void {
  const container = component.parent === undefined ? undefined : view.components[component.parent];
  const fields = container && componentCatalog.get(container.type)?.childPosition;
  if (!container || !fields) return;
  const place: PropertyPlace = { section: "position", add, ownAllowed: true };
  findPropertyGaps(sectionOf(component, "position"), positionTree(container.type, fields), place);
  for (const [key, value] of Object.entries(sectionOf(component, "position"))) {
    if (positionFields.has(key) || isEmpty(value)) continue;
    const message = `The position ${key} in a ${container.type} is not known here and has no effect.`;
    add({ kind: "property", severity: gapSeverity(key, { type: "css-length" }), property: `position.${key}`, message });
  }
}

function positionTree(type: string, fields: Parameters<typeof schemaTree>[0]): SchemaNode {
  return getOrMake(trees, `position in ${type}`, () => schemaTree(fields));
}

function isEmpty(value: PropertyValue): boolean {
  return value === null || value === "" || (isObject(value) && Object.keys(value).length === 0);
}
