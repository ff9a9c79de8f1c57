import { type ComponentType, type LazyExoticComponent, lazy } from "react";
import type { ComponentProps } from "./base/ComponentProps.ts";
import { type DrawingFacts, drawingFacts } from "./drawingFacts.ts";
import { eagerViews, lazyViewLoaders } from "./generated.ts";

/** A component that can be drawn: what its schema says for that, and its view. */
export interface DrawableComponent extends DrawingFacts {
  readonly view: ComponentType<ComponentProps> | LazyExoticComponent<ComponentType<ComponentProps>>;
  /** Its view may still have to be fetched: draw it inside a Suspense. */
  readonly lazy: boolean;
}

const lazyViews = new Map([...lazyViewLoaders].map(([type, load]) => [type, lazy(load)]));

/** How to draw a component type; undefined where this client cannot. */
export function drawableComponent(type: string): DrawableComponent | undefined {
  const facts = Object.hasOwn(drawingFacts, type) ? drawingFacts[type] : undefined;
  const view = eagerViews.get(type) ?? lazyViews.get(type);
  return facts && view ? { ...facts, view, lazy: lazyViews.has(type) } : undefined;
}
