import { isObject, type PropertyObject, type PropertyValue } from "@sightline/model";
import { createElement, type MouseEvent, type ReactNode } from "react";
import type { ComponentProps } from "../base/ComponentProps.ts";
import { Root } from "../base/Root.tsx";
import { resolveStyle } from "../base/resolveStyle.ts";
import { listOf, objectOf, stringOf, textOf } from "../base/values.ts";

/** The elements that are drawn; others (script, foreignObject, …) are left out. */
const allowed = new Set(
  [
    "a circle clipPath defs ellipse g group image line linearGradient marker mask path pattern polygon polyline",
    "radialGradient rect stop svg symbol text tspan use animate animateTransform title filter feGaussianBlur feOffset feBlend",
  ].flatMap((line) => line.split(" ")),
);

/** A drawing held as data: `elements` with type, attributes and inner `elements`. */
export default function Svg(props: ComponentProps): ReactNode {
  const { viewBox, preserveAspectRatio, elements } = props.props;
  return (
    <Root of={props} style={{ overflow: "hidden" }}>
      <svg
        width="100%"
        height="100%"
        viewBox={stringOf(viewBox) || undefined}
        preserveAspectRatio={stringOf(preserveAspectRatio) || undefined}
        style={{ display: "block" }}
        {...paint("fill", props.props.fill)}
        {...paint("stroke", props.props.stroke)}
        role="img"
        aria-label={props.name}
      >
        {listOf(elements).map((element, index) => draw(element, index, props))}
      </svg>
    </Root>
  );
}

function draw(element: PropertyValue, index: number, props: ComponentProps): ReactNode {
  const { type, elements, text, style, ...rest } = objectOf(element);
  const name = stringOf(type);
  if (!allowed.has(name)) return null;
  const look = resolveStyle(style);
  const attributes = { ...attributesOf(rest), style: look.style, className: look.className || undefined, key: index };
  const onClick = (event: MouseEvent) => {
    if (event.target === event.currentTarget) props.emit("onElementClicked", { id: textOf(rest.id), name: textOf(rest.name) });
  };
  const inner = listOf(elements).map((each, at) => draw(each, at, props));
  const children = text === undefined ? inner : [textOf(text), ...inner];
  return createElement(name === "group" ? "g" : name, { ...attributes, onClick }, ...children);
}

function attributesOf(element: PropertyObject): Record<string, string | number> {
  const made: Record<string, string | number> = {};
  for (const [key, value] of Object.entries(element)) {
    if (key === "fill" || key === "stroke") Object.assign(made, paint(key, value));
    else if (isAttribute(key, value)) made[key === "class" ? "className" : camel(key)] = value as string | number;
  }
  return made;
}

/** Anything that is plain and cannot run code. */
function isAttribute(key: string, value: PropertyValue): boolean {
  if (typeof value !== "string" && typeof value !== "number") return false;
  if (/^on/i.test(key) || key === "name" || key === "dangerouslySetInnerHTML" || key === "ref" || key === "key") return false;
  return !(/href$/i.test(key) && /^\s*(javascript|data:text)/i.test(String(value)));
}

/** `fill` and `stroke` are a colour, or an object with `paint`, `opacity`, `width` and so on. */
function paint(kind: "fill" | "stroke", value: PropertyValue | undefined): Record<string, string | number> {
  if (typeof value === "string") return { [kind]: value };
  if (!isObject(value)) return {};
  const made: Record<string, string | number> = {};
  for (const [key, each] of Object.entries(value as PropertyObject)) {
    if (typeof each !== "string" && typeof each !== "number") continue;
    made[key === "paint" ? kind : camel(`${kind}-${key}`)] = each;
  }
  return made;
}

function camel(key: string): string {
  return key.replace(/[-:]([a-z])/g, (_, letter: string) => letter.toUpperCase());
}
