import type { PropertyObject, PropertyValue } from "@sightline/model";
import { type ReactNode, useState } from "react";
import type { ComponentProps } from "../base/ComponentProps.ts";
import { MenuItem } from "../base/MenuItem.tsx";
import { menuItems, menuLabel } from "../base/menuItems.ts";
import { Root } from "../base/Root.tsx";
import { listOf, objectOf, textOf, truthy } from "../base/values.ts";
import "../base/menu.css";

/** A menu one level at a time: an item with items opens them in its place, with a way back. */
export default function MenuTree(props: ComponentProps): ReactNode {
  const [path, setPath] = useState<readonly number[]>([]);
  const parent = itemAt(props.props.items, path);
  const items = menuItems(parent ? parent.items : props.props.items);
  return (
    <Root of={props} className="sl-menu" style={{ overflow: "auto" }} attributes={{ role: "menu" }}>
      {parent ? (
        <button type="button" className="sl-menu-item" onClick={() => setPath(path.slice(0, -1))}>
          ‹ <span>{textOf(parent.backActionText) || "Back"}</span>
        </button>
      ) : null}
      {parent && truthy(parent.showHeader ?? true) ? <div className="sl-menu-header">{menuLabel(parent).text}</div> : null}
      {items.map(({ item, index }) => {
        const opens = listOf(item.items).length > 0 ? { onOpen: () => setPath([...path, index]) } : {};
        return <MenuItem key={index} of={props} item={item} path={[...path, index]} {...opens} />;
      })}
    </Root>
  );
}

function itemAt(items: PropertyValue | undefined, path: readonly number[]): PropertyObject | undefined {
  return path.reduce<PropertyObject | undefined>(
    (parent, index) => objectOf(listOf(parent ? parent.items : items)[index]),
    undefined,
  );
}
