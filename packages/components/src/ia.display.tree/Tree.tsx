import { type PropertyObject, toJson } from "@sightline/model";
import { type KeyboardEvent, type MouseEvent, type ReactNode, type RefObject, useRef } from "react";
import type { ComponentProps } from "../base/ComponentProps.ts";
import { Icon } from "../base/Icon.tsx";
import { Root } from "../base/Root.tsx";
import { classList, resolveStyle } from "../base/resolveStyle.ts";
import { listOf, numberOf, objectOf, stringOf, textOf, truthy } from "../base/values.ts";
import { expandedPath, nodeAt, rangeOf, type TreeNode, toggled, visibleNodes } from "./nodes.ts";
import "./tree.css";

/**
 * Nodes within nodes; a click selects one, with Ctrl one more or one less, with Shift all in sight from the one before; its arrow opens and
 * closes it. The selection goes by place: it stays when other nodes stand there.
 */
export default function Tree(props: ComponentProps): ReactNode {
  const anchor = useRef<string>(undefined);
  const selected = new Set(listOf(props.props.selection).map(textOf));
  const truncate = stringOf(objectOf(props.props.appearance).textOverflow) === "truncate";
  return (
    <Root
      of={props}
      className={classList("sl-tree", truncate ? "sl-tree-truncate" : "")}
      attributes={{ role: "tree", "aria-multiselectable": true }}
    >
      {visibleNodes(props.props.items).map((node) => (
        <Line key={node.key} of={props} node={node} selected={selected.has(node.key)} anchor={anchor} />
      ))}
    </Root>
  );
}

interface LineProps {
  readonly of: ComponentProps;
  readonly node: TreeNode;
  readonly selected: boolean;
  /** Key of the node that was clicked last without Shift. */
  readonly anchor: RefObject<string | undefined>;
}

function Line({ of, node, selected, anchor }: LineProps): ReactNode {
  const { props } = of;
  const appearance = objectOf(props.appearance);
  const look = resolveStyle(appearance[selected ? "selectedStyle" : "unselectedStyle"]);
  const enabled = truthy(props.interactable);
  return (
    <div
      role="treeitem"
      aria-level={node.path.length}
      aria-selected={selected}
      {...(node.hasItems ? { "aria-expanded": node.expanded } : {})}
      tabIndex={enabled ? 0 : -1}
      className={classList("sl-tree-line", look.className)}
      style={{ paddingLeft: (node.path.length - 1) * 20, height: numberOf(appearance.rowHeight, 24), ...look.style }}
      onClick={enabled ? (event) => click(of, { node, anchor }, event) : undefined}
      onKeyDown={enabled ? (event) => byKey(of, { node, anchor }, event) : undefined}
    >
      <Arrow of={of} node={node} enabled={enabled} />
      <PathIcon icon={nodeIcon(props, node)} />
      <span className="sl-tree-label">{node.label}</span>
    </div>
  );
}

function Arrow({
  of,
  node,
  enabled,
}: {
  readonly of: ComponentProps;
  readonly node: TreeNode;
  readonly enabled: boolean;
}): ReactNode {
  if (!node.hasItems) return <span className="sl-tree-arrow" />;
  const icons = objectOf(objectOf(of.props.appearance).expandIcons);
  return (
    <button
      type="button"
      className="sl-tree-arrow"
      tabIndex={-1}
      aria-hidden="true"
      onClick={(event) => {
        if (!enabled) return;
        event.stopPropagation();
        toggle(of, node);
      }}
    >
      <PathIcon icon={objectOf(icons[node.expanded ? "expanded" : "collapsed"])} />
    </button>
  );
}

function PathIcon({ icon }: { readonly icon: PropertyObject }): ReactNode {
  const path = stringOf(icon.path);
  const look = resolveStyle(icon.style);
  return path ? <Icon path={path} color={stringOf(icon.color)} className={look.className} style={look.style} /> : null;
}

function nodeIcon(props: PropertyObject, { item, hasItems, expanded }: TreeNode): PropertyObject {
  const own = objectOf(item.icon);
  if (stringOf(own.path)) return own;
  const icons = objectOf(objectOf(props.appearance).defaultNodeIcons);
  return objectOf(icons[hasItems ? (expanded ? "expanded" : "collapsed") : "empty"]);
}

function toggle(of: ComponentProps, { path, expanded }: TreeNode): void {
  of.write(expandedPath(path), !expanded);
}

type Modifiers = Pick<MouseEvent, "ctrlKey" | "metaKey" | "shiftKey">;

/** A node that was clicked, or chosen by key. */
interface Chosen {
  readonly node: TreeNode;
  readonly anchor: RefObject<string | undefined>;
}

function click(of: ComponentProps, chosen: Chosen, modifiers: Modifiers): void {
  const { item, hasItems, label, path } = chosen.node;
  if (!hasItems || of.props.branchNodeSelectable !== false) select(of, chosen, modifiers);
  of.emit("onItemClicked", { label, data: toJson(item.data ?? null), itemPath: [...path] });
}

function select(of: ComponentProps, { node, anchor }: Chosen, { ctrlKey, metaKey, shiftKey }: Modifiers): void {
  const before = listOf(of.props.selection).map(textOf);
  const nodes = visibleNodes(of.props.items);
  const added = ctrlKey || metaKey;
  const keys = shiftKey ? rangeOf(nodes, anchor.current, node.key) : added ? toggled(before, node.key) : [node.key];
  if (!shiftKey) anchor.current = node.key;
  of.write("props.selection", [...keys]);
  of.write(
    "props.selectionData",
    keys.map((itemPath) => ({ itemPath, value: nodeAt(of.props.items, itemPath)?.data ?? null })),
  );
}

function byKey(of: ComponentProps, chosen: Chosen, event: KeyboardEvent): void {
  const { node } = chosen;
  if (event.key === "Enter" || event.key === " ") click(of, chosen, event);
  else if (event.key === "ArrowRight" && node.hasItems && !node.expanded) toggle(of, node);
  else if (event.key === "ArrowLeft" && node.expanded) toggle(of, node);
  else return;
  event.preventDefault();
}
