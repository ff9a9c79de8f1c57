import { isObject, type Json, type JsonObject } from "@sightline/model";
import type { Report } from "../definitions/problems.ts";
import { list, object, text } from "../json/fields.ts";

/** The CSS of one style class: `a/b` becomes `.psc-a\/b`, with its variants and animation [PRJ16]. */
export function styleClassCss(path: string, json: JsonObject, report: Report = () => undefined): string {
  const selector = `.psc-${escapeIdentifier(path)}`;
  const name = `psc-${path.replace(/[^A-Za-z0-9_-]/g, (char) => `_${char.charCodeAt(0).toString(16)}`)}`;
  const base = rule({ selector, animation: `${name}-anim`, left: leftOut(report, "base") }, object(json.base));
  return (
    base +
    list(json.variants)
      .map((variant, index) =>
        variantCss(
          { selector, animation: `${name}-anim-${index}`, left: leftOut(report, `variants[${index}]`) },
          object(variant),
        ),
      )
      .join("")
  );
}

interface Target {
  readonly selector: string;
  /** Name for the keyframes, should there be any. */
  readonly animation: string;
  /** Told what is left out, by its name and value. */
  readonly left: (name: string, value: Json) => void;
}

/** What is left out of a style class is told [PRJ126]. */
function leftOut(report: Report, property: string): Target["left"] {
  return (name, value) => {
    const message = `The ${name} ${JSON.stringify(value)} of this style class cannot be used and is left out.`;
    report({ severity: "cosmetic", kind: "style", property, message });
  };
}

function variantCss(target: Target, json: JsonObject): string {
  const pseudo = text(json.pseudo).replace(/^:+/, "");
  if (pseudo && !/^[a-z-]+(\([a-z0-9+ -]*\))?$/i.test(pseudo)) {
    target.left("pseudo class", pseudo);
    return "";
  }
  const separator = /^(before|after|placeholder|selection|first-line|first-letter)$/.test(pseudo) ? "::" : ":";
  const css = rule({ ...target, selector: pseudo ? target.selector + separator + pseudo : target.selector }, json);
  const query = mediaQuery(json.mediaQuery);
  if (query === "") target.left("media query", json.mediaQuery ?? null);
  if (query === undefined) return pseudo ? css : "";
  return query && css ? `@media ${query} {\n${css}}\n` : "";
}

/** undefined: the variant has none. Empty: it has one that cannot be used. */
function mediaQuery(json: Json | undefined): string | undefined {
  if (json === undefined || json === null || json === "") return undefined;
  const query = isObject(json)
    ? Object.entries(json)
        .map(([feature, value]) => `${kebab(feature)}: ${String(value)}`)
        .join(") and (")
    : text(json).replace(/^@media\s+/i, "");
  if (!query || /[{};<>\\@]/.test(query)) return "";
  return query.includes("(") && !isObject(json) ? query : /^(screen|print|all)$/.test(query) ? query : `(${query})`;
}

function rule(target: Target, json: JsonObject): string {
  const animation = object(json.animation);
  const keyframes = keyframesCss(target, object(animation.keyframes));
  const body = declarations(object(json.style), target.left) + (keyframes ? animationCss(target, animation) : "");
  return `${body ? `${target.selector} {\n${body}}\n` : ""}${keyframes}`;
}

function keyframesCss({ animation: name, left }: Target, frames: JsonObject): string {
  const body = Object.entries(frames)
    .filter(([position]) => /^(from|to|\d{1,3}(\.\d+)?%)$/.test(position))
    .map(([position, style]) => `${position} {\n${declarations(object(style), left)}}\n`);
  return body.length ? `@keyframes ${name} {\n${body.join("")}}\n` : "";
}

function animationCss({ animation, left }: Target, json: JsonObject): string {
  const declared = {
    animationName: animation,
    animationDuration: json.duration ?? "1s",
    animationDelay: json.delay ?? "0s",
    animationDirection: json.direction ?? "normal",
    animationIterationCount: json.iterationCount ?? "infinite",
    animationTimingFunction: json.timingFunction ?? "linear",
    animationFillMode: json.fillMode ?? "none",
  };
  return declarations(declared, left);
}

function declarations(style: JsonObject, left: Target["left"]): string {
  return Object.entries(style)
    .map(([name, json]) => {
      const made = declaration(name, json);
      if (made === "" && json !== "" && json !== null && name !== "classes") left(name, json);
      return made;
    })
    .join("");
}

function declaration(name: string, json: Json): string {
  if (typeof json !== "string" && typeof json !== "number") return "";
  const property = kebab(name);
  const value = String(json).trim();
  return property && value && staysInside(value) ? `  ${property}: ${value};\n` : "";
}

function kebab(name: string): string {
  const text = name.startsWith("--") ? name : name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  return /^-{0,2}[A-Za-z][A-Za-z0-9-]*$/.test(text) ? text : "";
}

/** A value may not end its declaration, open a block, a tag or a comment, or leave a quote or bracket open [PRJ17]. */
function staysInside(value: string): boolean {
  const bare = value.replace(/"[^"\\\n]*"|'[^'\\\n]*'/g, "");
  if (/["'\\\n\r<]|\/\*/.test(bare) || /<\//.test(value)) return false;
  const outsideUrl = bare.replace(/url\([^()]*\)/gi, "");
  return !/[{}]/.test(bare) && !/[;@]/.test(outsideUrl) && balanced(bare);
}

function balanced(value: string): boolean {
  let open = 0;
  for (const char of value) {
    if (char === "(") open++;
    if (char === ")" && --open < 0) return false;
  }
  return open === 0;
}

function escapeIdentifier(path: string): string {
  return path.replace(/[^A-Za-z0-9_-]/g, (char) => (char.charCodeAt(0) > 127 ? char : `\\${char}`)).replace(/\n/g, "");
}
