import { isPropertyName, type PropertyObject, type PropertyValue } from "@sightline/model";
import type { PageConfig, PageDefinition } from "@sightline/project";

/** The configured page a path leads to, with its URL parameters and the query's. */
export interface PageMatch {
  readonly page: PageDefinition;
  readonly params: PropertyObject;
  /** The parameters that stand in the path itself. */
  readonly pathParams: PropertyObject;
}

/** Whether two paths lead to one page: they differ in their queries at most. */
export function isSamePlace(a: PageMatch, b: PageMatch): boolean {
  return a.page === b.page && Object.entries(a.pathParams).every(([name, value]) => b.pathParams[name] === value);
}

/** Parameters that differ from those before, by name; undefined: it is not named any more. */
export function changedParams({ params: before }: PageMatch, { params }: PageMatch): Map<string, PropertyValue | undefined> {
  const names = Object.keys({ ...before, ...params }).filter((name) => before[name] !== params[name]);
  return new Map(names.map((name) => [name, params[name]]));
}

/**
 * Finds the page of `/pump/3?tab=2`. A page without parameters wins over one with; undefined: no such page [SES14]. What
 * cannot be the name of a property is no parameter.
 */
export function matchPage(config: PageConfig, target: string): PageMatch | undefined {
  const [pathname = "", query = ""] = target.split("#")[0]?.split("?") ?? [];
  const segments = segmentsOf(pathname);
  const candidates = config.pages
    .map((page) => ({ page, params: matchSegments(segmentsOf(page.url), segments) }))
    .filter((each): each is { page: PageDefinition; params: Record<string, string> } => each.params !== undefined)
    .sort((a, b) => Object.keys(a.params).length - Object.keys(b.params).length);
  const best = candidates[0];
  return best && { page: best.page, params: { ...queryParams(query), ...best.params }, pathParams: best.params };
}

function queryParams(query: string): Record<string, string> {
  return Object.fromEntries([...new URLSearchParams(query)].filter(([name]) => isPropertyName(name)));
}

function segmentsOf(path: string): string[] {
  return path.split("/").filter((segment) => segment !== "");
}

function matchSegments(pattern: readonly string[], segments: readonly string[]): Record<string, string> | undefined {
  if (pattern.length !== segments.length) return undefined;
  const params: Record<string, string> = {};
  for (const [index, part] of pattern.entries()) {
    const segment = decode(segments[index] ?? "");
    const name = part.startsWith(":") ? part.slice(1) : undefined;
    if (name !== undefined && isPropertyName(name)) params[name] = segment;
    else if (name === undefined && decode(part) !== segment) return undefined;
  }
  return params;
}

function decode(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}

/** A page path as the address bar has it: one leading slash, nothing that leaves the project. */
export function normalizePath(path: string): string {
  return `/${path.replace(/^[/\\]+/, "")}`;
}
