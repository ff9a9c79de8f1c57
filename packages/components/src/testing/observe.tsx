import {
  isObject,
  type JsonObject,
  type PropertyObject,
  type PropertyPath,
  type PropertyValue,
  parsePath,
  type SlotInSight,
  writeAt,
} from "@sightline/model";
import { act, type ComponentType, createElement, type ReactNode } from "react";
import { createRoot, type Root } from "react-dom/client";
import type { ComponentProps, EmbeddedView } from "../base/ComponentProps.ts";
import { eagerViews, lazyViewLoaders } from "../generated.ts";
import { type ComponentSchema, componentCatalog, withDefaults } from "../schemas/index.ts";
import { recordReads } from "./recordReads.ts";

/** A component drawn into the document of the test, with all it reads, writes and emits. */
export interface Mounted {
  readonly element: HTMLElement;
  readonly reads: readonly PropertyPath[];
  readonly writes: readonly (readonly [string, PropertyValue])[];
  readonly events: readonly (readonly [string, JsonObject])[];
  readonly layouts: ReadonlySet<string>;
  /** What was said of the views in sight, oldest first. */
  readonly inSight: readonly (readonly SlotInSight[])[];
  /** The properties now, what the component wrote included. */
  readonly props: () => PropertyObject;
  /** Changes a property from elsewhere: `props.text`. */
  readonly change: (path: string, value: PropertyValue) => Promise<void>;
  readonly unmount: () => Promise<void>;
}

/** What is drawn: a component's schema and its view. */
export interface Subject {
  readonly schema: ComponentSchema;
  readonly View: ComponentType<ComponentProps>;
}

/** A component of the registry, its view loaded. */
export async function subjectOf(type: string): Promise<Subject> {
  const schema = componentCatalog.get(type);
  const View = eagerViews.get(type) ?? (await lazyViewLoaders.get(type)?.())?.default;
  if (!schema || !View) throw new Error(`there is no component ${type}`);
  return { schema, View };
}

/** Draws a component with these properties over its schema's defaults, as a page does. */
export async function mount(
  { schema, View }: Subject,
  given: PropertyObject,
  views: readonly EmbeddedView[] = [],
): Promise<Mounted> {
  prepareDocument();
  const seen = { reads: [] as PropertyPath[], writes: [] as [string, PropertyValue][], events: [] as [string, JsonObject][] };
  const layouts = new Set<string>();
  const inSight: (readonly SlotInSight[])[] = [];
  const see = (slots: readonly SlotInSight[]) => void inSight.push(slots);
  let props = structuredCloneOf(given);
  document.title = "";
  const element = document.body.appendChild(document.createElement("div"));
  const root = createRoot(element);
  let unsent: string | undefined;
  const contract = (): ComponentProps => ({
    type: schema.type,
    name: "Tested",
    props: recordReads(thawed(withDefaults(schema.defaults.props, props)), (path) => seen.reads.push(path)),
    root: { type: schema.type, className: "", style: {}, attributes: {} },
    children: (layout) => {
      layouts.add(layout);
      return <i data-layout={layout} />;
    },
    views,
    inSight: see,
    unsent: {
      get: () => unsent,
      set: (text) => {
        unsent = text;
      },
    },
    emit: (name, event = {}) => seen.events.push([name, event]),
    write: (path, value) => {
      seen.writes.push([path, value]);
      props = written(props, path, value);
      root.render(<View {...contract()} />);
      return true;
    },
  });
  await act(async () => root.render(createElement(View, contract())));
  await act(iconsArrived);
  return {
    element,
    ...seen,
    layouts,
    inSight,
    props: () => props,
    change: async (path, value) => {
      props = written(props, path, value);
      await draw(root, <View {...contract()} />);
    },
    unmount: async () => {
      await act(async () => root.unmount());
      element.remove();
    },
  };
}

const iconsArrived = () => new Promise<void>((resolve) => setTimeout(resolve));

async function draw(root: Root, node: ReactNode): Promise<void> {
  await act(async () => root.render(node));
}

function written(props: PropertyObject, path: string, value: PropertyValue): PropertyObject {
  return (writeAt({ props }, parsePath(path), 0, value) as { readonly props: PropertyObject }).props;
}

/** A copy that is not frozen: a recording proxy may only answer with copies where it is not. */
function thawed(value: PropertyObject): PropertyObject {
  return structuredCloneOf(value);
}

function structuredCloneOf<T extends PropertyValue>(value: T): T {
  if (Array.isArray(value)) return value.map((item) => structuredCloneOf(item)) as unknown as T;
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, structuredCloneOf(item as PropertyValue)])) as T;
}

let prepared = false;

/** What the test's document lacks: sizes of elements, and the icons of the gateway. */
function prepareDocument(): void {
  if (prepared) return;
  prepared = true;
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true, fetch: answerWithIcon });
  const { settings } = (window as unknown as { readonly happyDOM: { readonly settings: Record<string, unknown> } }).happyDOM;
  Object.assign(settings, { disableIframePageLoading: true, handleDisabledFileLoadingAsSuccess: true });
  window.confirm = (question) => {
    document.title = String(question);
    return true;
  };
  const sizes = { clientWidth: 700, clientHeight: 300, offsetWidth: 700, offsetHeight: 300 };
  for (const [name, value] of Object.entries(sizes))
    Object.defineProperty(HTMLElement.prototype, name, { configurable: true, get: () => value });
}

async function answerWithIcon(address: string) {
  return {
    ok: !address.includes("/missing-"),
    headers: { get: () => "image/svg+xml" },
    text: async () => `<svg><title>${address}</title></svg>`,
  };
}
