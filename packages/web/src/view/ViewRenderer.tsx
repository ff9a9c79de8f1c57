import {
  type ComponentProps,
  type DrawableComponent,
  drawableComponent,
  type EmbeddedView,
  ErrorBoundary,
  FailedComponent,
  type Layout,
  numberOf,
  objectOf,
  Placeholder,
  placeChild,
  Root,
  type RootFacts,
  resolveStyle,
  stringOf,
  truthy,
  withDefaults,
} from "@sightline/components";
import type { PropertyObject } from "@sightline/model";
import { type CSSProperties, memo, type ReactNode, Suspense, useCallback, useRef, useSyncExternalStore } from "react";
import { ComponentHandle } from "./ComponentHandle.tsx";
import type { LoadedTemplate } from "./LoadedTemplate.ts";
import { usePageLink } from "./PageContext.ts";
import { viewKey } from "./PageMirror.ts";
import { qualityMark } from "./qualityMark.ts";
import type { ComponentState, ViewMirror } from "./ViewMirror.ts";
import "./view.css";

/** Draws a view instance into the available space, or shows that it is loading or cannot be shown. */
export const View = memo(function View({ id }: { readonly id: string }): ReactNode {
  const view = useView(id);
  if (!view) return null;
  if (view.error) return <ViewError path={view.facts.viewPath} message={view.error} />;
  if (!view.template) return <div className="sl-view sl-view-loading" aria-busy="true" />;
  const own = resolveStyle(view.template.props.style);
  return (
    <div className={`sl-view ${own.className}`} style={own.style} data-view={view.facts.viewPath}>
      <ComponentNode key={view.template.hash} view={view} index={0} layout="root" />
    </div>
  );
});

function ViewError({ path, message }: { readonly path: string; readonly message: string }): ReactNode {
  return (
    <div className="sl-view sl-view-error" role="alert">
      <strong>{path}</strong>
      <span>{message}</span>
    </div>
  );
}

/** The view of an id; draws again when its template or error arrives. */
function useView(id: string): ViewMirror | undefined {
  const { mirror } = usePageLink();
  const subscribe = useCallback((listener: () => void) => mirror.subscriptions.add(viewKey(id), listener), [mirror, id]);
  const phase = useCallback(() => phaseOf(mirror.view(id)), [mirror, id]);
  useSyncExternalStore(subscribe, phase, phase);
  return mirror.view(id);
}

/** Numbers views and the stages of their loading, so that each stage is a new value. */
const phases = new WeakMap<ViewMirror, number>();
let viewCount = 0;
function phaseOf(view: ViewMirror | undefined): string {
  if (!view) return "";
  const number = phases.get(view) ?? ++viewCount;
  phases.set(view, number);
  return `${number} ${view.template?.hash ?? ""} ${view.error ?? ""}`;
}

interface NodeProps {
  readonly view: ViewMirror;
  readonly index: number;
  readonly layout: Layout;
}

const drawNode = (view: ViewMirror, index: number, layout: Layout): ReactNode => (
  <ComponentNode key={index} view={view} index={index} layout={layout} />
);

/** One component; it is redrawn only when its state changed. */
const ComponentNode = memo(function ComponentNode({ view, index, layout }: NodeProps): ReactNode {
  const link = usePageLink();
  const kept = useRef<{ readonly view: ViewMirror; readonly handle: ComponentHandle }>(undefined);
  if (kept.current?.view !== view) kept.current = { view, handle: new ComponentHandle(link, { view, index }, drawNode) };
  const { handle } = kept.current;
  const state = useSyncExternalStore(handle.subscribe, handle.state, handle.state);
  const gap = useSyncExternalStore(handle.subscribeGaps, handle.gap, handle.gap);
  const component = drawableComponent(handle.facts.type);
  const place = placeChild(layout, handle.placed(state.position));
  if (!place) return null;
  const props = contractOf(handle, state, component);
  return (
    <Contained
      handle={handle}
      props={{ ...props, root: { ...rootOf(handle, state, place), ...(gap ? { gap } : {}) } }}
      component={component}
      state={state}
    />
  );
});

interface ContainedProps {
  readonly handle: ComponentHandle;
  readonly props: ComponentProps;
  readonly component: DrawableComponent | undefined;
  readonly state: ComponentState;
}

function Contained({ handle, props, component, state }: ContainedProps): ReactNode {
  const Shown = component?.view ?? Placeholder;
  const drawn = component?.embedsViews ? <Embedding handle={handle} props={props} view={Shown} /> : <Shown {...props} />;
  return (
    <ErrorBoundary
      resetBy={state}
      onError={handle.report}
      fallback={(error) => <FailedComponent of={props} message={error.message} />}
    >
      {component?.lazy ? <Suspense fallback={<Root of={props} />}>{drawn}</Suspense> : drawn}
    </ErrorBoundary>
  );
}

const noViews: readonly EmbeddedView[] = [];

function contractOf(
  handle: ComponentHandle,
  state: ComponentState,
  component: DrawableComponent | undefined,
): Omit<ComponentProps, "root"> {
  return {
    type: handle.facts.type,
    name: handle.facts.name,
    props: component ? withDefaults(component.defaults.props, state.props) : state.props,
    children: handle.children,
    views: noViews,
    inSight: handle.inSight,
    emit: handle.emit,
    write: handle.write,
    unsent: handle.unsent,
  };
}

function rootOf(handle: ComponentHandle, { props, meta, qualities }: ComponentState, place: CSSProperties): RootFacts {
  const own = resolveStyle(props.style);
  const hidden: CSSProperties = truthy(meta.visible ?? true) ? {} : { visibility: "hidden" };
  const quality = qualityMark(qualities, handle.path);
  const tooltip = tooltipOf(meta);
  const domId = stringOf(meta.domId);
  return {
    type: handle.facts.type,
    className: own.className,
    style: { ...place, ...own.style, ...hidden },
    attributes: domId ? { ...handle.attributes, id: domId } : handle.attributes,
    ...(quality ? { quality } : {}),
    ...(tooltip ? { tooltip } : {}),
  };
}

function tooltipOf(meta: PropertyObject): string {
  const tooltip = objectOf(meta.tooltip);
  return truthy(tooltip.enabled) ? stringOf(tooltip.text) : "";
}

interface EmbeddingProps {
  readonly handle: ComponentHandle;
  readonly props: ComponentProps;
  readonly view: DrawableComponent["view"];
}

/** A component that embeds views: it receives them as nodes, ordered by slot. */
function Embedding({ handle, props, view: Shown }: EmbeddingProps): ReactNode {
  const ids = useSyncExternalStore(handle.subscribeEmbedded, handle.embedded, handle.embedded);
  return <Shown {...props} views={useEmbeddedViews(ids)} />;
}

function useEmbeddedViews(ids: readonly string[]): readonly EmbeddedView[] {
  const { mirror } = usePageLink();
  const subscribe = useCallback(
    (listener: () => void) => {
      const stops = ids.map((id) => mirror.subscriptions.add(viewKey(id), listener));
      return () => {
        for (const stop of stops) stop();
      };
    },
    [mirror, ids],
  );
  const shown = () => ids.map((id) => phaseOf(mirror.view(id))).join();
  useSyncExternalStore(subscribe, shown, shown);
  return ids.flatMap((id) => {
    const view = mirror.view(id);
    return view ? [embeddedView(id, view)] : [];
  });
}

function embeddedView(id: string, view: ViewMirror): EmbeddedView {
  const size = defaultSize(view.template);
  return { id, slot: view.facts.slot ?? "", node: <View key={id} id={id} />, ...(size ? { size } : {}) };
}

/** The default size of a view in pixels; undefined until its template is loaded. */
export function defaultSize(
  template: LoadedTemplate | undefined,
): { readonly width: number; readonly height: number } | undefined {
  if (!template) return undefined;
  const size = objectOf(template.props.defaultSize);
  return { width: numberOf(size.width, 800), height: numberOf(size.height, 800) };
}
