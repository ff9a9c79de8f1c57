import { isObject, type Json, type PropertyValue } from "@sightline/model";
import type { BindingDefinition, Project, PropertyConfig, ViewDefinition } from "@sightline/project";

/** A tag path in braces, or a literal argument of `tag(…)`. */
const inExpression = /\{\s*(\[[^\]{}]*\][^{}]*?)\s*\}|\btag\s*\(\s*(?:"([^"{}]+)"|'([^'{}]+)')\s*\)/gi;
/** A literal path in a script: `system.tag.readBlocking(["[default]A/B"])`. */
const inScript = /["'](\[[A-Za-z_][\w .~-]*\][^"'%{}\n]+)["']/g;

/** Collects the literal tag paths of a project from tag bindings, expressions, history bindings and scripts [PRJ28]. */
export function collectTagPaths(project: Project): ReadonlySet<string> {
  const paths = new Set<string>();
  for (const view of project.views.values()) collectView(view, paths);
  collectConfig(project.sessionProps.config, paths);
  for (const library of project.libraries) collectMatches(library.source, inScript, paths);
  return paths;
}

function collectView(view: ViewDefinition, paths: Set<string>): void {
  collectConfig(view.config, paths);
  for (const component of view.components) {
    collectConfig(component.config, paths);
    for (const method of component.methods) collectMatches(method.script, inScript, paths);
    for (const handler of component.messageHandlers) collectMatches(handler.script, inScript, paths);
    for (const event of [...component.events, ...view.events]) {
      for (const action of event.actions) collectMatches(textOf(action.config.script), inScript, paths);
    }
  }
}

function collectConfig(config: ReadonlyMap<string, PropertyConfig>, paths: Set<string>): void {
  for (const { binding, onChange } of config.values()) {
    if (onChange) collectMatches(onChange.script, inScript, paths);
    if (binding) collectBinding(binding, paths);
  }
}

function collectBinding(binding: BindingDefinition, paths: Set<string>): void {
  if (binding.type === "tag") collectTagBinding(binding, paths);
  else if (binding.type === "property") addBracketed(binding.config.path, paths);
  else if (binding.type === "tag-history") collectHistory(binding.config.tags, paths);
  else collectTexts(binding.config, paths);
  for (const transform of binding.transforms) {
    if (transform.type === "expression") collectMatches(transform.expression, inExpression, paths);
    if (transform.type === "script") collectMatches(transform.code, inScript, paths);
    if (transform.type === "map") for (const { input, output } of transform.mappings) collectValues([input, output], paths);
  }
}

function collectTagBinding({ config }: BindingDefinition, paths: Set<string>): void {
  const tagPath = textOf(config.tagPath);
  if (config.mode === "expression") collectMatches(tagPath, inExpression, paths);
  else if (tagPath && !tagPath.includes("{")) paths.add(tagPath);
}

function collectHistory(tags: Json | undefined, paths: Set<string>): void {
  if (typeof tags === "string") collectMatches(tags, inExpression, paths);
  for (const tag of Array.isArray(tags) ? (tags as readonly Json[]) : [])
    addBracketed(isObject(tag) ? (tag.path as Json) : tag, paths);
}

function addBracketed(path: Json | undefined, paths: Set<string>): void {
  if (typeof path === "string" && /^\[[^\]]*\][^{}]+$/.test(path)) paths.add(path);
}

/** Searches every text of a configuration, because expressions occur at different depths. */
function collectTexts(json: Json, paths: Set<string>): void {
  if (typeof json === "string") collectMatches(json, inExpression, paths);
  else if (typeof json === "object" && json !== null) for (const child of Object.values(json)) collectTexts(child as Json, paths);
}

function collectValues(values: readonly PropertyValue[], paths: Set<string>): void {
  for (const value of values) if (typeof value === "string") collectMatches(value, inExpression, paths);
}

function collectMatches(text: string, pattern: RegExp, paths: Set<string>): void {
  if (!text.includes("[") && !/tag/i.test(text)) return;
  for (const match of text.matchAll(pattern)) {
    const path = match[1] ?? match[2] ?? match[3];
    if (path && isConcrete(path)) paths.add(path.trim());
  }
}

function textOf(json: Json | undefined): string {
  return typeof json === "string" ? json : "";
}

/** Excludes paths relative to a tag, patterns, and bracketed database columns. */
function isConcrete(path: string): boolean {
  return !/^\[\.\]|^\[[^\]]*\]\.|[<>*?=]|\.\.\.|\].*\[.*\]/.test(path);
}
