import type { PropertyObject } from "@sightline/model";
import { type CSSProperties, Fragment, type ReactNode } from "react";
import { listOf, numberOf, objectOf, stringOf, textOf, truthy } from "../base/values.ts";
import { areaPath, bridges, linePath, type Place, thinned } from "../chart/paths.ts";
import { numberOrGap } from "../chart/readTable.ts";
import { extentOf } from "../chart/scale.ts";
import { dashes } from "../chart/trendStyle.ts";
import type { ScaledXyAxis } from "./axes.ts";
import { pointText, type XyPoint, type XySeries } from "./model.ts";

/** A series with the axes it is drawn by. */
export interface DrawnSeries {
  readonly series: XySeries;
  readonly x: ScaledXyAxis;
  readonly y: ScaledXyAxis;
  /** Its place among the columns that stand side by side, and how many these are. */
  readonly side: { readonly place: number; readonly count: number };
  readonly say: (text: string | undefined) => void;
}

/** A series as its render asks for. */
export function SeriesMarks(drawn: DrawnSeries): ReactNode {
  const { render } = drawn.series;
  if (render === "column") return <Columns {...drawn} />;
  return render === "candlestick" ? <Candles {...drawn} /> : <Line {...drawn} />;
}

function Line({ series, x, y, say }: DrawnSeries): ReactNode {
  const { stroke, fill, connect, bullets } = series.appearance;
  const [line, ground] = [objectOf(stroke), objectOf(fill)];
  const color = stringOf(line.color) || series.color;
  const points = series.points.map((point) => placeOf(point, x, y));
  const few = thinned(points, Math.abs(x.scale.at(x.scale.high) - x.scale.at(x.scale.low)));
  const curve = series.render === "step line" ? "curveStepAfter" : "curveLinear";
  const look: CSSProperties = {
    stroke: color,
    strokeWidth: numberOf(line.width, 3),
    strokeOpacity: numberOf(line.opacity, 1),
    strokeDasharray: dashes(line.dashArray),
  };
  const opacity = numberOf(ground.opacity, 0);
  const over = truthy(connect ?? true) ? bridges(few) : "";
  const base = y.scale.at(Math.min(Math.max(0, y.scale.low), y.scale.high));
  return (
    <>
      {opacity > 0 ? (
        <path
          d={areaPath(few, curve, base)}
          style={{ fill: stringOf(ground.color) || color, fillOpacity: opacity }}
          className="sl-xy-area"
        />
      ) : null}
      <path d={linePath(few, curve)} style={look} className="sl-xy-line" />
      {over ? <path d={over} style={{ stroke: color }} className="sl-xy-bridge" /> : null}
      {listOf(bullets).map((bullet, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: they are told apart by their place
        <Bullets key={index} bullet={objectOf(bullet)} color={color} {...{ series, x, y, say }} />
      ))}
    </>
  );
}

function placeOf({ x, y }: XyPoint, across: ScaledXyAxis, up: ScaledXyAxis): Place {
  if (x === null || y === null) return null;
  const place = { x: across.scale.at(x), y: up.scale.at(y) };
  return Number.isFinite(place.x) && Number.isFinite(place.y) ? place : null;
}

interface BulletsProps extends Pick<DrawnSeries, "series" | "x" | "y" | "say"> {
  readonly bullet: PropertyObject;
  readonly color: string;
}

function Bullets({ bullet, color, series, x, y, say }: BulletsProps): ReactNode {
  if (!truthy(bullet.enabled ?? true)) return null;
  const { render, width, height, fill, stroke, label, tooltip } = bullet;
  const [ground, line, text, tip] = [objectOf(fill), objectOf(stroke), objectOf(label), objectOf(tooltip)];
  const shift = objectOf(text.position);
  const look: CSSProperties = {
    fill: stringOf(ground.color) || color,
    fillOpacity: numberOf(ground.opacity, 1),
    stroke: stringOf(line.color) || color,
    strokeWidth: numberOf(line.width, 1),
    strokeOpacity: numberOf(line.opacity, 1),
  };
  const template = truthy(tip.enabled ?? true) ? textOf(tip.text ?? "{name}: {valueY}") : "";
  return series.points.map((point, index) => {
    const place = placeOf(point, x, y);
    if (!place) return null;
    if (render === "label")
      return (
        // biome-ignore lint/suspicious/noArrayIndexKey: they are told apart by their place
        <text key={index} x={place.x + numberOf(shift.dx, 0)} y={place.y + numberOf(shift.dy, -20)} textAnchor="middle">
          {pointText(textOf(text.text ?? "{value}"), series, point)}
        </text>
      );
    const size = { rx: numberOf(width, 10) / 2, ry: numberOf(height, 10) / 2 };
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: they are told apart by their place
      <ellipse key={index} cx={place.x} cy={place.y} {...size} style={look} {...telling(template, { series, point, say })} />
    );
  });
}

interface Telling extends Pick<DrawnSeries, "series" | "say"> {
  readonly point: XyPoint;
}

function telling(template: string, { series, point, say }: Telling) {
  if (template === "") return {};
  const tell = () => say(pointText(template, series, point));
  return { onPointerEnter: tell, onClick: tell, onPointerLeave: () => say(undefined) };
}

/** The text that a solid mark says under the pointer. */
function ownTemplate({ tooltip }: XySeries): string {
  return truthy(tooltip.enabled ?? true) ? textOf(tooltip.text ?? "{name}: {valueY}") : "";
}

function Columns(drawn: DrawnSeries): ReactNode {
  const { series, x, y, side, say } = drawn;
  const paint = solidPaint(series);
  const width = bandOf(drawn);
  const stacked = truthy(series.appearance.stacked ?? false);
  const share = Math.min(100, Math.max(1, numberOf(series.appearance.width, 80))) / 100;
  const each = stacked ? width * share : (width * share) / side.count;
  const shift = stacked ? -each / 2 : -((width * share) / 2) + side.place * each;
  const flat = y.axis.kind === "category";
  return series.points.map((point, index) => {
    const place = placeOf(point, x, y);
    if (!place) return null;
    const box = flat ? lying({ point, x, y, place }) : standing({ point, y, place, each, shift });
    return (
      <rect
        // biome-ignore lint/suspicious/noArrayIndexKey: they are told apart by their place
        key={index}
        {...box}
        style={paint(point)}
        className="sl-xy-column"
        {...telling(ownTemplate(series), { series, point, say })}
      />
    );
  });
}

interface Standing {
  readonly point: XyPoint;
  readonly y: ScaledXyAxis;
  readonly place: NonNullable<Place>;
  readonly each: number;
  readonly shift: number;
}

function standing({ point, y, place, each, shift }: Standing) {
  const base = y.scale.at(
    point.open ?? Math.min(Math.max(0, Math.min(y.scale.low, y.scale.high)), Math.max(y.scale.low, y.scale.high)),
  );
  const ground = Number.isFinite(base) ? base : y.scale.at(y.scale.low);
  return { x: place.x + shift, width: Math.max(1, each), y: Math.min(place.y, ground), height: Math.abs(place.y - ground) };
}

interface Lying {
  readonly point: XyPoint;
  readonly x: ScaledXyAxis;
  readonly y: ScaledXyAxis;
  readonly place: NonNullable<Place>;
}

/** Over categories on the y axis a column lies; over those on both axes it is a cell. */
function lying({ x, y, place }: Lying) {
  const height = y.band * 0.8;
  if (x.axis.kind === "category") return { x: place.x - x.band / 2, width: x.band, y: place.y - y.band / 2, height: y.band };
  const base = x.scale.at(Math.min(Math.max(0, x.scale.low), x.scale.high));
  return { x: Math.min(base, place.x), width: Math.abs(place.x - base), y: place.y - height / 2, height };
}

/** Pixels for all columns at one place: a category, or the least distance of two points. */
function bandOf({ series, x }: DrawnSeries): number {
  if (x.band > 0) return x.band;
  const places = [...new Set(series.points.flatMap(({ x: at }) => (at === null ? [] : [x.scale.at(at)])))].sort((a, b) => a - b);
  const steps = places.slice(1).map((place, index) => place - (places[index] ?? 0));
  return steps.reduce((least, step) => Math.min(least, step), 60);
}

function solidPaint(series: XySeries): (point: XyPoint) => CSSProperties {
  const { fill, stroke, heatRules, deriveFieldsFromData } = series.appearance;
  const [ground, line, heat] = [objectOf(fill), objectOf(stroke), objectOf(heatRules)];
  const key = stringOf(objectOf(objectOf(deriveFieldsFromData).fill).color);
  const field = textOf(heat.dataField);
  const heated = truthy(heat.enabled ?? false) && field !== "";
  const [low, high] = (heated && extentOf([series.points.map(({ row }) => numberOrGap(row[field]))])) || [0, 1];
  return ({ row }) => {
    const value = heated ? numberOrGap(row[field]) : null;
    const share = value === null ? 0 : Math.round((100 * (value - low)) / (high - low || 1));
    const own = key ? stringOf(row[key]) : "";
    const color = own || stringOf(ground.color) || series.color;
    const hot = `color-mix(in srgb, ${stringOf(heat.max) || series.color} ${share}%, ${stringOf(heat.min) || "var(--neutral-20)"})`;
    return {
      fill: heated && value !== null ? hot : color,
      fillOpacity: numberOf(ground.opacity, 1),
      stroke: stringOf(line.color) || color,
      strokeWidth: numberOf(line.width, 1),
      strokeOpacity: numberOf(line.opacity, 1),
    };
  };
}

function Candles(drawn: DrawnSeries): ReactNode {
  const { series, x, y, say } = drawn;
  const paint = solidPaint(series);
  const width = Math.max(2, bandOf(drawn) * 0.6);
  return series.points.map((point, index) => {
    const place = placeOf(point, x, y);
    if (!place) return null;
    const look = paint(point);
    const open = point.open === null ? place.y : y.scale.at(point.open);
    const [high, low] = [point.high, point.low].map((value) => (value === null ? undefined : y.scale.at(value)));
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: they are told apart by their place
      <Fragment key={index}>
        {high === undefined || low === undefined ? null : (
          <line x1={place.x} x2={place.x} y1={high} y2={low} style={{ stroke: look.stroke, strokeWidth: look.strokeWidth }} />
        )}
        <rect
          {...{ x: place.x - width / 2, width, y: Math.min(open, place.y), height: Math.max(1, Math.abs(place.y - open)) }}
          className="sl-xy-candle"
          data-falling={place.y > open ? "" : undefined}
          style={look}
          {...telling(ownTemplate(series), { series, point, say })}
        />
      </Fragment>
    );
  });
}
