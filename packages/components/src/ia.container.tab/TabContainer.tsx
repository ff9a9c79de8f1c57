import { isObject, type PropertyValue } from "@sightline/model";
import { type CSSProperties, type ReactNode, useRef } from "react";
import type { ComponentProps } from "../base/ComponentProps.ts";
import { Root } from "../base/Root.tsx";
import { classList, resolveStyle } from "../base/resolveStyle.ts";
import { listOf, numberOf, objectOf, textOf, truthy } from "../base/values.ts";
import "./tab.css";

/** Children behind tabs: those of the current one are drawn, and unseen those of tabs that run while hidden and were shown before. */
export default function TabContainer(props: ComponentProps): ReactNode {
  const current = numberOf(props.props.currentTabIndex, 0);
  const menu = resolveStyle(props.props.menuStyle);
  const content = resolveStyle(props.props.contentStyle);
  const tabs = listOf(props.props.tabs);
  const drawn = useDrawn(tabs, current);
  const height = numberOf(objectOf(props.props.tabSize).height, 36);
  return (
    <Root of={props} className="sl-tabs" attributes={{ "data-menu": props.props.menuType }}>
      <div role="tablist" className={classList("sl-tabs-menu", menu.className)} style={{ height, ...menu.style }}>
        {tabs.map((tab, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a tab is its place in the list, texts may repeat
          <Tab key={`${index} ${tabText(tab)}`} of={props} tab={tab} index={index} active={index === current} />
        ))}
      </div>
      {drawn.map((index) => (
        <div
          key={index}
          role="tabpanel"
          className={classList("sl-tabs-content", content.className)}
          style={{ ...content.style, ...(index === current ? {} : { display: "none" }) }}
        >
          {props.children(`tab:${index}`)}
        </div>
      ))}
    </Root>
  );
}

/** The tabs whose content is there: the current one, and those kept from before. */
function useDrawn(tabs: readonly PropertyValue[], current: number): readonly number[] {
  const shown = useRef(new Set<number>());
  shown.current.add(current);
  for (const index of shown.current)
    if (index !== current && !truthy(objectOf(tabs[index]).runWhileHidden)) shown.current.delete(index);
  return [...shown.current].sort((a, b) => a - b);
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
  return { width: numberOf(objectOf(tab).width, numberOf(size.width, 96)) };
}

function tabText(tab: PropertyValue): string {
  return isObject(tab) ? textOf(objectOf(tab).text ?? objectOf(tab).viewPath) : textOf(tab);
}
