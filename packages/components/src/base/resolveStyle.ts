import { isObject, type PropertyObject, type PropertyValue } from "@sightline/model";
import type { CSSProperties } from "react";

/** A style property taken apart: inline CSS, and the class attribute's value. */
export interface ResolvedStyle {
  readonly style: CSSProperties;
  readonly className: string;
}

const none: ResolvedStyle = { style: {}, className: "" };
const resolved = new WeakMap<PropertyObject, ResolvedStyle>();

/**
 * `{color: "red", classes: "a b/c"}` → inline CSS and `psc-a psc-b/c` [CMP5]. Same object in, same object out.
 * Keys of CSS with dashes are accepted as well; values that are no CSS (objects, null) are left out.
 */
export function resolveStyle(value: PropertyValue | undefined): ResolvedStyle {
  if (!isObject(value)) return none;
  const source = value as PropertyObject;
  const known = resolved.get(source);
  if (known) return known;
  const made = { style: inlineCss(source), className: classNames(source.classes) };
  resolved.set(source, made);
  return made;
}

function inlineCss(source: PropertyObject): CSSProperties {
  const css: Record<string, string | number> = {};
  for (const [key, value] of Object.entries(source)) {
    if (key === "classes" || (typeof value !== "string" && typeof value !== "number") || value === "") continue;
    css[cssKey(key)] = value;
  }
  return css as CSSProperties;
}

function cssKey(key: string): string {
  return key.startsWith("--") ? key : key.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

function classNames(classes: PropertyValue | undefined): string {
  const names = Array.isArray(classes) ? classes.join(" ") : typeof classes === "string" ? classes : "";
  return names
    .split(/[\s,]+/)
    .filter(Boolean)
    .map((name) => `psc-${name}`)
    .join(" ");
}

/** A CSS length of a property: numbers and texts of digits are pixels. */
export function cssLength(value: PropertyValue | undefined): string | undefined {
  if (typeof value === "number") return `${value}px`;
  if (typeof value !== "string" || value === "") return undefined;
  return /^-?\d+(\.\d+)?$/.test(value) ? `${value}px` : value;
}

/** Class names joined by spaces, empty ones left out. */
export function classList(...names: (string | undefined | false)[]): string {
  return names.filter(Boolean).join(" ");
}
