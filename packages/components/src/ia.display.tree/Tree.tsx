import { type PropertyObject, toJson } from "@sightline/model";
import type { KeyboardEvent, ReactNode } from "react";
import type { ComponentProps } from "../base/ComponentProps.ts";
import { Icon } from "../base/Icon.tsx";
import { Root } from "../base/Root.tsx";
import { classList, resolveStyle } from "../base/resolveStyle.ts";
import { listOf, objectOf, stringOf, textOf, truthy } from "../base/values.ts";
import { expandedPath, type TreeNode, visibleNodes } from "./nodes.ts";
import "./tree.css";

/** Nodes within nodes; a click selects one, its arrow opens and closes it. */
export default function Tree(props: ComponentProps): ReactNode {
  const selected = new Set(listOf(props.props.selection).map(textOf));
  return (
    <Root of={props} className="sl-tree" attributes={{ role: "tree" }}>
      {visibleNodes(props.props.items).map((node) => (
        <Line key={node.key} of={props} node={node} selected={selected.has(node.key)} />
      ))}
    </Root>
  );
}

interface LineProps {
  readonly of: ComponentProps;
  readonly node: TreeNode;
  readonly selected: boolean;
}

function Line({ of, node, selected }: LineProps): ReactNode {
  const { props } = of;
  const look = resolveStyle(objectOf(props.appearance)[selected ? "selectedStyle" : "unselectedStyle"]);
  const enabled = truthy(props.interactable);
  return (
    <div
      role="treeitem"
      aria-level={node.path.length}
      aria-selected={selected}
      {...(node.hasItems ? { "aria-expanded": node.expanded } : {})}
      tabIndex={enabled ? 0 : -1}
      className={classList("sl-tree-line", look.className)}
      style={{ paddingLeft: (node.path.length - 1) * 20, ...look.style }}
      onClick={enabled ? () => select(of, node) : undefined}
      onKeyDown={enabled ? (event) => byKey(of, node, event) : undefined}
    >
      <Arrow of={of} node={node} enabled={enabled} />
      <PathIcon icon={nodeIcon(props, node)} />
      <span>{node.label}</span>
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

function select(of: ComponentProps, { item, path, key, label }: TreeNode): void {
  const data = item.data ?? null;
  of.write("props.selection", [key]);
  of.write("props.selectionData", [{ itemPath: key, value: data }]);
  of.emit("onItemClicked", { label, data: toJson(data), itemPath: [...path] });
}

function byKey(of: ComponentProps, node: TreeNode, event: KeyboardEvent): void {
  if (event.key === "Enter" || event.key === " ") select(of, node);
  else if (event.key === "ArrowRight" && node.hasItems && !node.expanded) toggle(of, node);
  else if (event.key === "ArrowLeft" && node.expanded) toggle(of, node);
  else return;
  event.preventDefault();
}
