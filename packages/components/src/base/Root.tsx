import type { CSSProperties, ReactNode } from "react";
import type { ComponentProps, QualityMark } from "./ComponentProps.ts";
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

/** The root element of a component: where its place, style, classes, DOM events, tooltip and quality overlay are. */
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
      {...(root.tooltip ? { title: root.tooltip } : {})}
    >
      {children}
      {root.quality ? <QualityOverlay mark={root.quality} /> : null}
    </Tag>
  );
}

const signs = { pending: "…", uncertain: "?", bad: "!", error: "×" } as const;

function QualityOverlay({ mark }: { readonly mark: QualityMark }): ReactNode {
  return (
    <span className="sl-quality" data-level={mark.level}>
      <span className="sl-quality-sign" role="img" title={mark.message} aria-label={mark.message}>
        {signs[mark.level]}
      </span>
    </span>
  );
}
