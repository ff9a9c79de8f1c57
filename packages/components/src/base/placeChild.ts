import { isObject, type PropertyObject, type PropertyValue } from "@sightline/model";
import type { CSSProperties } from "react";
import type { Layout } from "./ComponentProps.ts";
import { cssLength } from "./resolveStyle.ts";
import { listOf, numberOf, objectOf, stringOf, truthy } from "./values.ts";

/** The CSS that puts a child where its position says in its container's layout; null where it is not shown at all [CMP6]. */
export function placeChild(layout: Layout, position: PropertyObject): CSSProperties | null {
  const [kind, detail = ""] = layout.split(":");
  switch (kind) {
    case "flex":
      return placeInFlex(position);
    case "coord":
      return placeAt(position, (value) => cssLength(value));
    case "coord%":
      return placeAt(position, (value) => `${numberOf(value, 0) * 100}%`);
    case "column":
      return placeInColumns(position, detail);
    case "tab":
      return numberOf(position.tabIndex, 0) === Number(detail) ? filling : null;
    case "breakpt":
      return stringOf(position.size, "small") === detail ? filling : null;
    case "root":
      return rootOfView;
    default:
      return filling;
  }
}

/** Takes the view's space less its own margins. */
const rootOfView: CSSProperties = { flex: "1 1 0", minWidth: 0 };
const filling: CSSProperties = { width: "100%", height: "100%" };

/** The flex item's CSS of a position; `instancePosition` of repeaters is read the same way. */
export function placeInFlex(position: PropertyObject): CSSProperties | null {
  if (position.display !== undefined && !truthy(position.display)) return null;
  const align =
    position.align === undefined || position.align === "auto" ? stringOf(position.alignSelf) : stringOf(position.align);
  return {
    flexGrow: numberOf(position.grow, 0),
    flexShrink: numberOf(position.shrink, 1),
    flexBasis: cssLength(position.basis) ?? "auto",
    ...(align && align !== "auto" ? { alignSelf: align } : {}),
  };
}

function placeAt(position: PropertyObject, length: (value: PropertyValue | undefined) => string | undefined): CSSProperties {
  return {
    position: "absolute",
    left: length(position.x) ?? 0,
    top: length(position.y) ?? 0,
    width: length(position.width) ?? "auto",
    height: length(position.height) ?? "auto",
    ...rotation(position.rotate),
  };
}

function rotation(rotate: PropertyValue | undefined): CSSProperties {
  if (!isObject(rotate)) return {};
  const { angle, anchor } = objectOf(rotate);
  const degrees = typeof angle === "number" ? `${angle}deg` : stringOf(angle);
  if (!degrees || Number.parseFloat(degrees) === 0) return {};
  return {
    transform: `rotate(${/[a-z]$/i.test(degrees) ? degrees : `${degrees}deg`})`,
    transformOrigin: stringOf(anchor, "50% 50%"),
  };
}

/**
 * Children follow one another by row, then by order, each in its column; one whose column is taken begins a new line, as
 * rows that hold more than fits in them show.
 */
function placeInColumns(position: PropertyObject, breakpoint: string): CSSProperties {
  const rules = listOf(position.breakpoints).map(objectOf);
  const rule = rules.find((each) => each.name === breakpoint) ?? rules[0] ?? {};
  const span = Math.min(12, Math.max(1, numberOf(rule.span, 12)));
  const column = Math.min(12 - span, Math.max(0, numberOf(rule.colIndex, 0)));
  return {
    gridColumn: rule.colIndex === undefined ? `span ${span}` : `${column + 1} / span ${span}`,
    order: numberOf(rule.rowIndex, 0) * 10_000 + Math.round(numberOf(rule.order, 0) * 10),
    height: cssLength(position.height) ?? "auto",
  };
}
