import { isObject, numberOf, type PropertyObject, type PropertyValue } from "@sightline/model";
import type { ScriptValue } from "@sightline/python";
import type { TagNode } from "../../tags/index.ts";
import { type BoundArguments, define, type GatewayFunction, optional, refusedParameter } from "../define.ts";
import { wildcard } from "./lists.ts";
import type { TagNeeds } from "./TagNeeds.ts";

const illegal = "java.lang.IllegalArgumentException";
type Test = (node: TagNode) => boolean;

/** `system.tag.query`: tags of a provider by conditions on their properties [SYS91]. */
export function tagQueryFunctions(world: TagNeeds): readonly GatewayFunction[] {
  return [
    define(
      {
        name: "system.tag.query",
        doc: "Tags of a provider that meet a condition, as a Results object. The condition knows path, tagType, dataType, valueSource, typeId (with *) and properties.",
        params: [
          optional("provider", "String"),
          optional("query", "Dictionary"),
          optional("limit", "Integer"),
          refusedParameter("continuation", "String", "all tags that match are answered at once"),
        ],
      },
      (args) => query(world, args),
    ),
  ];
}

function query(world: TagNeeds, args: BoundArguments): ScriptValue {
  const { condition, returnProperties, ...rest } = args.object("query");
  for (const name of Object.keys(rest))
    throw args.fault(illegal, `a query knows no "${name}", only condition and returnProperties`);
  const test = conditionOf(world, args, isObject(condition) ? (condition as PropertyObject) : {});
  const properties = Array.isArray(returnProperties) ? returnProperties.map(String) : [];
  const limit = args.number("limit") ?? 0;
  const found: TagNode[] = [];
  const walk = (path: string): void => {
    for (const node of world.tags.browse(path)) {
      if (limit > 0 && found.length >= limit) return;
      if (test(node)) found.push(node);
      walk(node.fullPath);
    }
  };
  walk(`[${args.text("provider") ?? "default"}]`);
  return found.map((node) => ({ ...node, ...valuesOf(world, node, properties) }) as ScriptValue);
}

function valuesOf({ tags }: TagNeeds, node: TagNode, properties: readonly string[]): Record<string, PropertyValue> {
  const values: Record<string, PropertyValue> = {};
  for (const name of properties) if (!Object.hasOwn(node, name)) values[name] = tags.read(`${node.fullPath}.${name}`).value;
  return values;
}

const facts = ["tagType", "dataType", "valueSource", "typeId"] as const;

function conditionOf(world: TagNeeds, args: BoundArguments, condition: PropertyObject): Test {
  const tests = Object.entries(condition).map(([name, wanted]): Test => {
    if (name === "path") return pathTest(String(wanted));
    if (name === "attributes" && isEmpty(wanted)) return () => true;
    if (name === "attributes") throw args.fault(illegal, "'attributes' of a condition are not supported: tags have none here");
    if (name === "properties" && isObject(wanted)) return groupOf(world, args, wanted as PropertyObject);
    const fact = facts.find((each) => each === name);
    if (!fact) throw args.fault(illegal, `a condition knows no "${name}", only path, ${facts.join(", ")} and properties`);
    const matches = wildcard(String(wanted));
    return (node) => matches(node[fact] ?? "");
  });
  return (node) => tests.every((test) => test(node));
}

function isEmpty(value: PropertyValue): boolean {
  return value === null || (Array.isArray(value) ? value.length === 0 : isObject(value) && Object.keys(value).length === 0);
}

/** With or without a provider in front. */
function pathTest(pattern: string): Test {
  const matches = wildcard(pattern.replace(/^\[[^\]]*\]/, ""));
  return ({ fullPath }) => matches(fullPath.slice(fullPath.indexOf("]") + 1));
}

/** `{"op": "And", "conditions": […]}`, or one condition. */
function groupOf(world: TagNeeds, args: BoundArguments, group: PropertyObject): Test {
  if (!Array.isArray(group.conditions)) return comparison(world, args, group);
  const tests = group.conditions.map((each) => groupOf(world, args, isObject(each) ? (each as PropertyObject) : {}));
  const any = String(group.op ?? "And").toLowerCase() === "or";
  return (node) => (any ? tests.some((test) => test(node)) : tests.every((test) => test(node)));
}

const orders: Readonly<Record<string, (sign: number) => boolean>> = {
  equal: (sign) => sign === 0,
  notequal: (sign) => sign !== 0,
  greaterthan: (sign) => sign > 0,
  greaterthanorequal: (sign) => sign >= 0,
  lessthan: (sign) => sign < 0,
  lessthanorequal: (sign) => sign <= 0,
};

function comparison({ tags }: TagNeeds, args: BoundArguments, { prop, comp, value = null }: PropertyObject): Test {
  const name = String(prop ?? "");
  const word = String(comp ?? "Equal").toLowerCase();
  const order = Object.hasOwn(orders, word) ? orders[word] : undefined;
  const matches = word === "like" ? wildcard(String(value)) : undefined;
  if (name === "" || (!order && !matches))
    throw args.fault(illegal, `a condition on a property is {"prop", "comp", "value"}, not "${word}"`);
  return (node) => {
    const found = Object.hasOwn(node, name) ? (node as never)[name] : tags.read(`${node.fullPath}.${name}`).value;
    return matches ? matches(String(found ?? "")) : (order?.(signOf(found, value)) ?? false);
  };
}

function signOf(found: PropertyValue, wanted: PropertyValue): number {
  const [a, b] = [numberOf(found), numberOf(wanted)];
  if (a !== undefined && b !== undefined) return a - b;
  const [left, right] = [String(found ?? "").toLowerCase(), String(wanted ?? "").toLowerCase()];
  return left < right ? -1 : Number(left > right);
}
