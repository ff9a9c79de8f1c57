/** A place on a circle: degrees clockwise from three o'clock, pixels from the centre. */
export function onCircle(degrees: number, radius: number): { readonly x: number; readonly y: number } {
  const angle = (degrees * Math.PI) / 180;
  return { x: round(radius * Math.cos(angle)), y: round(radius * Math.sin(angle)) };
}

/** The path of an arc from one angle to another, around 0 0. */
export function arc(from: number, to: number, radius: number): string {
  const sweep = Math.min(359.99, Math.abs(to - from)) * Math.sign(to - from || 1);
  const [start, end] = [onCircle(from, radius), onCircle(from + sweep, radius)];
  const size = `${round(radius)} ${round(radius)}`;
  return `M${start.x} ${start.y}A${size} 0 ${Math.abs(sweep) > 180 ? 1 : 0} ${sweep > 0 ? 1 : 0} ${end.x} ${end.y}`;
}

/** The box around a sector of radius 1 and its centre. */
export function sectorBox(
  from: number,
  to: number,
): {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
} {
  const [first, last] = [Math.min(from, to), Math.max(from, to)];
  const angles = [first, last];
  for (let angle = Math.ceil(first / 90) * 90; angle < Math.min(last, first + 360); angle += 90) angles.push(angle);
  const points = [{ x: 0, y: 0 }, ...angles.map((angle) => onCircle(angle, 1))];
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
  return { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) };
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
