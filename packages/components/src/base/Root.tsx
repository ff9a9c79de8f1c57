import type { CSSProperties, ReactNode } from "react";
import type { ComponentProps } from "./ComponentProps.ts";
import { QualityOverlay } from "./QualityOverlay.tsx";
import { classList } from "./resolveStyle.ts";
import "./root.css";

interface RootProps {
  readonly of: ComponentProps;
  readonly as?: "div" | "button" | "a" | "label";
  readonly className?: string;
  /** The component's own CSS, under what the project's style says. */
  readonly style?: CSSProperties;
  readonly attributes?: Readonly<Record<string, unknown>>;
  readonly children?: ReactNode;
}

/** The root element of a component: where its place, style, classes, DOM events, tooltip, quality overlay and mark of gaps are. */
export function Root({ of, as: Tag = "div", className, style, attributes, children }: RootProps): ReactNode {
  const { root } = of;
  return (
    <Tag
      {...root.attributes}
      {...attributes}
      data-component={root.type}
      className={classList("sl", className, root.className)}
      style={{ ...style, ...root.style }}
      {...(root.quality ? { "data-quality": root.quality.level } : {})}
      {...(root.gap ? { "data-gap": "" } : {})}
      {...(root.tooltip ? { title: root.tooltip } : {})}
    >
      {children}
      {root.quality ? <QualityOverlay mark={root.quality} /> : null}
      {root.gap ? <span className="sl-gap" role="img" title={root.gap} aria-label={root.gap} /> : null}
    </Tag>
  );
}

/**
 * How a container lets its surplus be reached: by scrolling itself, or, where it is the root of a page that scrolls as a whole
 * (with a dock that scrolls along), by scrolling the page, which says so by this variable.
 */
export const pageOverflow = "var(--sl-overflow, auto)";
