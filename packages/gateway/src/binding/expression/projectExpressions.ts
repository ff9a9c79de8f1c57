import { isObject, type Json } from "@sightline/model";
import type { BindingDefinition, Project, PropertyConfig, TransformDefinition } from "../../project/types.ts";

/** One expression of a project and where it stands. */
export interface ProjectExpression {
  readonly resource: string;
  readonly component?: string;
  readonly property: string;
  readonly expression: string;
}

type Place = Omit<ProjectExpression, "expression">;

/** All expressions of a project: bindings, transforms, query parameters, polling rates. `check` parses them all. */
export function* projectExpressions(project: Project): Generator<ProjectExpression> {
  for (const view of project.views.values()) {
    const resource = `com.inductiveautomation.perspective/views/${view.path}`;
    yield* ofConfig(view.config, { resource });
    for (const component of view.components) yield* ofConfig(component.config, { resource, component: component.name });
  }
  yield* ofConfig(project.sessionProps.config, { resource: "com.inductiveautomation.perspective/session-props" });
}

function* ofConfig(config: ReadonlyMap<string, PropertyConfig>, place: Omit<Place, "property">): Generator<ProjectExpression> {
  for (const [property, { binding }] of config) {
    if (!binding) continue;
    for (const expression of ofBinding(binding)) yield { ...place, property, expression };
    for (const expression of binding.transforms.flatMap(ofTransform)) yield { ...place, property, expression };
  }
}

function ofBinding({ type, config }: BindingDefinition): string[] {
  switch (type) {
    case "expr":
      return texts(config.expression);
    case "expr-struct":
      return texts(config.struct);
    case "tag":
      return config.mode === "expression" ? texts(config.tagPath) : config.mode === "indirect" ? texts(config.references) : [];
    case "query":
      return [...texts(config.parameters), ...polling(config.polling)];
    default:
      return polling(config.polling);
  }
}

function ofTransform(transform: TransformDefinition): string[] {
  if (transform.type === "expression") return [transform.expression];
  if (transform.type !== "map") return [];
  const inputs = transform.inputType === "expression" ? transform.mappings.map(({ input }) => input) : [];
  const outputs =
    transform.outputType === "expression" ? [...transform.mappings.map(({ output }) => output), transform.fallback] : [];
  return [...inputs, ...outputs].filter((text): text is string => typeof text === "string" && text.trim() !== "");
}

/** A rate counts only while polling is on. */
function polling(json: Json | undefined): string[] {
  return isObject(json) && json.enabled === true ? texts(json.rate as Json) : [];
}

function texts(json: Json | undefined): string[] {
  if (typeof json === "string") return json.trim() ? [json] : [];
  return isObject(json) ? Object.values(json).flatMap((value) => (typeof value === "string" && value.trim() ? [value] : [])) : [];
}
