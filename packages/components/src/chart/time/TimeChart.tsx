import { type KeyboardEvent, type PointerEvent, type ReactNode, useMemo, useRef, useState } from "react";
import type { ComponentProps } from "../../base/ComponentProps.ts";
import { classList } from "../../base/resolveStyle.ts";
import { useSize } from "../../base/useSize.ts";
import { DataTable } from "../DataTable.tsx";
import { Legend } from "../Legend.tsx";
import { Notes } from "../Notes.tsx";
import { linearScale, type Scale, type Span } from "../scale.ts";
import { momentText } from "../tickFormat.ts";
import { InfoBox, type InfoBoxModel } from "./InfoBox.tsx";
import { layoutPlots, type PlotLayout } from "./plotLayout.ts";
import { TimePlots, type TraceActs, type TracePlace } from "./TimePlots.tsx";
import type { Look, PlotModel, TimeAxisModel, TraceModel } from "./timeModel.ts";
import { describeTraces, nearestTime, rowsOfTraces } from "./traces.ts";
import { type TimeWindow, useTimeWindow, useWheel } from "./useTimeWindow.ts";
import "../chart.css";

/** A chart over time, as its properties ask for it. */
export interface TimeChartModel {
  readonly title: { readonly text: string; readonly height: number; readonly look: Look } | undefined;
  readonly legend: { readonly position: string; readonly look: Look } | undefined;
  readonly timeRange: { readonly dateFormat: string; readonly timeFormat: string } | undefined;
  readonly timeAxis: TimeAxisModel;
  readonly plots: readonly PlotModel[];
  /** What is shown without zoom. */
  readonly span: Span;
  readonly panZoom: boolean;
  /** Undefined where there are no trace lines. */
  readonly trace:
    | { readonly line: Look | undefined; readonly box: InfoBoxModel | undefined; readonly chosen: number | undefined }
    | undefined;
  readonly faults: readonly string[];
  readonly empty: string | undefined;
}

interface TimeChartProps {
  readonly of: ComponentProps;
  readonly model: TimeChartModel;
  /** The user put the trace lines on an instant. */
  readonly onTrace?: (time: number) => void;
}

/** Title, plots, legend and range of a chart over time; the pointer, the wheel and the keyboard trace, zoom and pan it. */
export function TimeChart({ of, model, onTrace }: TimeChartProps): ReactNode {
  const view = useTimeWindow(model.span, model.panZoom);
  const [hovered, setHovered] = useState<string>();
  const [selected, setSelected] = useState<string>();
  const [hidden, setHidden] = useState<ReadonlySet<string>>(new Set());
  const traces = model.plots.flatMap((plot) => plot.traces);
  const shown = traces.filter(({ id }) => !hidden.has(id));
  const acts = useActs({ hovered, selected, hidden, setHovered, setSelected });
  return (
    <div className="sl-chart" data-legend={model.legend?.position}>
      {model.title ? (
        <div
          className={classList("sl-chart-title", model.title.look.className)}
          style={{ height: model.title.height, ...model.title.look.style }}
        >
          {model.title.text}
        </div>
      ) : null}
      <div className="sl-chart-middle">
        <Plots of={of} model={model} view={view} acts={acts} shown={shown} {...(onTrace ? { onTrace } : {})} />
        {model.legend ? (
          <Legend
            name={of.name}
            entries={traces.map(({ id, label, paint }) => ({
              ...{ id, label, shown: !hidden.has(id) },
              color: String(paint("normal").stroke.stroke),
            }))}
            look={model.legend.look}
            onToggle={(id) => setHidden((old) => toggled(old, id))}
            onHover={setHovered}
          />
        ) : null}
      </div>
      <Footer model={model} view={view} />
    </div>
  );
}

function toggled(old: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const next = new Set(old);
  if (!next.delete(id)) next.add(id);
  return next;
}

interface Acting {
  readonly hovered: string | undefined;
  readonly selected: string | undefined;
  readonly hidden: ReadonlySet<string>;
  readonly setHovered: (id: string | undefined) => void;
  readonly setSelected: (change: (old: string | undefined) => string | undefined) => void;
}

function useActs({ hovered, selected, hidden, setHovered, setSelected }: Acting): TraceActs {
  return useMemo(
    () => ({
      isHidden: (id) => hidden.has(id),
      stateOf: (id) =>
        id === selected ? "selected" : id === hovered ? "highlighted" : (selected ?? hovered) === undefined ? "normal" : "muted",
      onHover: setHovered,
      onSelect: (id) => setSelected((old) => (old === id ? undefined : id)),
    }),
    [hovered, selected, hidden, setHovered, setSelected],
  );
}

function Footer({ model: { timeRange }, view }: { readonly model: TimeChartModel; readonly view: TimeWindow }): ReactNode {
  if (!timeRange && !view.zoomed) return null;
  const text = (time: number) => (timeRange ? momentText(time, timeRange.dateFormat, timeRange.timeFormat) : "");
  return (
    <div className="sl-chart-footer">
      {timeRange ? <span className="sl-chart-range">{`${text(view.from)} – ${text(view.to)}`}</span> : null}
      {view.zoomed ? (
        <button type="button" onClick={view.reset}>
          Reset zoom
        </button>
      ) : null}
    </div>
  );
}

interface PlotsProps extends TimeChartProps {
  readonly view: TimeWindow;
  readonly acts: TraceActs;
  readonly shown: readonly TraceModel[];
}

function Plots({ of, model, view, acts, shown, onTrace }: PlotsProps): ReactNode {
  const host = useRef<HTMLDivElement>(null);
  const size = useSize(host) ?? { width: 0, height: 0 };
  const layout = layoutPlots(model.plots, model.timeAxis, size);
  const { left, right } = layout;
  const time = useMemo(() => linearScale(view.from, view.to, { from: left, to: right }), [view.from, view.to, left, right]);
  const tracing = useTracing({ model, view, time, layout, shown, host, onTrace });
  const at = tracing.place;
  return (
    <div
      ref={host}
      className="sl-chart-plots"
      role="application"
      aria-roledescription="chart"
      data-pan={model.panZoom ? "" : undefined}
      aria-label={describeTraces(of.name, shown, model.empty)}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: arrows move the trace lines, plus and minus zoom
      tabIndex={0}
      onKeyDown={tracing.onKeyDown}
    >
      <TimePlots
        {...{ layout, size, time, acts, timeAxis: model.timeAxis, trace: at, traceLine: model.trace?.line }}
        pointer={tracing.pointer}
      />
      {at && model.trace?.box && shown.length > 0 ? (
        <InfoBox
          model={model.trace.box}
          time={at.time}
          traces={shown}
          at={{ x: time.at(at.time), y: at.y ?? 24, width: size.width }}
        />
      ) : null}
      <Notes of={of} empty={model.empty} faults={model.faults} />
      <DataTable name={of.name} rows={() => rowsOfTraces(shown, view)} />
    </div>
  );
}

interface Tracing {
  readonly model: TimeChartModel;
  readonly view: TimeWindow;
  readonly time: Scale;
  readonly layout: PlotLayout;
  readonly shown: readonly TraceModel[];
  readonly host: React.RefObject<HTMLDivElement | null>;
  readonly onTrace: ((time: number) => void) | undefined;
}

/** Trace lines that follow the pointer and the arrow keys, dragging, and the wheel. */
function useTracing({ model, view, time, layout, shown, host, onTrace }: Tracing) {
  const [place, setPlace] = useState<TracePlace>();
  const drag = useRef<{ readonly x: number; readonly moved: boolean }>(undefined);
  const dragged = useRef(false);
  const own = useRef<number>(undefined);
  const inPlots = (clientX: number) => {
    const { left } = host.current?.getBoundingClientRect() ?? { left: 0 };
    return Math.min(layout.right, Math.max(layout.left, clientX - left));
  };
  const put = (near: number, y?: number) => {
    const found = nearestTime(shown, near, time);
    if (found === undefined || !model.trace) return setPlace(undefined);
    if (found !== place?.time && found !== model.trace.chosen) onTrace?.(found);
    own.current = found;
    setPlace(y === undefined ? { time: found } : { time: found, y });
  };
  useWheel(host, model.panZoom, (event) => view.zoom(event.deltaY > 0 ? 1.25 : 0.8, time.valueAt(inPlots(event.clientX))));
  const onPointerMove = (event: PointerEvent<SVGElement>) => {
    const x = inPlots(event.clientX);
    const from = drag.current;
    if (from && model.panZoom && Math.abs(x - from.x) > 2) {
      if (!from.moved) capture(event);
      view.pan(time.valueAt(from.x) - time.valueAt(x));
      drag.current = { x, moved: true };
      return setPlace(undefined);
    }
    const top = host.current?.getBoundingClientRect().top ?? 0;
    if (!from?.moved) put(time.valueAt(x), event.clientY - top);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    if (event.target !== event.currentTarget) return;
    const act = keyActs({ view, shown, at: place?.time ?? model.trace?.chosen, put, drop: () => setPlace(undefined) }).get(
      event.key,
    );
    if (!act) return;
    event.preventDefault();
    act();
  };
  // What this chart wrote itself is shown while the pointer is there; what stands there from elsewhere is shown always.
  const chosen = model.trace?.chosen === own.current ? undefined : model.trace?.chosen;
  return {
    place: model.trace ? (place ?? (chosen === undefined ? undefined : { time: chosen })) : undefined,
    onKeyDown,
    pointer: {
      onPointerMove,
      onPointerLeave: () => setPlace(undefined),
      onPointerDown: (event: PointerEvent<SVGElement>) => {
        drag.current = { x: inPlots(event.clientX), moved: false };
      },
      onPointerUp: () => {
        dragged.current = drag.current?.moved === true;
        drag.current = undefined;
      },
      onClick: ({ clientX }: { readonly clientX: number }) => {
        if (!dragged.current) put(time.valueAt(inPlots(clientX)));
        dragged.current = false;
      },
    },
  };
}

/** A drag goes on outside of the plots, once it is one. */
function capture(event: PointerEvent<SVGElement>): void {
  try {
    event.currentTarget.setPointerCapture(event.pointerId);
  } catch {
    // The pointer is gone already, or is none that can be held.
  }
}

interface KeyContext {
  readonly view: TimeWindow;
  readonly shown: readonly TraceModel[];
  readonly at: number | undefined;
  readonly put: (near: number) => void;
  readonly drop: () => void;
}

function keyActs({ view, shown, at, put, drop }: KeyContext): ReadonlyMap<string, () => void> {
  const times = [...new Set(shown.flatMap((trace) => trace.times))].filter((time) => time >= view.from && time <= view.to);
  times.sort((a, b) => a - b);
  const step = (forward: number) => {
    const index = at === undefined ? -1 : times.indexOf(at);
    const next = at === undefined ? (forward > 0 ? times[0] : times.at(-1)) : times[index + forward];
    if (next !== undefined) put(next);
  };
  const middle = (view.from + view.to) / 2;
  const width = view.to - view.from;
  return new Map<string, () => void>([
    ["ArrowRight", () => step(1)],
    ["ArrowLeft", () => step(-1)],
    ["Home", () => times[0] !== undefined && put(times[0])],
    ["End", () => times.at(-1) !== undefined && put(times.at(-1) as number)],
    ["+", () => view.zoom(0.8, at ?? middle)],
    ["-", () => view.zoom(1.25, at ?? middle)],
    ["PageDown", () => view.pan(width / 4)],
    ["PageUp", () => view.pan(-width / 4)],
    [
      "Escape",
      () => {
        drop();
        view.reset();
      },
    ],
  ]);
}
