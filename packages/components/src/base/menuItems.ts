import { isObject, type PropertyObject, type PropertyValue } from "@sightline/model";
import { listOf, objectOf, textOf, truthy } from "./values.ts";

/** The items of a menu that are to be seen, each with its place in the list. */
export function menuItems(
  items: PropertyValue | undefined,
): readonly { readonly item: PropertyObject; readonly index: number }[] {
  return listOf(items)
    .map((item, index) => ({ item: objectOf(item), index }))
    .filter(({ item }) => item.visible === undefined || truthy(item.visible));
}

/** What an item says: `label` is a text, or `{text, icon}`, where the icon may also stand beside it [CMP30]. */
export function menuLabel(item: PropertyObject): { readonly text: string; readonly icon: PropertyValue | undefined } {
  if (!isObject(item.label)) return { text: textOf(item.label), icon: item.icon };
  const { text, icon } = objectOf(item.label);
  return { text: textOf(text), icon: icon ?? item.icon };
}
