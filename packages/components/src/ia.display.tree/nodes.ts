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
