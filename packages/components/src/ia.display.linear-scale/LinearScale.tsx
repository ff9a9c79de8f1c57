import type { PropertyObject, PropertyValue } from "@sightline/model";
import { type ReactNode, useRef } from "react";
import type { ComponentProps } from "../base/ComponentProps.ts";
import { Root } from "../base/Root.tsx";
import { resolveStyle } from "../base/resolveStyle.ts";
import { useSize } from "../base/useSize.ts";
import { listOf, numberOf, objectOf, stringOf, textOf, truthy } from "../base/values.ts";
import { Notes } from "../chart/Notes.tsx";
import { linearScale, type Scale } from "../chart/scale.ts";
import { numberTickText } from "../chart/tickFormat.ts";
import { svgText } from "../chart/time/timeModel.ts";
import { spannedTicks } from "./ticks.ts";
import "../chart/chart.css";
import "./linearScale.css";

/** How the scale lies: along the longer side of the component, upwards or to the right. */
interface Lie {
  readonly scale: Scale;
  readonly upright: boolean;
  /** The pixel of its line, and the direction in which ticks go from it. */
  readonly line: number;
  readonly aside: 1 | -1;
}

/** A scale with ticks, labels, marks and ranges. */
export default function LinearScale(of: ComponentProps): ReactNode {
  const { minValue, maxValue, reverse, mirror, indicators } = of.props;
  const host = useRef<HTMLDivElement>(null);
  const size = useSize(host) ?? { width: 0, height: 0 };
  const [low, high] = [numberOf(minValue, 0), numberOf(maxValue, 100)];
  const lie = lieOf({ low, high, reversed: truthy(reverse), mirrored: truthy(mirror) }, size);
  const marks = listOf(indicators).map(objectOf);
  const faults = low < high ? [] : [`The scale ends at ${high}, which is not above its start ${low}.`];
  return (
    <Root of={of} className="sl-chart-root sl-linear-scale">
      <div
        ref={host}
        className="sl-chart-plots"
        role="img"
        aria-label={`${of.name}: ${low} to ${high}${marks.map(describe).join("")}`}
      >
        <svg className="sl-chart-svg" width={size.width} height={size.height} aria-hidden="true">
          <path d={along(lie, 0, [low, high])} className="sl-linear-scale-line" />
          <Ticks of={of} lie={lie} ends={[low, high]} />
          <g className="sl-chart-marks">
            {marks.map((mark, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: marks are told apart by their place
              <Mark key={index} mark={mark} lie={lie} />
            ))}
          </g>
        </svg>
        <Notes of={of} empty={undefined} faults={faults} />
      </div>
    </Root>
  );
}

interface Ends {
  readonly low: number;
  readonly high: number;
  readonly reversed: boolean;
  readonly mirrored: boolean;
}

function lieOf(
  { low, high, reversed, mirrored }: Ends,
  { width, height }: { readonly width: number; readonly height: number },
): Lie {
  const upright = height >= width;
  const long = upright ? height : width;
  const [first, last] = upright ? [long - 12, 12] : [16, long - 16];
  const span = reversed ? { from: last, to: first } : { from: first, to: last };
  return { scale: linearScale(low, high, span), upright, line: (upright ? width : height) / 2, aside: mirrored ? -1 : 1 };
}

function describe(mark: PropertyObject): string {
  const value = numberOf(mark.value, 0);
  const end = mark.indicatorStyle === "range" ? ` to ${value + numberOf(mark.extent, 2)}` : "";
  return `; ${textOf(mark.label) || "mark"} ${value}${end}`;
}

/** A line along the scale, beside its line. */
function along({ scale, upright, line }: Lie, beside: number, [from, to]: readonly [number, number]): string {
  return upright ? `M${line + beside} ${scale.at(from)}V${scale.at(to)}` : `M${scale.at(from)} ${line + beside}H${scale.at(to)}`;
}

/** A place beside the scale's line, so many pixels to the side of the ticks. */
function beside({ scale, upright, line, aside }: Lie, value: number, pixels: number) {
  const [at, side] = [scale.at(value), line + aside * pixels];
  return upright ? { x: side, y: at } : { x: at, y: side };
}

interface TicksProps {
  readonly of: ComponentProps;
  readonly lie: Lie;
  readonly ends: readonly [number, number];
}

function Ticks({ of: { props }, lie, ends }: TicksProps): ReactNode {
  const { angle, style } = objectOf(props.labels);
  const major = objectOf(props.majorTicks);
  const look = resolveStyle(style);
  const away = Math.max(0, numberOf(major.length, 20)) + 4;
  return (
    <>
      {(["fineTicks", "minorTicks", "majorTicks"] as const).map((key) => (
        <TickLines key={key} ticks={objectOf(props[key])} lie={lie} ends={ends} />
      ))}
      {spannedTicks(ends, numberOf(major.span, 20)).map((tick) => {
        const { x, y } = beside(lie, tick, lie.upright ? away : away + 8);
        return (
          <text
            key={tick}
            transform={`translate(${x} ${y}) rotate(${numberOf(angle, 0)})`}
            dy="0.32em"
            textAnchor={lie.upright ? (lie.aside > 0 ? "start" : "end") : "middle"}
            className={look.className}
            style={svgText(look.style)}
          >
            {numberTickText(tick, "Auto", numberOf(major.span, 20))}
          </text>
        );
      })}
    </>
  );
}

function TickLines({
  ticks,
  lie,
  ends,
}: {
  readonly ticks: PropertyObject;
  readonly lie: Lie;
  readonly ends: readonly [number, number];
}): ReactNode {
  const length = numberOf(ticks.length, 20);
  if (!(length > 0)) return null;
  const d = spannedTicks(ends, numberOf(ticks.span, 20)).map((tick) => {
    const [from, to] = [beside(lie, tick, 0), beside(lie, tick, length)];
    return `M${from.x} ${from.y}L${to.x} ${to.y}`;
  });
  return (
    <path
      d={d.join("")}
      className="sl-linear-scale-tick"
      style={{ strokeWidth: numberOf(ticks.stroke, 1), ...paint("stroke", ticks.color) }}
    />
  );
}

/** Marks and their texts are on the side away from the ticks. */
function Mark({ mark, lie }: { readonly mark: PropertyObject; readonly lie: Lie }): ReactNode {
  const value = numberOf(mark.value, 0);
  const length = numberOf(mark.length, 25);
  const end = mark.indicatorStyle === "range" ? value + numberOf(mark.extent, 2) : value;
  const text = beside(lie, (value + end) / 2, -length - 6);
  return (
    <g className="sl-linear-scale-mark">
      <path
        d={markPath(mark, lie, { value, end, length })}
        data-kind={stringOf(mark.indicatorStyle, "line")}
        opacity={numberOf(mark.opacity, 1)}
        style={{ strokeWidth: numberOf(mark.stroke, 1), ...paint("stroke", mark.color), ...paint("fill", mark.color) }}
      />
      <text
        transform={`translate(${text.x} ${text.y}) rotate(${numberOf(mark.labelAngle, 0)})`}
        dy="0.32em"
        textAnchor="middle"
        style={paint("fill", mark.labelColor)}
      >
        {textOf(mark.label)}
      </text>
    </g>
  );
}

interface Place {
  readonly value: number;
  readonly end: number;
  readonly length: number;
}

function markPath(mark: PropertyObject, lie: Lie, { value, end, length }: Place): string {
  const [base, top] = [beside(lie, value, 0), beside(lie, value, -length)];
  if (mark.indicatorStyle === "range") {
    const [far, near] = [beside(lie, end, -length), beside(lie, end, 0)];
    return `M${base.x} ${base.y}L${top.x} ${top.y}L${far.x} ${far.y}L${near.x} ${near.y}Z`;
  }
  if (mark.indicatorStyle === "wedge") {
    const half = length / 3;
    const [one, other] = lie.upright
      ? [`${top.x} ${top.y - half}`, `${top.x} ${top.y + half}`]
      : [`${top.x - half} ${top.y}`, `${top.x + half} ${top.y}`];
    return `M${base.x} ${base.y}L${one}L${other}Z`;
  }
  return `M${base.x} ${base.y}L${top.x} ${top.y}`;
}

function paint(what: "fill" | "stroke", color: PropertyValue | undefined) {
  return stringOf(color) ? { [what]: stringOf(color) } : {};
}
