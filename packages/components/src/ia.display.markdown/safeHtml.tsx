import { createElement, Fragment, type ReactNode } from "react";
import { resolveStyle } from "../base/resolveStyle.ts";

const tags = new Set(
  "a abbr b blockquote br center code dd del div dl dt em font h1 h2 h3 h4 h5 h6 hr i img li mark ol p pre s small span strong sub sup table tbody td th thead tr u ul".split(
    " ",
  ),
);
const plain = ["href", "src", "alt", "title", "width", "height", "target", "color", "align", "colspan", "rowspan"] as const;
const renamed: Readonly<Record<string, string>> = { colspan: "colSpan", rowspan: "rowSpan" };

/**
 * HTML of a project's Markdown as elements: only tags and attributes that show something; what could run code is left out,
 * its text kept. `drawText` draws the texts between the tags.
 */
export function drawHtml(source: string, drawText: (text: string) => ReactNode): ReactNode {
  const { body } = new DOMParser().parseFromString(source, "text/html");
  return drawNodes(body, drawText);
}

function drawNodes(parent: Node, drawText: (text: string) => ReactNode): ReactNode {
  return createElement(Fragment, null, ...Array.from(parent.childNodes, (node) => drawNode(node, drawText)));
}

function drawNode(node: Node, drawText: (text: string) => ReactNode): ReactNode {
  if (node.nodeType === Node.TEXT_NODE) return drawText(node.textContent ?? "");
  if (!(node instanceof Element) || /^(script|style|iframe|object|embed|template)$/i.test(node.tagName)) return null;
  const tag = node.tagName.toLowerCase();
  if (!tags.has(tag)) return drawNodes(node, drawText);
  const empty = tag === "br" || tag === "hr" || tag === "img";
  return createElement(tag, attributesOf(node), ...(empty ? [] : [drawNodes(node, drawText)]));
}

function attributesOf(element: Element): Record<string, unknown> {
  const made: Record<string, unknown> = {};
  for (const name of plain) {
    const value = element.getAttribute(name);
    if (value !== null && !/^\s*(javascript|vbscript|data:text)/i.test(value)) made[renamed[name] ?? name] = value;
  }
  if (made.target) made.rel = "noopener";
  if (element.className) made.className = element.className;
  const style = element.getAttribute("style");
  return style ? { ...made, style: resolveStyle(declarations(style)).style } : made;
}

function declarations(style: string): Record<string, string> {
  const pairs = style.split(";").map((each) => each.split(/:(.*)/s).map((part) => part.trim()));
  return Object.fromEntries(pairs.filter(([name, value]) => name && value) as [string, string][]);
}
