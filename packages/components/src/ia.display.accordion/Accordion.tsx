import type { PropertyObject } from "@sightline/model";
import type { CSSProperties, ReactNode } from "react";
import type { ComponentProps, EmbeddedView } from "../base/ComponentProps.ts";
import { Icon } from "../base/Icon.tsx";
import { Root } from "../base/Root.tsx";
import { classList, cssLength, resolveStyle } from "../base/resolveStyle.ts";
import { listOf, objectOf, stringOf, textOf, truthy } from "../base/values.ts";
import "./accordion.css";

/** Bodies under headers; a header opens and closes its body, with `expansionMode: single` closing the others. */
export default function Accordion(props: ComponentProps): ReactNode {
  const unused = resolveStyle(props.props.unusedSpaceStyle);
  return (
    <Root of={props} className="sl-accordion">
      {listOf(props.props.items).map((item, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: an item is its place in the list
        <Item key={index} of={props} item={objectOf(item)} index={index} />
      ))}
      <div className={classList("sl-accordion-rest", unused.className)} style={unused.style} />
    </Root>
  );
}

interface ItemProps {
  readonly of: ComponentProps;
  readonly item: PropertyObject;
  readonly index: number;
}

function Item({ of, item, index }: ItemProps): ReactNode {
  const body = objectOf(item.body);
  const look = resolveStyle(body.style);
  const view = of.views.find((each) => each.slot === String(index));
  const height = bodyHeight(body, view);
  const open = truthy(item.expanded);
  return (
    <>
      <Header of={of} item={item} index={index} />
      {open || view ? (
        <div className={classList("sl-accordion-body", look.className)} style={{ ...height, ...look.style }} hidden={!open}>
          {view?.node}
        </div>
      ) : null}
    </>
  );
}

function Header({ of, item, index }: ItemProps): ReactNode {
  const header = objectOf(item.header);
  const content = objectOf(header.content);
  const look = resolveStyle(header.style);
  const inner = resolveStyle(content.style);
  const view = of.views.find((each) => each.slot === `${index}.header`);
  const open = truthy(item.expanded);
  return (
    <button
      type="button"
      aria-expanded={open}
      className={classList("sl-accordion-header", look.className)}
      style={{
        height: cssLength(header.height) ?? 40,
        flexDirection: truthy(header.reverse) ? "row" : "row-reverse",
        ...look.style,
      }}
      onClick={() => toggle(of, index, !open)}
    >
      <span className={classList("sl-accordion-title", inner.className)} style={inner.style}>
        {content.type === "view" ? view?.node : textOf(content.text)}
      </span>
      <Toggle toggle={objectOf(header.toggle)} open={open} />
    </button>
  );
}

function Toggle({ toggle: shown, open }: { readonly toggle: PropertyObject; readonly open: boolean }): ReactNode {
  if (shown.enabled !== undefined && !truthy(shown.enabled)) return null;
  const icon = objectOf(open ? shown.expandedIcon : shown.collapsedIcon);
  const look = resolveStyle(icon.style);
  const path = stringOf(icon.path) || (open ? "material/expand_less" : "material/expand_more");
  return <Icon path={path} color={stringOf(icon.color)} className={look.className} style={look.style} />;
}

function toggle(of: ComponentProps, index: number, open: boolean): void {
  const items = listOf(of.props.items);
  for (const [at, item] of items.entries()) {
    const shown = at === index ? open : truthy(objectOf(item).expanded) && !(open && of.props.expansionMode === "single");
    if (shown === truthy(objectOf(item).expanded) || !of.write(`props.items[${at}].expanded`, shown)) continue;
    of.emit(shown ? "onItemExpanded" : "onItemCollapsed", { index: at });
  }
}

function bodyHeight(body: PropertyObject, view: EmbeddedView | undefined): CSSProperties {
  if (truthy(body.useDefaultViewHeight) && view?.size) return { height: view.size.height };
  const height = cssLength(body.height);
  return height && height !== "auto" ? { height } : {};
}
