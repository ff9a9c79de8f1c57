import { type Expression, parseExpression } from "@sightline/expression";
import { type JsonObject, type PropertyValue, toJson } from "@sightline/model";
import type { BindingDefinition, PropertyConfig, TransformDefinition } from "@sightline/project";
import { type BindingPlan, type BindingTable, expressionsOf } from "../binding/BindingTable.ts";
import { type ConfiguredObject, compileBindings } from "../binding/compileBindings.ts";
import type { ReferenceSpace } from "../binding/references.ts";
import type { Gap } from "./GapList.ts";

/** A component, a view or a session with the bindings that are looked at. */
export interface BoundPlace {
  readonly object: Omit<ConfiguredObject, "where">;
  readonly space: ReferenceSpace;
  readonly add: (gap: Omit<Gap, "component">) => void;
}

/** Options of bindings that only matter to the Designer, and to nobody here. */
const designerOptions = new Set(["designerUseLimit", "designerUpdatesEnabled"]);
/** Options whose loss can be seen, but changes no value for long. */
const cosmeticOptions = new Set(["enableValueCache", "overlayOptOut"]);

/** Finds bindings that do not run, and their options and transforms that nothing follows [PRJ124]. */
export function findBindingGaps({ object, space, add }: BoundPlace): void {
  const read = new Map<string, Set<string>>();
  const config = new Map([...object.config].map(([key, each]) => [key, recorded(each, key, read)]));
  const table = compileBindings([{ ...object, config, where: { project: "", label: "" } }], space);
  for (const [property, { binding }] of object.config) {
    if (!binding?.enabled) continue;
    const found = (gap: Omit<Gap, "component" | "property">) => add({ ...gap, property });
    findSourceGaps(binding, { plan: planOf(table, property), read: read.get(property) ?? new Set() }, found);
    for (const transform of binding.transforms) findTransformGaps(transform, found);
  }
}

type Found = (gap: Omit<Gap, "component" | "property">) => void;

/** The same configuration, noting which options of its binding the compiler asks for. */
function recorded(config: PropertyConfig, key: string, read: Map<string, Set<string>>): PropertyConfig {
  if (!config.binding?.enabled) return config;
  const names = new Set<string>();
  read.set(key, names);
  const options = new Proxy(config.binding.config, {
    get: (target, name) => {
      names.add(String(name));
      return target[name as string];
    },
  });
  return { ...config, binding: { ...config.binding, config: options } };
}

function planOf(table: BindingTable, property: string): BindingPlan | undefined {
  return table.plans.find((plan) => plan.where.property === property);
}

interface Compiled {
  readonly plan: BindingPlan | undefined;
  /** The options the compiler asked for. */
  readonly read: ReadonlySet<string>;
}

function findSourceGaps({ type, config }: BindingDefinition, { plan, read }: Compiled, found: Found): void {
  if (!plan) return;
  const { source } = plan;
  if (source.kind === "broken") {
    const message = source.unsupported ? `Bindings of type "${type}" are not supported` : source.message;
    const severity = source.unsupported ? "missing behaviour" : "error";
    return found({ kind: "binding", severity, message: `${message}: the property is marked bad.` });
  }
  for (const { expression } of expressionsOf(source)) findMissingFunctions(expression, found);
  for (const [option, value] of Object.entries(config)) {
    if (read.has(option) || designerOptions.has(option) || asksNothing(value as PropertyValue)) continue;
    const severity = cosmeticOptions.has(option) ? "cosmetic" : "missing behaviour";
    const message = `The option ${option} of ${type} bindings has no effect here.`;
    found({ kind: "binding", severity, message, same: `${type} ${option}` });
  }
}

function asksNothing(value: PropertyValue): boolean {
  return value === null || value === "" || value === false || (typeof value === "object" && Object.keys(value).length === 0);
}

function findMissingFunctions(expression: Expression, found: Found): void {
  for (const name of expression.missing) {
    const message = `The expression function ${name} is not here: what calls it fails and is marked bad.`;
    found({ kind: "function", severity: "missing behaviour", message });
  }
}

const mapInputs = ["scalar", "range", "expression"];
const mapOutputs = ["scalar", "color", "style-list", "document", "expression"];

function findTransformGaps(transform: TransformDefinition, found: Found): void {
  const wrong = (message: string) => found({ kind: "transform", severity: "wrong value", message });
  if (transform.type === "expression") findExpressionGaps(transform.expression, found);
  if (transform.type === "format") findFormatGaps(transform, wrong);
  if (transform.type !== "map") return;
  if (!mapInputs.includes(transform.inputType)) wrong(`Inputs of type "${transform.inputType}" are compared as values.`);
  if (!mapOutputs.includes(transform.outputType)) wrong(`Outputs of type "${transform.outputType}" are passed on as they are.`);
  const texts = [
    ...(transform.inputType === "expression" ? transform.mappings.map(({ input }) => input) : []),
    ...(transform.outputType === "expression" ? [...transform.mappings.map(({ output }) => output), transform.fallback] : []),
  ];
  for (const text of texts) if (typeof text === "string" && text.trim() !== "") findExpressionGaps(text, found);
}

function findExpressionGaps(text: string, found: Found): void {
  try {
    findMissingFunctions(parseExpression(text), found);
  } catch (error) {
    const message = `This expression cannot be read: ${error instanceof Error ? error.message : String(error)}`;
    found({ kind: "transform", severity: "error", message });
  }
}

function findFormatGaps(
  { formatType, formatValue }: Extract<TransformDefinition, { type: "format" }>,
  wrong: (message: string) => void,
): void {
  if (formatType !== "numeric" && formatType !== "datetime")
    wrong(`The format type "${formatType}" is not known: numbers are expected.`);
  const styles = toJson(formatValue) as JsonObject;
  if (typeof formatValue !== "object" || formatValue === null) return;
  for (const [part, style] of Object.entries(styles)) {
    const known = (part === "date" || part === "time") && ["short", "medium", "long", "full"].includes(String(style));
    if (!known) wrong(`The format ${part} "${String(style)}" is not known and left out.`);
  }
}
