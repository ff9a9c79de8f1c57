import {
  fromJson,
  isObject,
  type Json,
  type PropertyObject,
  type PropertyPath,
  type PropertyValue,
  parsePath,
  readAt,
  writeAt,
} from "@sightline/model";
import { act, createElement } from "react";
import type { EmbeddedView } from "../base/ComponentProps.ts";
import type { ComponentSchema, PropertySchema } from "../schemas/index.ts";
import { type Mounted, mount, type Subject } from "./observe.tsx";
import { enter, operate } from "./operate.ts";

/** What can be seen of a component with some properties: as drawn, and after all a user can do to it. */
export interface Observation {
  readonly drawn: string;
  /** Undefined where the drawing alone told all that was asked. */
  readonly operated?: string;
  readonly reads: readonly PropertyPath[];
  readonly writes: readonly string[];
  readonly events: readonly string[];
}

/** A component, examples of its properties, and what was seen of each. */
export interface Tested extends Subject {
  readonly examples: readonly PropertyObject[];
  readonly seen: Map<PropertyObject, Observation>;
}

/** Draws a component and operates all of it, unless it is drawn unlike `before` already. */
export async function observe(subject: Subject, props: PropertyObject, before?: Observation): Promise<Observation> {
  const mounted = await mount(subject, props, viewsOf(subject.schema, props));
  const drawn = page();
  const operated = before && before.drawn !== drawn ? {} : { operated: await operateAll(subject.schema, mounted) };
  await mounted.unmount();
  const { reads, writes, events } = mounted;
  return { drawn, ...operated, reads, writes: writes.map(([path]) => path), events: events.map(([name]) => name) };
}

async function operateAll(schema: ComponentSchema, mounted: Mounted): Promise<string> {
  const pages = new Set<string>();
  operate(() => pages.add(page()));
  await changeFromElsewhere(schema, mounted);
  return JSON.stringify([...pages, page(), mounted.writes, mounted.events]);
}

/** The document without what React numbers anew each time. */
function page(): string {
  return `${document.title} ${document.body.innerHTML.replace(/_r_\w+_/g, "id")}`;
}

/** While a field has the focus and holds a draft, something else writes its property. */
async function changeFromElsewhere({ props }: ComponentSchema, mounted: Mounted): Promise<void> {
  const field = mounted.element.querySelector<HTMLInputElement>("input:not([type=checkbox]):not([type=radio]), textarea");
  const written = Object.entries(props).find(([path, each]) => each.writer === "browser" && !path.includes("[]"));
  if (!field || field.disabled || !written) return;
  await act(async () => field.focus());
  enter(field);
  await mounted.change(`props.${written[0]}`, written[1].type === "number" ? 9 : "9");
}

/** A view in each slot the properties ask for, as the gateway would open it. */
export function viewsOf(schema: ComponentSchema, props: PropertyObject): readonly EmbeddedView[] {
  return (schema.embeds ?? []).flatMap(({ path, params, slot = "", rows }) => {
    const [list = "", item] = params.split("[]");
    if (rows) return rowViews(props, { path, list: item === undefined ? undefined : list, data: rows.data });
    const slots = item === undefined ? [""] : listAt(props, list).map((_, index) => `${index}${slot}`);
    const named = (at: string) => readAt(props, parsePath(path.replace("[]", `[${Number.parseInt(at, 10)}]`)));
    return slots.filter(named).map(viewAt);
  });
}

interface RowViews {
  readonly path: string;
  /** Of the items that have a cell in each row; undefined for one view below each row. */
  readonly list: string | undefined;
  readonly data: string;
}

function rowViews(props: PropertyObject, { path, list, data }: RowViews): readonly EmbeddedView[] {
  const named = (index = 0) => readAt(props, parsePath(path.replace("[]", `[${index}]`)));
  return listAt(props, data).flatMap((_, row) => {
    if (list === undefined) return named() ? [viewAt(String(row))] : [];
    return listAt(props, list).flatMap((__, item) => (named(item) ? [viewAt(`${row}.${item}`)] : []));
  });
}

function viewAt(slot: string): EmbeddedView {
  return { id: `view ${slot}`, slot, node: createElement("b", null, `view ${slot}`), size: { width: 320, height: 200 } };
}

function listAt(props: PropertyObject, path: string): readonly PropertyValue[] {
  const list = readAt(props, path.split("."));
  return Array.isArray(list) ? (list as readonly PropertyValue[]) : [];
}

/** Other values a property may have: those allowed, or some of each of its types. */
export function alternatives({ type, enum: allowed }: PropertySchema, hasChildren: boolean): readonly PropertyValue[] {
  if (allowed) return allowed.map(fromJson);
  const types = (typeof type === "string" ? [type] : type).filter((each) => each !== "object" || !hasChildren);
  return types.flatMap((each) => (samples[each] ?? []).map(fromJson));
}

const samples: Readonly<Record<string, readonly Json[]>> = {
  any: [5, "b", true, null, "material/zz"],
  array: [[], ["zz"], [{ value: 1 }]],
  boolean: [true, false],
  color: ["#123456"],
  "css-length": [17, "23%"],
  date: [1780000000000, 700000000000],
  icon: ["material/zz"],
  null: [null],
  number: [3, 150, -40],
  object: [{ zz: 1 }],
  string: ["zz", "5", "0.00", "DD", "a", "hidden", "running", "tab", "center"],
  style: [{ color: "rgb(1, 2, 3)" }],
  "view-path": ["zz"],
};

/** The properties with a value at a path; below `[]` in every item that is an object. Undefined where there is no such place. */
export function changed(props: PropertyObject, path: string, value: PropertyValue): PropertyObject | undefined {
  const [list = "", ...rest] = path.split("[]");
  if (rest.length === 0) return writeAt(props, path.split("."), 0, value) as PropertyObject;
  const below = rest.join("[]").replace(/^\./, "");
  const items = listAt(props, list).map((item) => (isObject(item) ? changed(item as PropertyObject, below, value) : item));
  if (items.length === 0 || items.includes(undefined)) return undefined;
  return writeAt(props, list.split("."), 0, items as PropertyValue) as PropertyObject;
}

/** What is seen where a value of a property makes a difference to one of the examples; undefined where it makes none. */
export async function differenceOf(tested: Tested, path: string, value: PropertyValue): Promise<Observation | undefined> {
  for (const example of tested.examples) {
    const other = changed(example, path, value);
    if (!other) continue;
    const before = await seenOf(tested, example);
    const after = await observe(tested, other, before);
    if (after.drawn !== before.drawn || after.operated !== before.operated) return after;
  }
  return undefined;
}

/** What is seen of an example; drawn twice the first time, so that icons are there as they are later. */
export async function seenOf(tested: Tested, example: PropertyObject): Promise<Observation> {
  const known = tested.seen.get(example);
  if (known) return known;
  await observe(tested, example);
  const made = await observe(tested, example);
  tested.seen.set(example, made);
  return made;
}
