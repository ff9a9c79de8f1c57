import type { PropertyObject } from "@sightline/model";
import { type CSSProperties, type ReactNode, useId, useMemo, useRef, useState } from "react";
import type { ComponentProps } from "../base/ComponentProps.ts";
import { Root } from "../base/Root.tsx";
import { cssLength } from "../base/resolveStyle.ts";
import { useSize } from "../base/useSize.ts";
import { numberOf, objectOf, stringOf, textOf, truthy } from "../base/values.ts";
import { DataTable } from "../chart/DataTable.tsx";
import { Legend } from "../chart/Legend.tsx";
import { Notes } from "../chart/Notes.tsx";
import type { ScaledXyAxis } from "./axes.ts";
import { dateText } from "./dates.ts";
import { layoutXy, type PlacedXyAxis, type XyLayout } from "./layout.ts";
import { SeriesMarks } from "./marks.tsx";
import { readXy, type XyModel, type XySeries } from "./model.ts";
import "../chart/chart.css";
import "./xy.css";

/** Data over two axes. What the legend hides belongs to this drawing, and is written nowhere. */
export default function XyChart(of: ComponentProps): ReactNode {
  const { xAxes, yAxes, series, dataSources, title, subtitle, legend, background } = of.props;
  const model = useMemo(
    () => readXy({ xAxes, yAxes, series, dataSources } as PropertyObject),
    [xAxes, yAxes, series, dataSources],
  );
  const [toggled, setToggled] = useState<ReadonlySet<string>>(new Set());
  const isShown = (each: XySeries) => each.shownFirst !== toggled.has(each.id);
  const shown = model.series.filter(isShown);
  const { enabled, position, labels } = objectOf(legend);
  return (
    <Root of={of} className="sl-chart-root sl-xy">
      <Ground of={objectOf(background)} />
      <div className="sl-chart" data-legend={stringOf(position, "bottom")}>
        <Heading of={objectOf(title)} size="16px" weight={700} />
        <Heading of={objectOf(subtitle)} size="13px" weight={500} />
        <div className="sl-chart-middle">
          <Drawing of={of} model={model} shown={shown} />
          {truthy(enabled) && model.series.length > 0 ? (
            <Legend
              name={of.name}
              look={{ className: "", style: fontOf(objectOf(objectOf(labels).font)) }}
              entries={model.series
                .filter(({ inLegend }) => inLegend)
                .map((each) => ({ id: each.id, label: each.label, color: colorOf(each), shown: isShown(each) }))}
              onToggle={(id) => setToggled((old) => new Set(old.has(id) ? [...old].filter((each) => each !== id) : [...old, id]))}
            />
          ) : null}
        </div>
      </div>
    </Root>
  );
}

function Ground({ of: { render, color, opacity } }: { readonly of: PropertyObject }): ReactNode {
  if (render !== "color" || !stringOf(color)) return null;
  return <div className="sl-xy-ground" style={{ background: stringOf(color), opacity: numberOf(opacity, 1) }} />;
}

function fontOf({ color, size, weight }: PropertyObject): CSSProperties {
  return {
    fontSize: numberOf(size, 16),
    fontWeight: numberOf(weight, 400),
    ...(stringOf(color) ? { color: stringOf(color) } : {}),
  };
}

/** The colour a series is known by in the legend. */
function colorOf({ appearance, color }: XySeries): string {
  return stringOf(objectOf(appearance.stroke).color) || stringOf(objectOf(appearance.fill).color) || color;
}

interface HeadingProps {
  readonly of: PropertyObject;
  readonly size: string;
  readonly weight: number;
}

function Heading({ of, size, weight }: HeadingProps): ReactNode {
  const { color, font } = objectOf(of.appearance);
  if (!textOf(of.text)) return null;
  const look = { fontSize: cssLength(objectOf(font).size) ?? size, fontWeight: numberOf(objectOf(font).weight, weight) };
  return (
    <div className="sl-chart-title" style={{ ...look, ...(stringOf(color) ? { color: stringOf(color) } : {}) }}>
      {textOf(of.text)}
    </div>
  );
}

interface DrawingProps {
  readonly of: ComponentProps;
  readonly model: XyModel;
  readonly shown: readonly XySeries[];
}

function Drawing({ of, model, shown }: DrawingProps): ReactNode {
  const host = useRef<HTMLDivElement>(null);
  const size = useSize(host) ?? { width: 0, height: 0 };
  const [said, say] = useState<string>();
  const clip = useId();
  const layout = layoutXy(model, shown, size);
  const columns = shown.filter(({ render, appearance }) => render === "column" && !truthy(appearance.stacked ?? false));
  const ordered = [...shown].sort((a, b) => a.zIndex - b.zIndex);
  const empty = shown.every(({ points }) => points.length === 0) ? "No data" : undefined;
  return (
    <div ref={host} className="sl-chart-plots" role="img" aria-label={`${of.name}: ${empty ?? shown.map(describe).join("; ")}`}>
      <svg className="sl-chart-svg" width={size.width} height={size.height} aria-hidden="true">
        <clipPath id={clip}>
          <rect
            x={layout.left - 6}
            y={layout.top - 6}
            width={layout.right - layout.left + 12}
            height={layout.bottom - layout.top + 12}
          />
        </clipPath>
        {layout.x.map((placed, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: axes are told apart by their place
          <Axis key={`x${index}`} placed={placed} layout={layout} across />
        ))}
        {layout.y.map((placed, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: axes are told apart by their place
          <Axis key={`y${index}`} placed={placed} layout={layout} across={false} />
        ))}
        <g clipPath={`url(#${clip})`} className="sl-chart-marks">
          {ordered.map((series) => {
            const [x, y] = [layout.x[series.xAxis]?.scaled, layout.y[series.yAxis]?.scaled] as [ScaledXyAxis, ScaledXyAxis];
            return (
              <g key={series.id} data-series={series.name}>
                <SeriesMarks
                  {...{ series, x, y, say }}
                  side={{ place: Math.max(0, columns.indexOf(series)), count: Math.max(1, columns.length) }}
                />
              </g>
            );
          })}
        </g>
      </svg>
      {said ? (
        <div className="sl-chart-info sl-xy-tooltip" role="status">
          {said}
        </div>
      ) : null}
      <Notes of={of} empty={empty} faults={model.faults} />
      <DataTable name={of.name} rows={() => rowsOf(model, shown)} />
    </div>
  );
}

function describe({ label, points }: XySeries): string {
  const values = points.flatMap(({ y }) => (y === null ? [] : [y]));
  if (values.length === 0) return `${label}, no values`;
  const [low, high] = [values.reduce((a, b) => Math.min(a, b)), values.reduce((a, b) => Math.max(a, b))];
  return `${label}, ${values.length} values, ${low} to ${high}, last ${values.at(-1)}`;
}

function rowsOf(model: XyModel, shown: readonly XySeries[]) {
  const text = (value: number | null, at: number, side: "x" | "y") => {
    const axis = (side === "x" ? model.xAxes : model.yAxes)[at];
    if (value === null || !axis) return "–";
    if (axis.kind === "date") return dateText(value, axis.format);
    const names = (side === "x" ? model.xCategories : model.yCategories)[at];
    return axis.kind === "category" ? ([...(names ?? [])][value]?.[0] ?? "") : String(value);
  };
  return {
    columns: ["Series", "X", "Y"],
    rows: shown.flatMap(({ label, points, xAxis, yAxis }) =>
      points.map(({ x, y }) => [label, text(x, xAxis, "x"), text(y, yAxis, "y")]),
    ),
  };
}

interface AxisProps {
  readonly placed: PlacedXyAxis;
  readonly layout: XyLayout;
  /** It lies below or above the plot. */
  readonly across: boolean;
}

function Axis({ placed: { scaled, at, room }, layout: { left, right, top, bottom }, across }: AxisProps): ReactNode {
  const { axis, ticks } = scaled;
  if (!axis.visible) return null;
  const outward = (axis.opposite === across ? -1 : 1) * (axis.inside ? -1 : 1);
  const side = across ? (axis.opposite ? -1 : 1) : axis.opposite ? 1 : -1;
  const grid = across ? { y2: axis.opposite ? bottom - top : top - bottom } : { x2: axis.opposite ? left - right : right - left };
  const away = 8 * (axis.inside ? -side : side);
  const place = across ? { y: away, dy: away > 0 ? "0.7em" : "0em" } : { x: away, dy: "0.32em" };
  const anchor = across ? "middle" : outward === 0 || away < 0 ? "end" : "start";
  return (
    <g className="sl-chart-axis" data-axis={axis.name}>
      <line
        {...(across ? { x1: left, x2: right, y1: at, y2: at } : { x1: at, x2: at, y1: top, y2: bottom })}
        className="sl-chart-axis-line"
      />
      {ticks.map((tick) => (
        <g key={tick.at} transform={across ? `translate(${tick.at} ${at})` : `translate(${at} ${tick.at})`}>
          <line {...grid} className="sl-chart-grid" style={axis.grid} />
          <text
            {...place}
            textAnchor={anchor}
            transform={axis.rotation ? `rotate(${axis.rotation})` : undefined}
            className="sl-chart-tick-label"
            style={axis.tick}
          >
            {tick.text}
          </text>
        </g>
      ))}
      {axis.label.text ? (
        <text
          transform={
            across
              ? `translate(${(left + right) / 2} ${at + side * (room - 6)})`
              : `translate(${at + side * (room - 8)} ${(top + bottom) / 2}) rotate(-90)`
          }
          textAnchor="middle"
          className="sl-chart-label"
          style={axis.label.style}
        >
          {axis.label.text}
        </text>
      ) : null}
    </g>
  );
}
