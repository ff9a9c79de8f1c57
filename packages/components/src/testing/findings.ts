import { fromJson, parsePath, sameValue } from "@sightline/model";
import { declaredAt, type PropertySchema } from "../schemas/index.ts";
import { spelled } from "../schemas/properties.ts";
import { alternatives, differenceOf, type Observation, seenOf, type Tested } from "./effects.ts";

/** What a view does to its component's schema, gathered from all that was seen of it. */
interface Behaviour {
  readonly reads: Set<string>;
  readonly writes: Set<string>;
  readonly events: Set<string>;
}

/**
 * Where a component's view and its schema disagree, one line each. A property counts as followed when changing it changes
 * what is drawn, written or sent in one of the examples; what only the gateway reads is named by `embeds`.
 */
export async function findings(tested: Tested): Promise<readonly string[]> {
  const { schema, examples } = tested;
  const behaviour: Behaviour = { reads: new Set(), writes: new Set(), events: new Set() };
  for (const example of examples) note(tested, behaviour, await seenOf(tested, example));
  const unfollowed: string[] = [];
  for (const [path, property] of Object.entries(schema.props)) {
    if (!isForGateway(tested, path) && path !== "style" && property.support !== "none")
      unfollowed.push(...(await valuesWithoutEffect(tested, path, behaviour)));
  }
  return [
    ...unfollowed,
    ...undeclaredReads(tested, behaviour),
    ...writeFaults(tested, behaviour),
    ...eventFaults(tested, behaviour),
  ];
}

function note({ schema }: Tested, { reads, writes, events }: Behaviour, seen: Observation): void {
  for (const path of seen.reads) reads.add(spelled(schema.props, path));
  for (const path of seen.writes) writes.add(spelled(schema.props, parsePath(path).slice(1)));
  for (const name of seen.events) events.add(name);
}

/** The gateway opens views by these, or never sends them; its own tests hold that it reads them. */
function isForGateway({ schema }: Tested, path: string): boolean {
  if (schema.props[path]?.gatewayOnly) return true;
  return (schema.embeds ?? []).some(
    ({ path: view, params, when, notParams = [] }) =>
      [view, params, when?.path].includes(path) || notParams.some((name) => path === `${params}.${name}`),
  );
}

async function valuesWithoutEffect(tested: Tested, path: string, behaviour: Behaviour): Promise<readonly string[]> {
  const property = tested.schema.props[path] as PropertySchema;
  const hasChildren = childrenOf(tested, path).length > 0;
  const dead: unknown[] = [];
  let followed = false;
  for (const value of alternatives(property, hasChildren)) {
    const seen = await differenceOf(tested, path, value);
    if (seen) {
      followed = true;
      note(tested, behaviour, seen);
      if (!property.enum) break;
    } else if (property.enum && !isUsual(property, value) && !property.unsupportedValues?.includes(value as string))
      dead.push(value);
  }
  if (property.enum && followed)
    return dead.map((value) => `${path}: the value ${JSON.stringify(value)} is allowed and does nothing`);
  const written = property.writer === "browser" && behaviour.writes.has(path);
  return followed || written || hasChildren ? [] : [`${path}: declared and not followed; changing it changes nothing`];
}

/** What an unset property means makes no difference to an unset one. */
function isUsual({ default: usual }: PropertySchema, value: unknown): boolean {
  return usual !== undefined && sameValue(fromJson(usual), value as string);
}

function childrenOf({ schema }: Tested, path: string): readonly string[] {
  return Object.keys(schema.props).filter((each) => each.startsWith(`${path}.`) || each.startsWith(`${path}[]`));
}

/** Reads of what is neither declared nor a group of declared ones nor inside a property that is free inside. */
function undeclaredReads(tested: Tested, { reads }: Behaviour): readonly string[] {
  return [...reads].filter((path) => !isKnown(tested, path)).map((path) => `${path}: read and not declared`);
}

function isKnown(tested: Tested, path: string): boolean {
  const { props } = tested.schema;
  if (props[path]) return props[path].support !== "none" || childrenOf(tested, path).length > 0;
  if (childrenOf(tested, path).length > 0) return true;
  const above = declaredAt(props, parsePath(path.replaceAll("[]", "[0]")));
  return above !== undefined && childrenOf(tested, above.path).length === 0 && above.schema.support !== "none";
}

function writeFaults({ schema }: Tested, { writes }: Behaviour): readonly string[] {
  const declared = Object.entries(schema.props).filter(([, each]) => each.writer === "browser");
  const allowed = declared.map(([path]) => path);
  return [
    ...[...writes]
      .filter((path) => !allowed.includes(path))
      .map((path) => `${path}: written and not declared as written by the browser`),
    ...allowed.filter((path) => !writes.has(path)).map((path) => `${path}: declared as written by the browser and never written`),
  ];
}

function eventFaults({ schema }: Tested, { events }: Behaviour): readonly string[] {
  const sent = Object.entries(schema.events).flatMap(([name, each]) => (each.support === "none" ? [] : [name]));
  return [
    ...[...events].filter((name) => !sent.includes(name)).map((name) => `${name}: sent and not declared`),
    ...sent.filter((name) => !events.has(name)).map((name) => `${name}: declared and never sent`),
  ];
}
