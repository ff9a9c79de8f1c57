import type { PropertyObject, PropertyValue } from "@sightline/model";
import type { CSSProperties, ReactNode } from "react";
import { formatNumber } from "../../base/formatNumber.ts";
import { classList, cssLength, resolveStyle } from "../../base/resolveStyle.ts";
import { numberOf, objectOf, stringOf, truthy } from "../../base/values.ts";
import { momentText } from "../tickFormat.ts";
import { dashes } from "../trendStyle.ts";
import type { Look, TraceModel } from "./timeModel.ts";

/** How the box with the values at an instant is drawn. */
export interface InfoBoxModel {
  readonly dateFormat: string;
  readonly timeFormat: string;
  readonly dataFormat: string;
  readonly look: Look;
}

/** The box from its properties; undefined where it is not shown. */
export function readInfoBox(source: PropertyObject): InfoBoxModel | undefined {
  if (!truthy(source.visible ?? true)) return undefined;
  const [fill, stroke, font] = [objectOf(source.fill), objectOf(source.stroke), objectOf(source.font)];
  const [own, text] = [resolveStyle(source.style), resolveStyle(font.style)];
  const width = source.width === "auto" ? undefined : cssLength(source.width);
  const variables = {
    "--sl-box": stringOf(fill.color) || "var(--container)",
    "--sl-box-share": percentOf(fill.opacity, 0.9),
    "--sl-frame": stringOf(stroke.color) || "var(--neutral-70)",
    "--sl-frame-share": percentOf(stroke.opacity, 0.5),
  };
  const style: CSSProperties = {
    ...variables,
    borderWidth: `${numberOf(stroke.width, 1)}px`,
    borderStyle: dashes(stroke.dashArray) ? "dashed" : "solid",
    ...(width ? { width } : {}),
    ...(stringOf(font.color) ? { color: stringOf(font.color) } : {}),
    fontSize: cssLength(font.size) ?? "11px",
    ...own.style,
    ...text.style,
  };
  return {
    dateFormat: stringOf(source.dateFormat, "M-D-YYYY"),
    timeFormat: truthy(source.showTime ?? true) ? stringOf(source.timeFormat, "h:mm:ss") : "None",
    dataFormat: stringOf(source.dataFormat, "0,0.##"),
    look: { style, className: classList(own.className, text.className) },
  };
}

function percentOf(opacity: PropertyValue | undefined, usual: number): string {
  return `${Math.round(numberOf(opacity, usual) * 100)}%`;
}

interface InfoBoxProps {
  readonly model: InfoBoxModel;
  readonly time: number;
  readonly traces: readonly TraceModel[];
  /** Where it points to, and how wide the drawing is. */
  readonly at: { readonly x: number; readonly y: number; readonly width: number };
}

/** The exact time and the value of each trace at it; a dash where there is none. */
export function InfoBox({ model, time, traces, at }: InfoBoxProps): ReactNode {
  const aside: CSSProperties = at.x > at.width / 2 ? { right: at.width - at.x + 10 } : { left: at.x + 10 };
  return (
    <div
      className={classList("sl-chart-info", model.look.className)}
      style={{ ...aside, top: Math.max(4, at.y - 12), ...model.look.style }}
      role="status"
    >
      <div className="sl-chart-info-time">{momentText(time, model.dateFormat, model.timeFormat)}</div>
      {traces.map((trace) => {
        const value = valueAt(trace, time);
        return (
          <div key={trace.id} className="sl-chart-info-row">
            <i style={{ background: trace.paint("normal").stroke.stroke }} />
            <span>{trace.label}</span>
            <b>{value === null ? "–" : formatNumber(value, model.dataFormat)}</b>
          </div>
        );
      })}
    </div>
  );
}

/** What a trace has at exactly this instant; null where it has nothing. */
export function valueAt({ times, values }: TraceModel, time: number): number | null {
  const index = times.indexOf(time);
  return index < 0 ? null : (values[index] ?? null);
}
