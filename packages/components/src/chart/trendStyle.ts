import type { PropertyObject, PropertyValue } from "@sightline/model";
import type { CSSProperties } from "react";
import { numberOf, objectOf, stringOf } from "../base/values.ts";

/** How a series is drawn just now: as usual, under the pointer, chosen, or beside one of these. */
export type TrendState = "normal" | "highlighted" | "selected" | "muted";

/** What a series is drawn with. */
export interface TrendPaint {
  readonly stroke: CSSProperties;
  readonly fill: CSSProperties;
}

interface Sources {
  /** Of the chart and of the series: `{normal: {stroke, fill}, …}`; the later ones win. */
  readonly styles: readonly (PropertyValue | undefined)[];
  /** Of the series itself, over those of the chart. */
  readonly color: string;
  /** Where nothing else says one. */
  readonly palette: string;
}

const usual: Readonly<Record<TrendState, { readonly width: number; readonly opacity: number; readonly fill: number }>> = {
  normal: { width: 1.5, opacity: 1, fill: 0.35 },
  highlighted: { width: 2.5, opacity: 1, fill: 0.5 },
  selected: { width: 2.5, opacity: 1, fill: 0.5 },
  muted: { width: 1.5, opacity: 0.3, fill: 0.12 },
};

/** The strokes and fills of a series in a state; what its styles leave open is ours. */
export function trendPaint(state: TrendState, { styles, color, palette }: Sources): TrendPaint {
  const at = styles.map((each) => objectOf(objectOf(each)[state]));
  const [own, ...above] = [...at].reverse();
  const strokes = at.map((each) => objectOf(each.stroke));
  const fills = at.map((each) => objectOf(each.fill));
  const colorOf = (part: "stroke" | "fill") =>
    stringOf(objectOf(own?.[part]).color) || color || firstText(above.map((each) => objectOf(each[part]).color)) || palette;
  const look = usual[state];
  return {
    stroke: {
      stroke: colorOf("stroke"),
      strokeWidth: lastNumber(strokes, "width", look.width),
      strokeOpacity: lastNumber(strokes, "opacity", look.opacity),
      strokeDasharray: dashes(lastOf(strokes, "dashArray")),
    },
    fill: { fill: colorOf("fill"), fillOpacity: lastNumber(fills, "opacity", look.fill) },
  };
}

function firstText(values: readonly (PropertyValue | undefined)[]): string {
  return values.map((value) => stringOf(value)).find((value) => value !== "") ?? "";
}

function lastOf(objects: readonly PropertyObject[], key: string): PropertyValue | undefined {
  return objects.map((each) => each[key]).findLast((value) => value !== undefined && value !== null && value !== "");
}

function lastNumber(objects: readonly PropertyObject[], key: string, otherwise: number): number {
  return numberOf(lastOf(objects, key), otherwise);
}

/** A dash pattern of SVG; 0 and nothing are a whole line. */
export function dashes(value: PropertyValue | undefined): string | undefined {
  if (typeof value !== "string" && typeof value !== "number") return undefined;
  return value === "" || Number(value) === 0 ? undefined : String(value);
}
