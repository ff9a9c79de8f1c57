import type { PropertyObject, PropertyValue } from "@sightline/model";
import { listOf, objectOf, truthy } from "./values.ts";

/** The items of a menu that are to be seen, each with its place in the list. */
export function menuItems(
  items: PropertyValue | undefined,
): readonly { readonly item: PropertyObject; readonly index: number }[] {
  return listOf(items)
    .map((item, index) => ({ item: objectOf(item), index }))
    .filter(({ item }) => item.visible === undefined || truthy(item.visible));
}
