import type { PropertyObject } from "@sightline/model";
import { type ReactNode, useRef } from "react";
import type { ComponentProps } from "../base/ComponentProps.ts";
import { Root } from "../base/Root.tsx";
import { useSize } from "../base/useSize.ts";
import { listOf, numberOf, objectOf, stringOf, truthy } from "../base/values.ts";
import { arc, onCircle, sectorBox } from "../chart/arcs.ts";
import { Notes } from "../chart/Notes.tsx";
import { stepOf, ticksBetween } from "../chart/scale.ts";
import { numberTickText } from "../chart/tickFormat.ts";
import "../chart/chart.css";
import "./gauge.css";

/** What all of a gauge's axes share. */
interface Dial {
  readonly start: number;
  readonly end: number;
  readonly reversed: boolean;
  readonly animated: boolean;
}

/** One or two values, each with a needle on an arc; a value outside of its axis stops at the end and says so. */
export default function Gauge(of: ComponentProps): ReactNode {
  const { startAngle, endAngle, reverseScale, animate, backgroundColor, outerAxis, innerAxis } = of.props;
  const host = useRef<HTMLDivElement>(null);
  const size = useSize(host) ?? { width: 0, height: 0 };
  const dial: Dial = {
    start: numberOf(startAngle, 180),
    end: numberOf(endAngle, 360),
    reversed: truthy(reverseScale),
    animated: truthy(animate),
  };
  const { x, y, radius } = placed(dial, size);
  const axes = [objectOf(outerAxis), objectOf(innerAxis)].filter(({ show }) => truthy(show));
  const face = stringOf(backgroundColor);
  return (
    <Root of={of} className="sl-chart-root sl-gauge">
      <div
        ref={host}
        className="sl-chart-plots"
        role="img"
        aria-label={`${of.name}: ${axes.map((axis) => valueText(of, axis)).join(", ")}`}
      >
        <svg className="sl-chart-svg" width={size.width} height={size.height} aria-hidden="true">
          <g transform={`translate(${x} ${y})`} className="sl-chart-marks">
            {face ? <path d={`${arc(dial.start, dial.end, radius)}L0 0Z`} style={{ fill: face }} /> : null}
            {axes.map((axis, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: there are two axes, outer and inner
              <Axis key={index} of={of} axis={axis} dial={dial} radius={(radius * numberOf(axis.percentRadius, 100)) / 100} />
            ))}
          </g>
        </svg>
        <Notes
          of={of}
          empty={axes.some((axis) => numberIn(of, axis) !== undefined) ? undefined : "No value"}
          faults={axes.flatMap(faultOf)}
        />
      </div>
    </Root>
  );
}

/** The centre and the radius with which the sector fills the room. */
function placed({ start, end }: Dial, { width, height }: { readonly width: number; readonly height: number }) {
  const box = sectorBox(start, end);
  const room = 8;
  const radius = Math.max(
    1,
    Math.min((width - 2 * room) / (box.right - box.left || 1), (height - 2 * room) / (box.bottom - box.top || 1)),
  );
  const left = (width - radius * (box.right - box.left)) / 2;
  const top = (height - radius * (box.bottom - box.top)) / 2;
  return { x: left - radius * box.left, y: top - radius * box.top, radius };
}

/** The ends of an axis: its least value first. */
function endsOf(axis: PropertyObject): readonly [number, number] {
  return [numberOf(axis.minValue, 0), numberOf(axis.maxValue, 100)];
}

function faultOf(axis: PropertyObject): readonly string[] {
  const [low, high] = endsOf(axis);
  return low < high ? [] : [`The axis ends at ${high}, which is not above its start ${low}.`];
}

function numberIn({ props }: ComponentProps, axis: PropertyObject): number | undefined {
  const number = numberOf(axis.data === "secondaryValue" ? props.secondaryValue : props.value, Number.NaN);
  return Number.isNaN(number) ? undefined : number;
}

function valueText(of: ComponentProps, axis: PropertyObject): string {
  const value = numberIn(of, axis);
  const [low, high] = endsOf(axis);
  if (value === undefined) return "no value";
  const text = numberTickText(value, "", 0);
  return value < low ? `${text}, below the scale` : value > high ? `${text}, above the scale` : text;
}

interface AxisProps {
  readonly of: ComponentProps;
  readonly axis: PropertyObject;
  readonly dial: Dial;
  readonly radius: number;
}

function Axis({ of, axis, dial, radius }: AxisProps): ReactNode {
  const [low, high] = endsOf(axis);
  const angleOf = (value: number) => {
    const share = Math.min(1, Math.max(0, (value - low) / (high - low || 1)));
    return dial.start + (dial.reversed ? 1 - share : share) * (dial.end - dial.start);
  };
  const color = stringOf(axis.color);
  return (
    <g>
      {listOf(axis.ranges).map((each, index) => {
        const range = objectOf(each);
        const width = numberOf(range.width, 0);
        if (!(width > 0)) return null;
        const d = arc(angleOf(numberOf(range.start, 0)), angleOf(numberOf(range.end, 0)), Math.max(1, radius - width / 2));
        const stroke = stringOf(range.color);
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: ranges are told apart by their place
          <path key={index} d={d} className="sl-gauge-range" style={{ strokeWidth: width, ...(stroke ? { stroke } : {}) }} />
        );
      })}
      <path
        d={arc(dial.start, dial.end, radius)}
        className="sl-gauge-line"
        style={{ strokeWidth: numberOf(axis.width, 2), ...(color ? { stroke: color } : {}) }}
      />
      <Ticks axis={axis} ends={[low, high]} angleOf={angleOf} radius={radius} />
      <Needle of={of} axis={axis} angleOf={angleOf} radius={radius} animated={dial.animated} />
    </g>
  );
}

interface TicksProps {
  readonly axis: PropertyObject;
  readonly ends: readonly [number, number];
  readonly angleOf: (value: number) => number;
  readonly radius: number;
}

function Ticks({ axis, ends: [low, high], angleOf, radius }: TicksProps): ReactNode {
  const { color, thickness, length } = objectOf(axis.tickMarks);
  const stroke = stringOf(color) || stringOf(axis.color);
  const turn = Math.abs(angleOf(high) - angleOf(low));
  const count = Math.max(2, Math.min(12, Math.round((radius * turn) / 2600)));
  const long = numberOf(length, 10);
  return ticksBetween(low, high, count).map((tick) => {
    const angle = angleOf(tick);
    const [outer, inner, text] = [
      onCircle(angle, radius),
      onCircle(angle, radius - long),
      onCircle(angle, Math.max(0, radius - long - 14)),
    ];
    return (
      <g key={tick}>
        <line
          {...{ x1: outer.x, y1: outer.y, x2: inner.x, y2: inner.y }}
          className="sl-gauge-tick"
          style={{ strokeWidth: numberOf(thickness, 1), ...(stroke ? { stroke } : {}) }}
        />
        <text x={text.x} y={text.y} dy="0.32em" textAnchor="middle" className="sl-gauge-label">
          {numberTickText(tick, "Auto", stepOf(low, high, count))}
        </text>
      </g>
    );
  });
}

interface NeedleProps {
  readonly of: ComponentProps;
  readonly axis: PropertyObject;
  readonly angleOf: (value: number) => number;
  readonly radius: number;
  readonly animated: boolean;
}

function Needle({ of, axis, angleOf, radius, animated }: NeedleProps): ReactNode {
  const value = numberIn(of, axis);
  if (value === undefined) return null;
  const { color, origin, reach } = objectOf(axis.needle);
  const [low, high] = endsOf(axis);
  const [from, to] = [(radius * numberOf(origin, 0)) / 100, (radius * numberOf(reach, 100)) / 100];
  const half = Math.max(2, Math.min(6, Math.abs(to - from) / 12));
  const fill = stringOf(color);
  return (
    <g
      className="sl-gauge-needle"
      data-outside={value < low ? "below" : value > high ? "above" : undefined}
      style={{
        transform: `rotate(${angleOf(value)}deg)`,
        ...(animated ? { transition: "transform 0.4s" } : {}),
        ...(fill ? { fill } : {}),
      }}
    >
      <path d={`M${from} ${-half}L${to} 0L${from} ${half}Z`} />
      {from <= 0 ? <circle r={half + 2} /> : null}
    </g>
  );
}
