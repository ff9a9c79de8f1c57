import type { PropertyObject } from "@sightline/model";
import type { ReactNode } from "react";
import type { ComponentProps } from "../base/ComponentProps.ts";
import { MenuItem } from "../base/MenuItem.tsx";
import { menuItems } from "../base/menuItems.ts";
import { Root } from "../base/Root.tsx";
import "../base/menu.css";

/** A row of links; an item with items opens them below itself. */
export default function HorizontalMenu(props: ComponentProps): ReactNode {
  return (
    <Root of={props} className="sl-menu sl-menu-row" attributes={{ role: "menubar" }}>
      {menuItems(props.props.items).map(({ item, index }) => (
        <Branch key={index} of={props} item={item} path={[index]} />
      ))}
    </Root>
  );
}

interface BranchProps {
  readonly of: ComponentProps;
  readonly item: PropertyObject;
  readonly path: readonly number[];
}

function Branch({ of, item, path }: BranchProps): ReactNode {
  const below = menuItems(item.items);
  return (
    <div className="sl-menu-branch">
      <MenuItem of={of} item={item} path={path} />
      {below.length === 0 ? null : (
        <div className="sl-menu-below" role="menu">
          {below.map(({ item: each, index }) => (
            <Branch key={index} of={of} item={each} path={[...path, index]} />
          ))}
        </div>
      )}
    </div>
  );
}
