import * as shape from "d3-shape";

/** A point in pixels; null where there is no value. */
export type Place = { readonly x: number; readonly y: number; readonly base?: number } | null;

const curves: Readonly<Record<string, shape.CurveFactory>> = {
  curveBasis: shape.curveBasis,
  curveBasisOpen: shape.curveBasisOpen,
  curveCardinal: shape.curveCardinal,
  curveCardinalOpen: shape.curveCardinalOpen,
  curveCatmullRom: shape.curveCatmullRom,
  curveCatmullRomOpen: shape.curveCatmullRomOpen,
  curveLinear: shape.curveLinear,
  curveMonotoneX: shape.curveMonotoneX,
  curveMonotoneY: shape.curveMonotoneY,
  curveNatural: shape.curveNatural,
  curveStep: shape.curveStep,
  curveStepAfter: shape.curveStepAfter,
  curveStepBefore: shape.curveStepBefore,
};

/** The names of curves, which are those of d3. */
export const curveNames = Object.keys(curves);

function curveOf(name: string): shape.CurveFactory {
  return (Object.hasOwn(curves, name) ? curves[name] : undefined) ?? shape.curveLinear;
}

/** The line through points, broken where there is none. A point between two gaps is a dot. */
export function linePath(points: readonly Place[], curve: string): string {
  const line = shape
    .line<Place>()
    .defined((point) => point !== null)
    .x((point) => rounded(point?.x))
    .y((point) => rounded(point?.y))
    .curve(curveOf(curve));
  return (line(points as Place[]) ?? "") + (curve.endsWith("Open") ? lonePoints(points) : "");
}

/** Open curves draw nothing for a value between two gaps; it gets a length to be seen. */
function lonePoints(points: readonly Place[]): string {
  let made = "";
  points.forEach((point, index) => {
    if (point && !points[index - 1] && !points[index + 1]) made += `M${rounded(point.x) - 1},${rounded(point.y)}h2`;
  });
  return made;
}

/** The surface between points and their bases (`base`, else `ground`), broken where there is no point. */
export function areaPath(points: readonly Place[], curve: string, ground: number): string {
  const area = shape
    .area<Place>()
    .defined((point) => point !== null)
    .x((point) => rounded(point?.x))
    .y0((point) => rounded(point?.base ?? ground))
    .y1((point) => rounded(point?.y))
    .curve(curveOf(curve));
  return area(points as Place[]) ?? "";
}

/** Lines over the gaps: from the last point before each to the first one after it. */
export function bridges(points: readonly Place[]): string {
  let made = "";
  let last: Place = null;
  let gap = false;
  for (const point of points) {
    if (!point) {
      gap = true;
      continue;
    }
    if (gap && last) made += `M${rounded(last.x)},${rounded(last.y)}L${rounded(point.x)},${rounded(point.y)}`;
    [last, gap] = [point, false];
  }
  return made;
}

/** Bars that stand on their bases (`base`, else `ground`), so wide. */
export function barPath(points: readonly Place[], width: number, ground: number): string {
  let made = "";
  for (const point of points) {
    if (!point) continue;
    const [x, y, base] = [rounded(point.x - width / 2), rounded(point.y), rounded(point.base ?? ground)];
    made += `M${x},${base}V${y}h${rounded(width)}V${base}Z`;
  }
  return made;
}

/** A dot at each point. */
export function dotPath(points: readonly Place[], radius: number): string {
  const r = rounded(Math.max(0.1, radius));
  let made = "";
  for (const point of points)
    if (point) made += `M${rounded(point.x - r)},${rounded(point.y)}a${r},${r} 0 1,0 ${2 * r},0a${r},${r} 0 1,0 ${-2 * r},0Z`;
  return made;
}

function rounded(value: number | undefined): number {
  return Math.round((value ?? 0) * 100) / 100;
}

/**
 * At most a few points for each column of pixels: the first, the least, the greatest and the last, so that peaks stay, and each gap.
 * Few points are left as they are.
 */
export function thinned(points: readonly Place[], width: number): readonly Place[] {
  if (points.length <= Math.max(500, width * 4)) return points;
  const made: Place[] = [];
  let column: NonNullable<Place>[] = [];
  const flush = () => {
    made.push(...ofColumn(column));
    column = [];
  };
  for (const point of points) {
    if (!point) {
      flush();
      if (made.at(-1) !== null) made.push(null);
      continue;
    }
    if (column[0] && Math.floor(column[0].x) !== Math.floor(point.x)) flush();
    column.push(point);
  }
  flush();
  return made;
}

function ofColumn(column: readonly NonNullable<Place>[]): readonly NonNullable<Place>[] {
  const [first] = column;
  const last = column.at(-1);
  if (!first || !last || column.length <= 4) return column;
  let [low, high] = [first, first];
  for (const point of column) {
    if (point.y < low.y) low = point;
    if (point.y > high.y) high = point;
  }
  const inner = column.indexOf(low) < column.indexOf(high) ? [low, high] : [high, low];
  return [...new Set([first, ...inner, last])];
}
