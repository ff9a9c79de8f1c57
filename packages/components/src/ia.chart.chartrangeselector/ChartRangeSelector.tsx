import type { PropertyValue } from "@sightline/model";
import { type ReactNode, useEffect, useId, useMemo, useRef } from "react";
import type { ComponentProps } from "../base/ComponentProps.ts";
import { Root } from "../base/Root.tsx";
import { useSize } from "../base/useSize.ts";
import { objectOf, stringOf, truthy } from "../base/values.ts";
import { seriesColor } from "../chart/colors.ts";
import { Notes } from "../chart/Notes.tsx";
import { areaPath, thinned } from "../chart/paths.ts";
import { instantOf, readTable, readTimes, type TimeTable } from "../chart/readTable.ts";
import { linearScale, type Scale, type Span } from "../chart/scale.ts";
import { momentText } from "../chart/tickFormat.ts";
import { TimeAxis, ValueAxis } from "../chart/time/Axes.tsx";
import { layoutPlots } from "../chart/time/plotLayout.ts";
import { readTimeAxis, readValueAxis, type TraceModel } from "../chart/time/timeModel.ts";
import { useTimeWindow, useWheel } from "../chart/time/useTimeWindow.ts";
import { useBrush } from "./useBrush.ts";
import "../chart/chart.css";
import "./rangeSelector.css";

/** Surfaces over time with a range that the user moves, changes and draws anew. The zoom belongs to this drawing. */
export default function ChartRangeSelector(of: ComponentProps): ReactNode {
  const { data, brushRange, selectedRange } = of.props;
  const table = readTimes(readTable(data));
  const whole = spanOf(table);
  const { start, end } = objectOf(selectedRange);
  const chosen = chosenOf(start, end);
  const choose = ({ from, to }: Span) => of.write("props.selectedRange", { start: alike(start, from), end: alike(end, to) });
  const isUnset = chosen === undefined && whole !== undefined;
  // biome-ignore lint/correctness/useExhaustiveDependencies: once there is data and nothing is chosen, all of it is
  useEffect(() => {
    if (isUnset && whole) choose(whole);
  }, [isUnset]);
  const { visible, dateFormat, timeFormat } = objectOf(brushRange);
  const text = (time: number) => momentText(time, stringOf(dateFormat), stringOf(timeFormat));
  return (
    <Root of={of} className="sl-chart-root sl-range-selector">
      <div className="sl-chart">
        <Selector of={of} table={table} whole={whole} chosen={chosen} choose={choose} text={text} />
        {truthy(visible) && chosen ? (
          <div className="sl-chart-footer">
            <span className="sl-chart-range">{`${text(chosen.from)} – ${text(chosen.to)}`}</span>
          </div>
        ) : null}
      </div>
    </Root>
  );
}

function spanOf({ times }: TimeTable): Span | undefined {
  const [from, to] = [times[0], times.at(-1)];
  return from !== undefined && to !== undefined && to > from ? { from, to } : undefined;
}

/** Undefined where an end is none, such as the -1 of a selector that was never used. */
function chosenOf(start: PropertyValue | undefined, end: PropertyValue | undefined): Span | undefined {
  const [from, to] = [instantOf(start), instantOf(end)];
  return from !== undefined && to !== undefined && from >= 0 && to >= from ? { from, to } : undefined;
}

/** An end is written as what it was: a date or a number. */
function alike(before: PropertyValue | undefined, instant: number): Date | number {
  return before instanceof Date ? new Date(instant) : instant;
}

interface SelectorProps {
  readonly of: ComponentProps;
  readonly table: TimeTable;
  readonly whole: Span | undefined;
  readonly chosen: Span | undefined;
  readonly choose: (range: Span) => void;
  readonly text: (time: number) => string;
}

function Selector({ of, table, whole, chosen, choose, text }: SelectorProps): ReactNode {
  const { props } = of;
  const host = useRef<HTMLDivElement>(null);
  const size = useSize(host) ?? { width: 0, height: 0 };
  const clip = useId();
  const zoomable = truthy(props.enablePanZoom);
  const view = useTimeWindow(whole ?? { from: 0, to: 1 }, zoomable);
  const timeAxis = whole ? readTimeAxis(objectOf(props.timeAxis)) : { ...readTimeAxis(objectOf(props.timeAxis)), visible: false };
  const axis = readValueAxis(objectOf(props.yAxis), { name: "", min: undefined, max: undefined, side: "left" });
  const traces = useMemo(() => tracesOf(table), [table]);
  const axes = [{ ...axis, visible: truthy(objectOf(props.yAxis).visible) }];
  const plain = { style: {}, className: "", color: "" };
  const layout = layoutPlots([{ weight: 1, axes, traces, markers: [], background: plain }], timeAxis, size);
  const { left, right, bottom } = layout;
  const { top = 0, axes: placed = [] } = layout.plots[0] ?? {};
  const time = linearScale(view.from, view.to, { from: left, to: right });
  const scale = placed[0]?.scale ?? linearScale(0, 1, { from: bottom, to: top });
  const brush = useBrush({ host, time, left, right, chosen, choose });
  useWheel(host, zoomable, ({ deltaY, clientX }) => {
    const x = clientX - (host.current?.getBoundingClientRect().left ?? 0);
    view.zoom(deltaY > 0 ? 1.25 : 0.8, time.valueAt(Math.min(right, Math.max(left, x))));
  });
  const empty = whole ? undefined : "No data";
  const faults = table.unreadable > 0 ? [`${table.unreadable} rows have no time that can be read.`] : [];
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset brings a frame, and is laid out by rules of its own
    <div
      ref={host}
      className="sl-chart-plots"
      role="group"
      aria-label={chosen ? `${of.name}: ${text(chosen.from)} to ${text(chosen.to)}` : `${of.name}: ${empty ?? "nothing chosen"}`}
      onKeyDown={brush.onKeyDown}
    >
      <svg className="sl-chart-svg" width={size.width} height={size.height} role="presentation">
        <clipPath id={clip}>
          <rect x={left} y={0} width={Math.max(0, right - left)} height={bottom} />
        </clipPath>
        <TimeAxis axis={timeAxis} scale={time} {...{ left, right, top, bottom }} />
        {placed.map((each) => (
          <ValueAxis key={each.axis.name} placed={each} top={top} bottom={bottom} across={right} />
        ))}
        <g {...brush.pointer} clipPath={`url(#${clip})`}>
          <rect
            x={left}
            y={top}
            width={Math.max(0, right - left)}
            height={Math.max(0, bottom - top)}
            className="sl-chart-ground"
            data-pan={zoomable ? "" : undefined}
          />
          <Surfaces of={of} traces={traces} time={time} scale={scale} />
          {brush.shown && !(brush.shown.from === view.from && brush.shown.to === view.to) ? (
            <Brush range={brush.shown} time={time} top={top} bottom={bottom} text={text} />
          ) : null}
        </g>
      </svg>
      <Notes of={of} empty={empty} faults={faults} />
    </div>
  );
}

interface SurfacesProps {
  readonly of: ComponentProps;
  readonly traces: readonly TraceModel[];
  readonly time: Scale;
  readonly scale: Scale;
}

function Surfaces({ of, traces, time, scale }: SurfacesProps): ReactNode {
  return (
    <g className="sl-chart-marks">
      {traces.map((trace, index) => (
        <path
          key={trace.id}
          d={surface(trace, time, scale)}
          className="sl-range-surface"
          style={{ fill: seriesColor(index, traces.length, objectOf(of.props.areaStyles)) }}
        />
      ))}
    </g>
  );
}

function tracesOf({ times, columns }: TimeTable): readonly TraceModel[] {
  return columns
    .filter(({ values }) => values.some((value) => value !== null))
    .map(({ name, values }) => ({
      ...{ id: name, label: name, series: "", axis: "", kind: "area", curve: "curveLinear", radius: 0, breakLine: true },
      ...{ times, values, stack: undefined, paint: () => ({ stroke: {}, fill: {} }) },
    }));
}

function surface({ times, values }: TraceModel, time: Scale, value: Scale): string {
  const points = times.map((instant, index) => {
    const level = values[index] ?? null;
    return level === null ? null : { x: time.at(instant), y: value.at(level) };
  });
  return areaPath(
    thinned(points, Math.abs(time.at(time.high) - time.at(time.low))),
    "curveLinear",
    value.at(Math.max(value.low, 0)),
  );
}

interface BrushViewProps {
  readonly range: Span;
  readonly time: Scale;
  readonly top: number;
  readonly bottom: number;
  readonly text: (time: number) => string;
}

function Brush({ range, time, top, bottom, text }: BrushViewProps): ReactNode {
  const [from, to] = [time.at(range.from), time.at(range.to)];
  const height = Math.max(0, bottom - top);
  const value = (instant: number) => ({
    "aria-valuemin": time.low,
    "aria-valuemax": time.high,
    "aria-valuetext": text(instant),
  });
  return (
    <g className="sl-range-brush">
      <rect
        {...{ x: from, y: top, width: Math.max(1, to - from), height }}
        data-grip="whole"
        role="slider"
        tabIndex={0}
        aria-label="Range"
        aria-valuenow={range.from}
        {...value(range.from)}
      />
      {(["start", "end"] as const).map((grip) => (
        <rect
          key={grip}
          {...{ x: (grip === "start" ? from : to) - 3, y: top, width: 6, height }}
          className="sl-range-handle"
          data-grip={grip}
          role="slider"
          tabIndex={0}
          aria-label={grip === "start" ? "Start" : "End"}
          aria-valuenow={grip === "start" ? range.from : range.to}
          {...value(grip === "start" ? range.from : range.to)}
        />
      ))}
    </g>
  );
}
