import { type PointerEvent, type ReactNode, useId } from "react";
import { classList } from "../../base/resolveStyle.ts";
import type { Scale } from "../scale.ts";
import type { TrendState } from "../trendStyle.ts";
import { TimeAxis, ValueAxis } from "./Axes.tsx";
import { Marker } from "./Marker.tsx";
import { axisFor, type PlacedPlot, type PlotLayout, type Size } from "./plotLayout.ts";
import { Trace } from "./Trace.tsx";
import type { Look, TimeAxisModel } from "./timeModel.ts";

/** Where the trace lines are: an instant, and a height while the pointer is over a plot. */
export interface TracePlace {
  readonly time: number;
  readonly y?: number;
}

/** What can be done to the series of a chart. */
export interface TraceActs {
  readonly stateOf: (id: string) => TrendState;
  readonly isHidden: (id: string) => boolean;
  readonly onHover: (id: string | undefined) => void;
  readonly onSelect: (id: string) => void;
}

interface TimePlotsProps {
  readonly layout: PlotLayout;
  readonly size: Size;
  readonly time: Scale;
  readonly timeAxis: TimeAxisModel;
  readonly acts: TraceActs;
  readonly trace: TracePlace | undefined;
  readonly traceLine: Look | undefined;
  readonly pointer: {
    readonly onPointerMove: (event: PointerEvent<SVGElement>) => void;
    readonly onPointerLeave: () => void;
    readonly onPointerDown: (event: PointerEvent<SVGElement>) => void;
    readonly onPointerUp: (event: PointerEvent<SVGElement>) => void;
    readonly onClick: (event: { readonly clientX: number }) => void;
  };
  /** More to draw over the plots. */
  readonly children?: ReactNode;
}

/** Plots of traces one below the other over one axis of time. */
export function TimePlots({
  layout,
  size,
  time,
  timeAxis,
  acts,
  trace,
  traceLine,
  pointer,
  children,
}: TimePlotsProps): ReactNode {
  const { left, right, bottom, plots } = layout;
  const top = plots[0]?.top ?? 0;
  const clip = useId();
  return (
    <svg className="sl-chart-svg" width={size.width} height={size.height} aria-hidden="true">
      <clipPath id={clip}>
        <rect {...{ x: left, y: 0, width: Math.max(0, right - left), height: bottom }} />
      </clipPath>
      <g {...pointer}>
        <TimeAxis axis={timeAxis} scale={time} {...{ left, right, top, bottom }} />
        {plots.map((placed, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: plots are told apart by their place
          <Plot key={index} {...{ placed, layout, time, acts, clip }} />
        ))}
        {trace && traceLine ? <TraceLines layout={layout} time={time} place={trace} look={traceLine} /> : null}
        {children}
      </g>
    </svg>
  );
}

interface PlotProps extends Pick<TimePlotsProps, "layout" | "time" | "acts"> {
  readonly placed: PlacedPlot;
  readonly clip: string;
}

function Plot({ placed: { plot, top, bottom, axes }, layout: { left, right }, time, acts, clip }: PlotProps): ReactNode {
  const { background } = plot;
  const width = Math.max(0, right - left);
  return (
    <g className="sl-chart-plot">
      <rect
        {...{ x: left, y: top, width, height: Math.max(0, bottom - top) }}
        className={classList("sl-chart-ground", background.className)}
        style={{ ...(background.color ? { fill: background.color } : {}), ...background.style }}
      />
      {axes.map((each, index) => (
        <ValueAxis
          // biome-ignore lint/suspicious/noArrayIndexKey: axes may have no name
          key={index}
          placed={each}
          {...{ top, bottom, across: each.axis.side === "left" ? right : left }}
        />
      ))}
      <g clipPath={`url(#${clip})`} className="sl-chart-marks">
        {plot.markers.map((marker, index) => {
          const axis = axisFor(axes, marker.axis);
          // biome-ignore lint/suspicious/noArrayIndexKey: markers have no name
          return axis ? <Marker key={index} {...{ marker, scale: axis.scale, left, right }} /> : null;
        })}
        {plot.traces.map((trace) => {
          const axis = axisFor(axes, trace.axis);
          if (!axis || acts.isHidden(trace.id)) return null;
          const { onHover, onSelect } = acts;
          return (
            <Trace
              key={trace.id}
              {...{ trace, time, value: axis.scale, width, state: acts.stateOf(trace.id), onHover, onSelect }}
            />
          );
        })}
      </g>
    </g>
  );
}

interface TraceLinesProps {
  readonly layout: PlotLayout;
  readonly time: Scale;
  readonly place: TracePlace;
  readonly look: Look;
}

function TraceLines({ layout: { left, right, plots }, time, place, look }: TraceLinesProps): ReactNode {
  const x = time.at(place.time);
  if (x < left || x > right) return null;
  const [top, bottom] = [plots[0]?.top ?? 0, plots.at(-1)?.bottom ?? 0];
  const className = classList("sl-chart-trace-line", look.className);
  return (
    <g className="sl-chart-trace-lines">
      <line {...{ x1: x, x2: x, y1: top, y2: bottom }} className={className} style={look.style} />
      {place.y === undefined ? null : (
        <line {...{ x1: left, x2: right, y1: place.y, y2: place.y }} className={className} style={look.style} />
      )}
    </g>
  );
}
