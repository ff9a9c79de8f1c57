/** Where a popup is within the page, CSS pixels. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Which edges a resize zone moves: -1 the left or upper one, 1 the right or lower one. */
export interface Zone {
  readonly x: -1 | 0 | 1;
  readonly y: -1 | 0 | 1;
}

/** The four corners and four edges. */
export const zones: readonly Zone[] = ([-1, 0, 1] as const)
  .flatMap((x) => ([-1, 0, 1] as const).map((y) => ({ x, y })))
  .filter(({ x, y }) => x !== 0 || y !== 0);

/** The cursor of a resize zone. */
export function cursorOf({ x, y }: Zone): string {
  return `${["n", "", "s"][y + 1]}${["w", "", "e"][x + 1]}-resize`;
}

type Bounds = Pick<Box, "width" | "height">;

/** The box moved by so much; with bounds it stays within them. */
export function moved(box: Box, by: { readonly x: number; readonly y: number }, within: Bounds | undefined): Box {
  const left = box.left + by.x;
  const top = box.top + by.y;
  if (!within) return { ...box, left, top };
  return { ...box, left: clamp(left, within.width - box.width), top: clamp(top, within.height - box.height) };
}

/** The box with the edges of a zone moved by so much; what lies opposite stays. */
export function resized(box: Box, { zone, x, y, within }: Resize): Box {
  const [left, width] = stretched([box.left, box.width], { edge: zone.x, by: x, least: leastWidth, most: within?.width });
  const [top, height] = stretched([box.top, box.height], { edge: zone.y, by: y, least: leastHeight, most: within?.height });
  return { left, top, width, height };
}

interface Resize {
  readonly zone: Zone;
  readonly x: number;
  readonly y: number;
  readonly within: Bounds | undefined;
}

interface Stretch {
  readonly edge: -1 | 0 | 1;
  readonly by: number;
  readonly least: number;
  readonly most: number | undefined;
}

/** The minimum size of a popup, so that its title can still be dragged. */
const leastWidth = 60;
const leastHeight = 36;

function stretched([start, length]: readonly [number, number], { edge, by, least, most }: Stretch): readonly [number, number] {
  const end = start + length;
  if (edge > 0) return [start, Math.max(least, Math.min(end + by, most ?? Number.POSITIVE_INFINITY) - start)];
  if (edge === 0) return [start, length];
  const at = Math.min(end - least, Math.max(start + by, most === undefined ? Number.NEGATIVE_INFINITY : 0));
  return [at, end - at];
}

function clamp(value: number, high: number): number {
  return Math.max(0, Math.min(value, Math.max(0, high)));
}
