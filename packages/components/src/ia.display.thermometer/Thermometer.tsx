import type { PropertyValue } from "@sightline/model";
import { type ReactNode, useRef } from "react";
import type { ComponentProps } from "../base/ComponentProps.ts";
import { Root } from "../base/Root.tsx";
import { classList, resolveStyle } from "../base/resolveStyle.ts";
import { useSize } from "../base/useSize.ts";
import { listOf, numberOf, objectOf, stringOf, textOf } from "../base/values.ts";
import { Notes } from "../chart/Notes.tsx";
import { linearScale, stepOf, ticksBetween } from "../chart/scale.ts";
import { numberTickText } from "../chart/tickFormat.ts";
import { svgText } from "../chart/time/timeModel.ts";
import "../chart/chart.css";
import "./thermometer.css";

/** A temperature as the height of a column, with its scale and its value in figures. */
export default function Thermometer(of: ComponentProps): ReactNode {
  const { props } = of;
  const host = useRef<HTMLDivElement>(null);
  const { width, height } = useSize(host) ?? { width: 0, height: 0 };
  const [low, high] = [numberOf(props.lowBound, 0), numberOf(props.highBound, 100)];
  const number = numberOf(props.value, Number.NaN);
  const value = Number.isNaN(number) ? undefined : number;
  const text = value === undefined ? "–" : `${numberTickText(value, "", 0)} °${textOf(props.unit)}`;
  const where = value === undefined ? "" : value < low ? ", below the scale" : value > high ? ", above the scale" : "";
  const faults = low < high ? [] : [`The scale ends at ${high}, which is not above its start ${low}.`];
  const look = resolveStyle(props.valueFont);
  return (
    <Root of={of} className="sl-chart-root sl-thermometer">
      <div
        ref={host}
        className="sl-chart-plots"
        role="img"
        aria-label={`${of.name}: ${value === undefined ? "no value" : text}${where}`}
      >
        <svg className="sl-chart-svg" width={width} height={height} aria-hidden="true">
          <Glass of={of} width={width} height={height} value={value} ends={[low, high]} />
        </svg>
        <Notes of={of} empty={undefined} faults={faults} />
      </div>
      <div
        className={classList("sl-thermometer-value", look.className)}
        data-outside={where === "" ? undefined : ""}
        style={{ ...paint("color", props.valueFontColor), ...svgText(look.style) }}
      >
        {text}
      </div>
    </Root>
  );
}

interface GlassProps {
  readonly of: ComponentProps;
  readonly width: number;
  readonly height: number;
  readonly value: number | undefined;
  readonly ends: readonly [number, number];
}

function Glass({ of: { props }, width, height, value, ends: [low, high] }: GlassProps): ReactNode {
  const bulb = Math.max(4, Math.min(width / 5, height / 8, 22));
  const half = bulb * 0.55;
  const x = width / 2;
  const stroke = numberOf(props.strokeWidth, 2);
  const [top, foot] = [half + stroke + 2, height - 2 * bulb - stroke];
  const scale = linearScale(low, high, { from: foot, to: top + 2 });
  const level = value === undefined ? undefined : scale.at(Math.min(high, Math.max(low, value)));
  const count = Math.max(2, Math.round((foot - top) / 30));
  const glass = `M${x - half} ${foot}V${top}a${half} ${half} 0 0 1 ${2 * half} 0V${foot}A${bulb} ${bulb} 0 1 1 ${x - half} ${foot}Z`;
  const inner = Math.max(1, half - stroke - 1);
  return (
    <>
      <path
        d={glass}
        className="sl-thermometer-glass"
        style={{ strokeWidth: stroke, ...paint("fill", props.thermometerColor) }}
      />
      {level === undefined || value === undefined ? null : (
        <g
          className="sl-chart-marks sl-thermometer-mercury"
          style={paint("fill", mercury(props.intervals, value) || props.mercuryColor)}
        >
          <path d={column({ x, level, foot, bulb, inner, ball: Math.max(1, bulb - stroke - 1) })} />
        </g>
      )}
      {ticksBetween(low, high, count).map((tick) => (
        <g key={tick} transform={`translate(${x + half + 4} ${scale.at(tick)})`}>
          <line x2={5} className="sl-chart-tick" />
          <text x={8} dy="0.32em" style={paint("fill", props.axisLabelColor)}>
            {numberTickText(tick, "Auto", stepOf(low, high, count))}
          </text>
        </g>
      ))}
    </>
  );
}

interface Column {
  readonly x: number;
  readonly level: number;
  readonly foot: number;
  readonly bulb: number;
  readonly inner: number;
  readonly ball: number;
}

/** The column down to the bulb, and the ball in it, as one surface. */
function column({ x, level, foot, bulb, inner, ball }: Column): string {
  const centre = foot + bulb * 0.84;
  const half = Math.min(inner, ball * 0.9);
  const joint = centre - Math.sqrt(ball ** 2 - half ** 2);
  return `M${x - half} ${joint}V${Math.min(level, joint)}H${x + half}V${joint}A${ball} ${ball} 0 1 1 ${x - half} ${joint}Z`;
}

/** The colour of the first interval that holds the value; its ends belong to it. */
function mercury(intervals: PropertyValue | undefined, value: number): string {
  const found = listOf(intervals)
    .map(objectOf)
    .find(({ low, high }) => {
      return value >= numberOf(low, Number.NEGATIVE_INFINITY) && value <= numberOf(high, Number.POSITIVE_INFINITY);
    });
  return stringOf(found?.color);
}

function paint(what: "fill" | "color", color: PropertyValue | undefined) {
  return stringOf(color) ? { [what]: stringOf(color) } : {};
}
