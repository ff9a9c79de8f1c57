import type { PropertyObject, PropertyValue } from "@sightline/model";
import type { ReactNode } from "react";
import type { ComponentProps } from "./ComponentProps.ts";
import { Icon } from "./Icon.tsx";
import { menuLabel } from "./menuItems.ts";
import { classList, resolveStyle } from "./resolveStyle.ts";
import { objectOf, stringOf, textOf, truthy } from "./values.ts";

interface MenuItemProps {
  readonly of: ComponentProps;
  readonly item: PropertyObject;
  /** The indices that lead to it. */
  readonly path: readonly number[];
  readonly onOpen?: () => void;
}

/** One entry of a menu: goes to its page, or opens what is below it. */
export function MenuItem({ of, item, path, onOpen }: MenuItemProps): ReactNode {
  const enabled = truthy(of.props.enabled) && (item.enabled === undefined || truthy(item.enabled));
  const target = textOf(item.target);
  const common = resolveStyle(of.props.itemStyle);
  const own = resolveStyle(item.style);
  const label = menuLabel(item);
  const content = (
    <>
      <MenuIcon icon={label.icon} />
      <span>{label.text}</span>
      <MenuIcon icon={item.navIcon} otherwise={onOpen ? "material/chevron_right" : ""} />
    </>
  );
  const shared = {
    role: "menuitem",
    className: classList("sl-menu-item", common.className, own.className),
    style: { ...common.style, ...own.style },
    onClick: () => {
      of.emit("onItemClicked", { label: label.text, enabled, target, path: [...path] });
      if (enabled) onOpen?.();
    },
  };
  if (!enabled || target === "" || onOpen) {
    return (
      <button type="button" {...shared} aria-disabled={!enabled}>
        {content}
      </button>
    );
  }
  return (
    <a {...shared} href={addressOf(target)}>
      {content}
    </a>
  );
}

interface MenuIconProps {
  readonly icon: PropertyValue | undefined;
  readonly otherwise?: string;
}

function MenuIcon({ icon, otherwise = "" }: MenuIconProps): ReactNode {
  const { path, color, style } = objectOf(icon);
  const drawn = stringOf(path) || otherwise;
  const look = resolveStyle(style);
  return drawn ? <Icon path={drawn} color={stringOf(color)} className={look.className} style={look.style} /> : null;
}

/** A page of the project begins with a slash, anything else is an address; code is none. */
function addressOf(target: string): string | undefined {
  if (/^\s*javascript:/i.test(target)) return undefined;
  if (!target.startsWith("/")) return target;
  const [, data, perspective, client, project] = window.location.pathname.split("/");
  return data === "data" ? `/${data}/${perspective}/${client}/${project}${target}` : target;
}
