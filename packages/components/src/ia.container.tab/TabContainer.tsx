import { isObject, type PropertyValue } from "@sightline/model";
import type { CSSProperties, ReactNode } from "react";
import type { ComponentProps } from "../base/ComponentProps.ts";
import { Root } from "../base/Root.tsx";
import { classList, resolveStyle } from "../base/resolveStyle.ts";
import { listOf, numberOf, objectOf, textOf, truthy } from "../base/values.ts";
import "./tab.css";

/** Children behind tabs: the one whose `tabIndex` is the current one is drawn. */
export default function TabContainer(props: ComponentProps): ReactNode {
  const current = numberOf(props.props.currentTabIndex, 0);
  const menu = resolveStyle(props.props.menuStyle);
  const content = resolveStyle(props.props.contentStyle);
  return (
    <Root of={props} className="sl-tabs" attributes={{ "data-menu": props.props.menuType }}>
      <div role="tablist" className={classList("sl-tabs-menu", menu.className)} style={menu.style}>
        {listOf(props.props.tabs).map((tab, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a tab is its place in the list, texts may repeat
          <Tab key={`${index} ${tabText(tab)}`} of={props} tab={tab} index={index} active={index === current} />
        ))}
      </div>
      <div role="tabpanel" className={classList("sl-tabs-content", content.className)} style={content.style}>
        {props.children(`tab:${current}`)}
      </div>
    </Root>
  );
}

interface TabProps {
  readonly of: ComponentProps;
  readonly tab: PropertyValue;
  readonly index: number;
  readonly active: boolean;
}

function Tab({ of, tab, index, active }: TabProps): ReactNode {
  const disabled = truthy(objectOf(tab).disabled);
  const styles = objectOf(of.props.tabStyle);
  const look = resolveStyle(styles[active ? "active" : disabled ? "disabled" : "inactive"]);
  // A script may choose a tab that nobody can click: it looks like both.
  const above = resolveStyle(active && disabled ? styles.disabled : undefined);
  const view = of.views.find((each) => each.slot === String(index));
  return (
    <button
      type="button"
      role="tab"
      aria-selected={active}
      disabled={disabled}
      className={classList("sl-tab", look.className, above.className)}
      style={{ ...sizeOf(of, tab), ...look.style, ...above.style }}
      onClick={() => of.write("props.currentTabIndex", index)}
    >
      {view?.node ?? tabText(tab)}
    </button>
  );
}

function sizeOf({ props }: ComponentProps, tab: PropertyValue): CSSProperties {
  const size = objectOf(props.tabSize);
  return { width: numberOf(objectOf(tab).width, numberOf(size.width, 96)), height: numberOf(size.height, 36) };
}

function tabText(tab: PropertyValue): string {
  return isObject(tab) ? textOf(objectOf(tab).text ?? objectOf(tab).viewPath) : textOf(tab);
}
