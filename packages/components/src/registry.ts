import { type ComponentType, type LazyExoticComponent, lazy } from "react";
import type { ComponentProps } from "./base/ComponentProps.ts";
import { eagerViews, lazyViewLoaders } from "./generated.ts";
import { type ComponentSchema, componentCatalog } from "./schemas/index.ts";

/** A component that can be drawn: its schema and its view. */
export interface DrawableComponent {
  readonly schema: ComponentSchema;
  readonly view: ComponentType<ComponentProps> | LazyExoticComponent<ComponentType<ComponentProps>>;
  /** Its view may still have to be fetched: draw it inside a Suspense. */
  readonly lazy: boolean;
}

const lazyViews = new Map([...lazyViewLoaders].map(([type, load]) => [type, lazy(load)]));

/** How to draw a component type; undefined where this client cannot. */
export function drawableComponent(type: string): DrawableComponent | undefined {
  const schema = componentCatalog.get(type);
  const view = eagerViews.get(type) ?? lazyViews.get(type);
  return schema && view ? { schema, view, lazy: lazyViews.has(type) } : undefined;
}
