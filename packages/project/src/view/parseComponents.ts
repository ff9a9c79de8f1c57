import type { Json, JsonObject, PropertyObject } from "@sightline/model";
import type { Report } from "../definitions/problems.ts";
import type { ComponentDefinition, CustomMethod, MessageHandler } from "../definitions/types.ts";
import { flag, list, object, properties, text } from "../json/fields.ts";
import { parseConfig } from "./parseConfig.ts";
import { parseEvents } from "./parseEvents.ts";

/** The component tree as a list in preorder; the root is first [PRJ8]. */
export function parseComponents(root: JsonObject, report: Report): readonly ComponentDefinition[] {
  const collector = new ComponentCollector(report);
  collector.add(root, undefined, "root");
  return collector.components;
}

class ComponentCollector {
  readonly components: ComponentDefinition[] = [];

  constructor(readonly report: Report) {}

  add(json: JsonObject, parent: number | undefined, path: string): number {
    const index = this.components.length;
    const report: Report = (finding) => this.report({ component: path, ...finding });
    const children: number[] = [];
    this.components.push({
      index,
      parent,
      children,
      type: componentType(json, report),
      name: path.slice(path.lastIndexOf("/") + 1),
      base: baseOf(json),
      config: parseConfig(json.propConfig, report),
      events: parseEvents(json.events, report),
      ...parseScripts(object(json.scripts), report),
    });
    const names = new Set<string>();
    for (const child of list(json.children)) {
      const fields = object(child);
      children.push(this.add(fields, index, `${path}/${this.#nameOf(fields, names, path)}`));
    }
    return index;
  }

  /** A missing name is made of the type; of two equal names, paths find the first [PRJ8]. */
  #nameOf(json: JsonObject, taken: Set<string>, parent: string): string {
    const given = text(object(json.meta).name);
    const name = given || text(json.type, "component").split(".").at(-1) || "component";
    const component = `${parent}/${name}`;
    if (!given) this.report({ severity: "warning", component, message: "This component has no name: give it one in meta.name." });
    if (taken.has(name))
      this.report({ severity: "warning", component, message: "Two siblings have this name: paths reach the first only." });
    taken.add(name);
    return name;
  }
}

function componentType(json: JsonObject, report: Report): string {
  const type = text(json.type);
  if (!type) report({ severity: "error", message: "This component has no type and cannot be drawn." });
  return type;
}

function baseOf(json: JsonObject): PropertyObject {
  return Object.freeze({
    props: properties(json.props),
    position: properties(json.position),
    meta: properties(json.meta),
    custom: properties(json.custom),
  });
}

interface ComponentScripts {
  readonly methods: readonly CustomMethod[];
  readonly messageHandlers: readonly MessageHandler[];
}

function parseScripts(json: JsonObject, report: Report): ComponentScripts {
  for (const extension of list(json.extensionFunctions)) {
    const { name, enabled } = object(extension);
    if (enabled !== false)
      report({
        severity: "missing behaviour",
        kind: "script",
        property: text(name),
        message: `The extension function ${text(name)} is never run here.`,
      });
  }
  return {
    methods: list(json.customMethods).map(parseMethod),
    messageHandlers: list(json.messageHandlers).map(parseMessageHandler),
  };
}

function parseMethod(json: Json): CustomMethod {
  const { name, params, script } = object(json);
  return { name: text(name), params: list(params).map((param) => text(param)), script: text(script) };
}

function parseMessageHandler(json: Json): MessageHandler {
  const fields = object(json);
  return {
    messageType: text(fields.messageType),
    script: text(fields.script),
    pageScope: flag(fields.pageScope, true),
    sessionScope: flag(fields.sessionScope, false),
    viewScope: flag(fields.viewScope, false),
  };
}
