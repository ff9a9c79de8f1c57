import type { PropertyObject, PropertyValue } from "@sightline/model";
import { type ReactNode, useRef } from "react";
import type { ComponentProps } from "../base/ComponentProps.ts";
import { formatNumber } from "../base/formatNumber.ts";
import { Root } from "../base/Root.tsx";
import { classList, resolveStyle } from "../base/resolveStyle.ts";
import { useSize } from "../base/useSize.ts";
import { numberOf, objectOf, stringOf, truthy } from "../base/values.ts";
import { Notes } from "../chart/Notes.tsx";
import { linearScale, type Scale } from "../chart/scale.ts";
import { numberTickText } from "../chart/tickFormat.ts";
import { readZones, type Zone } from "./zones.ts";
import "../chart/chart.css";
import "./indicator.css";

/**
 * A value beside a scale with its desired range and alarm ranges; along the longer side of the component, upwards or to the
 * right. A value outside of the scale stops at its end and says so.
 */
export default function MovingAnalogIndicator(of: ComponentProps): ReactNode {
  const { props } = of;
  const host = useRef<HTMLDivElement>(null);
  const size = useSize(host) ?? { width: 0, height: 0 };
  const upright = size.height >= size.width;
  const [low, high] = [numberOf(props.minValue, 0), numberOf(props.maxValue, 100)];
  const long = upright ? size.height : size.width;
  const scale = linearScale(low, high, upright ? { from: long - 8, to: 8 } : { from: 8, to: long - 8 });
  const value = numberIn(props.processValue);
  const label = objectOf(props.label);
  const faults = low < high ? [] : [`The scale ends at ${high}, which is not above its start ${low}.`];
  return (
    <Root of={of} className="sl-chart-root sl-indicator">
      <div ref={host} className="sl-chart-plots" role="img" aria-label={`${of.name}: ${describe(props, value)}`}>
        <svg className="sl-chart-svg" width={size.width} height={size.height} aria-hidden="true">
          <Bar props={props} scale={scale} across={upright ? size.width : size.height} upright={upright} />
        </svg>
        <Notes of={of} empty={undefined} faults={faults} />
      </div>
      {truthy(label.visible) ? <Label label={label} value={value} /> : null}
    </Root>
  );
}

function numberIn(value: PropertyValue | undefined): number | undefined {
  const number = numberOf(value, Number.NaN);
  return Number.isNaN(number) ? undefined : number;
}

function describe(props: PropertyObject, value: number | undefined): string {
  if (value === undefined) return "no value";
  const zone = readZones(props).find(({ active }) => active);
  const [low, high] = [numberOf(props.minValue, 0), numberOf(props.maxValue, 100)];
  const where = value < low ? ", below the scale" : value > high ? ", above the scale" : "";
  return `${numberTickText(value, "", 0)}${where}${zone && zone.kind !== "desired" ? `, ${zone.name} alarm` : ""}`;
}

function Label({ label, value }: { readonly label: PropertyObject; readonly value: number | undefined }): ReactNode {
  const look = resolveStyle(label.style);
  return (
    <div className={classList("sl-indicator-label", look.className)} style={look.style}>
      {value === undefined ? "–" : formatNumber(value, stringOf(label.format, "#,##0"))}
    </div>
  );
}

interface BarProps {
  readonly props: PropertyObject;
  readonly scale: Scale;
  /** Pixels across the scale. */
  readonly across: number;
  readonly upright: boolean;
}

/** The bar and what lies on it, drawn along x and turned where it stands upright. */
function Bar({ props, scale, across, upright }: BarProps): ReactNode {
  const pointer = Math.min(24, across * 0.35);
  const reversed = truthy(props.reverseIndicator);
  const [from, to] = [reversed ? 4 : pointer + 4, reversed ? across - pointer - 4 : across - 4];
  const place = (value: number) => scale.at(Math.min(Math.max(value, scale.low), scale.high));
  const rect = (start: number, end: number) => box({ start: place(start), end: place(end), from, to }, upright);
  const outline = objectOf(props.sectionOutline);
  const stroke = { ...paint("stroke", outline.color), strokeWidth: numberOf(outline.width, 2) };
  const value = numberIn(props.processValue);
  return (
    <g className="sl-chart-marks">
      <rect
        {...rect(scale.low, scale.high)}
        className="sl-indicator-bar"
        style={{ ...paint("fill", props.defaultRangeColor), ...stroke }}
      />
      {readZones(props).map((zone) => (
        <rect
          key={zone.name}
          {...rect(zone.from, zone.to)}
          className="sl-indicator-zone"
          data-zone={zone.name}
          data-kind={zone.kind}
          data-active={zone.active ? "" : undefined}
          style={{ ...paint("fill", zoneColor(zone, props)), ...stroke }}
        />
      ))}
      {(["lowInterlock", "highInterlock"] as const).map((key) => {
        const at = numberIn(props[key]);
        if (at === undefined) return null;
        return (
          <path
            key={key}
            d={cross({ at: place(at), from, to, upright })}
            className="sl-indicator-interlock"
            style={paint("stroke", props.interlockColor)}
          />
        );
      })}
      <Setpoint props={props} place={place} middle={(from + to) / 2} upright={upright} />
      {value === undefined ? null : (
        <path
          d={arrow({ at: place(value), tip: reversed ? to : from, tail: reversed ? to + pointer : from - pointer, upright })}
          className="sl-indicator-pointer"
          data-outside={value < scale.low || value > scale.high ? "" : undefined}
          style={paint("fill", props.indicatorColor)}
        />
      )}
    </g>
  );
}

interface SetpointProps {
  readonly props: PropertyObject;
  readonly place: (value: number) => number;
  readonly middle: number;
  readonly upright: boolean;
}

function Setpoint({ props, place, middle, upright }: SetpointProps): ReactNode {
  const value = numberIn(props.setpointValue);
  if (value === undefined) return null;
  const at = place(value);
  const points = [
    [at - 6, middle],
    [at, middle - 6],
    [at + 6, middle],
    [at, middle + 6],
  ].map(([along = 0, side = 0]) => (upright ? `${side},${along}` : `${along},${side}`));
  return <polygon points={points.join(" ")} className="sl-indicator-setpoint" style={paint("fill", props.setpointColor)} />;
}

function zoneColor({ kind, active }: Zone, props: PropertyObject): PropertyValue | undefined {
  if (kind === "desired") return props.desiredRangeColor;
  if (!active) return props.inactiveAlarmColor;
  return kind === "level1" ? props.level1AlarmColor : props.level2AlarmColor;
}

function paint(what: "fill" | "stroke", color: PropertyValue | undefined) {
  return stringOf(color) ? { [what]: stringOf(color) } : {};
}

interface Part {
  readonly start: number;
  readonly end: number;
  readonly from: number;
  readonly to: number;
}

function box({ start, end, from, to }: Part, upright: boolean) {
  const [along, length] = [Math.min(start, end), Math.abs(end - start)];
  const width = Math.max(0, to - from);
  return upright ? { x: from, y: along, width, height: length } : { x: along, y: from, width: length, height: width };
}

interface Place {
  readonly at: number;
  readonly upright: boolean;
}

function cross({ at, from, to, upright }: Place & { readonly from: number; readonly to: number }): string {
  return upright ? `M${from} ${at}H${to}` : `M${at} ${from}V${to}`;
}

function arrow({ at, tip, tail, upright }: Place & { readonly tip: number; readonly tail: number }): string {
  const half = Math.abs(tail - tip) / 2;
  return upright
    ? `M${tip} ${at}L${tail} ${at - half}L${tail} ${at + half}Z`
    : `M${at} ${tip}L${at - half} ${tail}L${at + half} ${tail}Z`;
}
