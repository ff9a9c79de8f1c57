import { createHash } from "node:crypto";
import { componentCatalog, refusalOfWrite, withDefaults } from "@sightline/components/schemas";
import {
  type ClientComponent,
  type ClientTemplate,
  clientSections,
  formatPath,
  isObject,
  type Json,
  type JsonObject,
  overlaps,
  type PropertyObject,
  type PropertyPath,
  type PropertyValue,
  parsePath,
  readAt,
  toJson,
  writeAt,
} from "@sightline/model";
import type { ActionDefinition, ComponentDefinition, EventHandler, ViewDefinition } from "@sightline/project";
import type { ScriptLocation, ScriptSource, ViewShape } from "@sightline/python";
import { getOrMake } from "../base/getOrMake.ts";
import { finish, type Slices } from "../base/slices.ts";
import type { BindingTable } from "./BindingTable.ts";
import { ClientPlaces } from "./ClientPlace.ts";
import { type ChosenPlace, chosenPlacesOf } from "./chosenPlaces.ts";
import { compilingBindings } from "./compileBindings.ts";
import { viewIndex } from "./references.ts";

/** A compiled view: immutable, and shared by all instances of a project generation [BND2]. */
export interface ViewTemplate {
  readonly definition: ViewDefinition;
  readonly project: string;
  readonly bindings: BindingTable;
  readonly shape: ViewShape;
  readonly client: ClientTemplate;
  /** `client` as JSON text. */
  readonly clientText: string;
  /** The initial properties of a component, schema defaults included, or of the view ({@link viewIndex}). */
  base(component: number): PropertyObject;
  /** Components that embed views, by their schemas. */
  readonly embedders: readonly number[];
  /** The places that have to be chosen for an embedding component to be there [CMP211]. */
  readonly chosenPlaces: ReadonlyMap<number, readonly ChosenPlace[]>;
  events(component: number): readonly CompiledEvent[];
  readonly messageHandlers: readonly CompiledMessageHandler[];
  /** Why the browser may not write this value there; undefined where it may. */
  refusalOfWrite(component: number, path: PropertyPath, value: PropertyValue): string | undefined;
  /** True when changes of the property are sent to the browser. */
  isVisible(component: number, path: PropertyPath): boolean;
  /** True when the quality of the property is shown to the browser: its binding may be configured to show none. */
  showsQuality(component: number, path: PropertyPath): boolean;
  /** The visible properties, each one object for all instances. */
  readonly places: ClientPlaces;
  /** The JSON of a value at a visible path, without hidden properties below it. */
  clientValue(component: number, path: PropertyPath, value: PropertyValue): Json;
}

export interface CompiledEvent extends EventHandler {
  readonly component: number;
  readonly steps: readonly CompiledAction[];
}

/** An action, with its compiled script if it is a script action. */
export interface CompiledAction extends ActionDefinition {
  readonly script?: ScriptSource;
}

export interface CompiledMessageHandler {
  readonly component: number;
  readonly messageType: string;
  readonly pageScope: boolean;
  readonly sessionScope: boolean;
  readonly viewScope: boolean;
  readonly script: ScriptSource;
}

/** Compiles a view: bindings, scripts and the client template. */
export function compileView(project: string, definition: ViewDefinition): ViewTemplate {
  return finish(compilingView(project, definition));
}

/** The same, component by component: a view of ten thousand keeps nobody waiting. */
export function* compilingView(project: string, written: ViewDefinition): Slices<ViewTemplate> {
  const definition = { ...written, components: yield* mapping(written.components, withStarts) };
  const where: ScriptLocation = { project, label: "", view: definition.path };
  const { components } = definition;
  const hidden = components.map(hiddenPaths);
  const events = [viewEvents(definition, where), ...(yield* mapping(components, (each) => componentEvents(each, where)))];
  const client = yield* clientTemplate(definition, events, hidden);
  const bases = yield* mapping(components, (each) => completeBase(each, components));
  const shapes = yield* mapping(components, (each) => shapeOf(each, where));
  const viewBase: PropertyObject = { params: definition.params, custom: definition.custom, props: definition.props };
  const bindings = yield* compilingBindings(configuredObjects(definition, where), definition);
  const unmarked = new Set(
    bindings.plans.filter((each) => each.overlayOptOut).map((each) => placeKey(each.component, each.path)),
  );
  const embedders = definition.components.filter((each) => componentCatalog.get(each.type)?.embeds).map(({ index }) => index);
  return {
    definition,
    project,
    bindings,
    shape: {
      hash: definition.hash,
      viewPath: definition.path,
      components: shapes,
      depended: bindings.depended,
    },
    client,
    clientText: JSON.stringify(client),
    base: (component) => (component === viewIndex ? viewBase : (bases[component] ?? {})),
    embedders,
    chosenPlaces: new Map(embedders.map((index) => [index, chosenPlacesOf(definition, index)])),
    events: (component) => events[component + 1] ?? [],
    messageHandlers: definition.components.flatMap((each) => messageHandlers(each, where)),
    refusalOfWrite: (component, path, value) => refusal(definition.components[component], path, value),
    isVisible: (component, path) => isVisible(path, hidden[component]),
    showsQuality: (component, path) => isVisible(path, hidden[component]) && !unmarked.has(placeKey(component, path)),
    places: new ClientPlaces(),
    clientValue: (component, path, value) =>
      withoutPaths(
        value,
        (hidden[component] ?? []).filter((each) => overlaps(each, path)),
        path.length,
      ),
  };
}

function* mapping<T, R>(items: readonly T[], make: (item: T) => R): Slices<R[]> {
  const made: R[] = [];
  for (const item of items) {
    made.push(make(item));
    yield;
  }
  return made;
}

function placeKey(component: number, path: PropertyPath): string {
  return `${component} ${formatPath(path)}`;
}

const commonMeta: JsonObject = { visible: true };
const defaultsByPlace = new Map<string, JsonObject>();

/** The defaults of a component: its own properties', and those of a position in its container. */
function defaultsOf(type: string, container: string): JsonObject {
  return getOrMake(defaultsByPlace, `${type} in ${container}`, () => ({
    ...(componentCatalog.has(type) ? { props: componentCatalog.get(type)?.defaults.props ?? {} } : {}),
    ...(componentCatalog.has(container) ? { position: componentCatalog.get(container)?.defaults.childPosition ?? {} } : {}),
    meta: commonMeta,
  }));
}

/** A property whose beginning another one gives has that from the start, for scripts, bindings and browsers alike. */
function withStarts(component: ComponentDefinition): ComponentDefinition {
  let { base } = component;
  for (const [path, { startOf }] of Object.entries(componentCatalog.get(component.type)?.props ?? {})) {
    if (startOf === undefined) continue;
    const start = readAt(base, ["props", ...parsePath(path)]);
    const target: PropertyPath = ["props", ...parsePath(startOf)];
    if (start !== undefined && readAt(base, target) === undefined) base = writeAt(base, target, 0, start) as PropertyObject;
  }
  return base === component.base ? component : { ...component, base };
}

/** What scripts and bindings find where the view's file says nothing: the defaults, as the browser draws them [BND10]. */
function completeBase({ type, parent, base }: ComponentDefinition, all: readonly ComponentDefinition[]): PropertyObject {
  return withDefaults(defaultsOf(type, (parent === undefined ? undefined : all[parent]?.type) ?? ""), base);
}

function configuredObjects(definition: ViewDefinition, where: ScriptLocation) {
  const components = definition.components.map((each) => ({
    component: each.index,
    config: each.config,
    where: { ...where, component: each.name },
  }));
  return [{ component: viewIndex, config: definition.config, where }, ...components];
}

function viewEvents(definition: ViewDefinition, where: ScriptLocation): readonly CompiledEvent[] {
  return definition.events.map((event) => compileEvent(event, viewIndex, where));
}

function componentEvents(component: ComponentDefinition, where: ScriptLocation): readonly CompiledEvent[] {
  return component.events.map((event) => compileEvent(event, component.index, { ...where, component: component.name }));
}

function compileEvent(event: EventHandler, component: number, where: ScriptLocation): CompiledEvent {
  const label = `event:${event.name}`;
  const steps = event.actions.map((action): CompiledAction => {
    if (action.type !== "script") return action;
    const body = String(action.config.script ?? action.config.code ?? "");
    const script: ScriptSource = {
      form: "function",
      name: "runAction",
      params: ["self", "event"],
      body,
      where: { ...where, label, property: event.name },
    };
    return { ...action, script };
  });
  return { ...event, component, steps };
}

function messageHandlers(component: ComponentDefinition, where: ScriptLocation): readonly CompiledMessageHandler[] {
  return component.messageHandlers.map((handler) => ({
    ...handler,
    component: component.index,
    script: {
      form: "function",
      name: "onMessageReceived",
      params: ["self", "payload"],
      body: handler.script,
      where: { ...where, component: component.name, label: `message:${handler.messageType}` },
    },
  }));
}

function shapeOf(component: ComponentDefinition, where: ScriptLocation): ViewShape["components"][number] {
  const methods = component.methods.map(
    (method): ScriptSource => ({
      form: "function",
      name: method.name,
      params: ["self", ...method.params],
      body: method.script,
      where: { ...where, component: component.name, label: `function:${method.name}` },
    }),
  );
  const shape = { name: component.name, type: component.type, methods };
  return component.parent === undefined ? shape : { ...shape, parent: component.parent };
}

/** Paths that never leave the gateway: PRIVATE properties, and those that only the gateway needs. */
function hiddenPaths(component: ComponentDefinition): readonly PropertyPath[] {
  const hidden: PropertyPath[] = [];
  for (const [key, config] of component.config) if (config.access === "PRIVATE") hidden.push(parsePath(key));
  const { props = {} } = componentCatalog.get(component.type) ?? {};
  for (const [path, { gatewayOnly }] of Object.entries(props)) if (gatewayOnly) hidden.push(["props", ...parsePath(path)]);
  return hidden;
}

function isVisible(path: PropertyPath, hidden: readonly PropertyPath[] = []): boolean {
  if (!(clientSections as readonly unknown[]).includes(path[0])) return false;
  for (const each of hidden) if (each.length <= path.length && overlaps(each, path)) return false;
  return true;
}

function refusal(component: ComponentDefinition | undefined, path: PropertyPath, value: PropertyValue): string | undefined {
  const schema = component && componentCatalog.get(component.type);
  if (!schema || isProtected(component, path)) return "is not for the browser to write";
  return refusalOfWrite(schema, path, value);
}

function isProtected(component: ComponentDefinition, path: PropertyPath): boolean {
  for (const [key, config] of component.config) if (config.access !== "PUBLIC" && overlaps(parsePath(key), path)) return true;
  return false;
}

function* clientTemplate(
  definition: ViewDefinition,
  events: readonly (readonly CompiledEvent[])[],
  hidden: readonly (readonly PropertyPath[])[],
): Slices<ClientTemplate> {
  const components = yield* mapping(definition.components, (each) =>
    clientComponent(each, events[each.index + 1] ?? [], hidden[each.index] ?? []),
  );
  const props = toJson(definition.props) as JsonObject;
  const hash = createHash("sha256")
    .update(JSON.stringify([props, components]))
    .digest("base64url")
    .slice(0, 22);
  return { hash, viewPath: definition.path, props, components };
}

function clientComponent(
  component: ComponentDefinition,
  events: readonly CompiledEvent[],
  hidden: readonly PropertyPath[],
): ClientComponent {
  const domEvents = namesOf(events, "dom");
  const componentEvents = namesOf(events, "component");
  const preventDefault = events
    .filter((each) => each.domain === "dom" && each.steps.some((step) => step.preventDefault))
    .map((each) => each.name);
  const stop = events
    .filter((each) => each.domain === "dom" && each.steps.some((step) => step.stopPropagation))
    .map((each) => each.name);
  return {
    type: component.type,
    name: component.name,
    ...(component.parent === undefined ? {} : { parent: component.parent }),
    props: visibleJson(component, "props", hidden),
    position: visibleJson(component, "position", hidden),
    meta: visibleJson(component, "meta", hidden),
    ...(domEvents.length > 0 ? { domEvents } : {}),
    ...(componentEvents.length > 0 ? { componentEvents } : {}),
    ...(preventDefault.length > 0 ? { preventDefault } : {}),
    ...(stop.length > 0 ? { stopPropagation: stop } : {}),
  };
}

function namesOf(events: readonly CompiledEvent[], domain: string): string[] {
  return events.filter((each) => each.domain === domain && each.steps.length > 0).map((each) => each.name);
}

function visibleJson(component: ComponentDefinition, section: string, hidden: readonly PropertyPath[]): JsonObject {
  const value = component.base[section];
  const below = hidden.filter((each) => each[0] === section);
  return (isObject(value) ? withoutPaths(value as PropertyObject, below, 1) : {}) as JsonObject;
}

/** The JSON of a value without the given paths. */
function withoutPaths(value: PropertyValue, paths: readonly PropertyPath[], depth: number): Json {
  if (paths.length === 0 || typeof value !== "object" || value === null) return toJson(value);
  if (Array.isArray(value))
    return value.map((item, index) =>
      withoutPaths(
        item,
        paths.filter((each) => each[depth] === index),
        depth + 1,
      ),
    );
  if (!isObject(value)) return toJson(value);
  const out: Record<string, Json> = {};
  for (const [key, item] of Object.entries(value)) {
    const below = paths.filter((each) => each[depth] === key);
    if (!below.some((each) => each.length === depth + 1)) out[key] = withoutPaths(item as PropertyValue, below, depth + 1);
  }
  return out;
}
