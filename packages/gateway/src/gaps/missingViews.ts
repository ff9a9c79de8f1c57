import { componentCatalog } from "@sightline/components/schemas";
import { isObject, type PropertyValue } from "@sightline/model";
import type { ComponentDefinition, EventHandler, Project, ProjectProblem, ViewDefinition } from "@sightline/project";
import { GapList } from "./GapList.ts";
import { componentPaths } from "./viewGaps.ts";

/** A view that a component or an event of a view names, as it stands in the project. */
export interface NamedView {
  readonly component: string | undefined;
  readonly property: string;
  readonly viewPath: string;
}

/** The views a view names: in components that embed, and in actions that open one. What a binding fills is not looked at. */
export function namedViews(view: ViewDefinition): readonly NamedView[] {
  const paths = componentPaths(view.components);
  return [
    ...ofEvents(view.events, undefined),
    ...view.components.flatMap((component) => {
      const path = paths[component.index] as string;
      return [...ofEmbedding(component, path), ...ofEvents(component.events, path)];
    }),
  ];
}

/** The named views that the project does not have [PRJ135]. */
export function missingViews(project: Project, view: ViewDefinition, named: readonly NamedView[]): readonly ProjectProblem[] {
  const list = new GapList(`com.inductiveautomation.perspective/views/${view.path}`);
  for (const { component, property, viewPath } of named) {
    if (project.views.has(viewPath)) continue;
    const message = `There is no view "${viewPath}" in this project: where it should be shown, its name is.`;
    const place = component === undefined ? { property } : { component, property };
    list.add({ severity: "error", ...place, message });
  }
  return list.problems;
}

function ofEvents(events: readonly EventHandler[], component: string | undefined): readonly NamedView[] {
  return events.flatMap(({ domain, name, actions }) =>
    actions.flatMap(({ type, enabled, config }) => {
      const viewPath = type === "popup" && config.type !== "close" ? config.viewPath : type === "nav" ? config.view : undefined;
      return enabled && isName(viewPath) ? [{ component, property: `events.${domain}.${name}`, viewPath }] : [];
    }),
  );
}

function ofEmbedding({ type, base, config }: ComponentDefinition, component: string): readonly NamedView[] {
  return (componentCatalog.get(type)?.embeds ?? []).flatMap(({ path }) => {
    const [first = ""] = path.split(/[.[]/);
    if ([...config].some(([key, { binding }]) => binding?.enabled && isAtOrBelow(key, `props.${first}`))) return [];
    const found = valuesAt(base.props ?? null, path.replaceAll("[]", ".[]").split(".")).filter(isName);
    return found.map((viewPath) => ({ component, property: `props.${path}`, viewPath }));
  });
}

function isAtOrBelow(key: string, path: string): boolean {
  return key === "props" || key === path || key.startsWith(`${path}.`) || key.startsWith(`${path}[`);
}

/** A text without references: `{...}` is known only when it runs. */
function isName(value: unknown): value is string {
  return typeof value === "string" && value !== "" && !value.includes("{");
}

function valuesAt(value: PropertyValue, [step, ...rest]: readonly string[]): readonly PropertyValue[] {
  if (step === undefined) return [value];
  if (step === "[]") return Array.isArray(value) ? value.flatMap((item) => valuesAt(item as PropertyValue, rest)) : [];
  return isObject(value) ? valuesAt((value as Readonly<Record<string, PropertyValue>>)[step] ?? null, rest) : [];
}
