import { isObject, type PropertyObject, type PropertyValue } from "@sightline/model";
import { listOf, objectOf, textOf, truthy } from "../base/values.ts";

/** One line of a tree as it is drawn. */
export interface TreeNode {
  readonly item: PropertyObject;
  /** Indices that lead to it. */
  readonly path: readonly number[];
  /** The same as a text, `0/2/1`, as `props.selection` holds it. */
  readonly key: string;
  readonly label: string;
  readonly expanded: boolean;
  readonly hasItems: boolean;
}

/** The lines in sight, in order: what is below a closed item is not [CMP33]. */
export function visibleNodes(items: PropertyValue | undefined, above: readonly number[] = []): readonly TreeNode[] {
  return listOf(items).flatMap((each, index) => {
    const item = objectOf(each);
    const path = [...above, index];
    const expanded = truthy(item.expanded);
    const hasItems = listOf(item.items).length > 0;
    const label = isObject(each) ? textOf(item.label) : textOf(each);
    const node = { item, path, key: path.join("/"), label, expanded, hasItems };
    return [node, ...(expanded ? visibleNodes(item.items, path) : [])];
  });
}

/** The property path of an item's `expanded`: `props.items[0].items[2].expanded`. */
export function expandedPath(path: readonly number[]): string {
  return `props${path.map((index) => `.items[${index}]`).join("")}.expanded`;
}

/** The item at a path of indices, `0/2/1`; undefined where there is none, as where the list is shorter now. */
export function nodeAt(items: PropertyValue | undefined, key: string): PropertyObject | undefined {
  const [first = "", ...rest] = key.split("/");
  const found = listOf(items)[Number(first)];
  if (found === undefined) return undefined;
  return rest.length === 0 ? objectOf(found) : nodeAt(objectOf(found).items, rest.join("/"));
}

/** The keys of all lines in sight from one to another, both included; the other alone where the one is out of sight. */
export function rangeOf(nodes: readonly TreeNode[], from: string | undefined, to: string): readonly string[] {
  const ends = [from, to].map((key) => nodes.findIndex((node) => node.key === key)).sort((a, b) => a - b);
  const [first = -1, last = -1] = ends;
  return first < 0 ? [to] : nodes.slice(first, last + 1).map((node) => node.key);
}

/** A selection without the key, or with it at the end. */
export function toggled(selection: readonly string[], key: string): readonly string[] {
  return selection.includes(key) ? selection.filter((each) => each !== key) : [...selection, key];
}
