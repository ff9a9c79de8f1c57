import type { PropertyObject } from "@sightline/model";
import type { CSSProperties, ReactNode } from "react";
import type { ComponentProps, EmbeddedView } from "../base/ComponentProps.ts";
import { Root } from "../base/Root.tsx";
import { classList, cssLength, resolveStyle } from "../base/resolveStyle.ts";
import { listOf, numberOf, objectOf, stringOf, truthy } from "../base/values.ts";

/** Views placed freely; slot: the index of the instance. */
export default function ViewCanvas(props: ComponentProps): ReactNode {
  const instances = listOf(props.props.instances).map(objectOf);
  return (
    <Root of={props} style={{ position: "relative", overflow: "auto" }}>
      {props.views.map((view) => {
        const instance = instances[Number(view.slot)] ?? {};
        const own = resolveStyle(instance.style);
        return (
          <div key={view.id} className={classList(own.className)} style={{ ...place(instance, view, props.props), ...own.style }}>
            {view.node}
          </div>
        );
      })}
    </Root>
  );
}

function place(instance: PropertyObject, { size }: EmbeddedView, props: PropertyObject): CSSProperties {
  const style: Record<string, unknown> = {
    position: stringOf(instance.position, "absolute"),
    zIndex: numberOf(instance.zIndex, 0),
  };
  for (const edge of ["left", "top", "right", "bottom", "width", "height"]) {
    const length = cssLength(instance[edge]);
    if (length && length !== "auto") style[edge] = length;
  }
  if (size && truthy(props.useDefaultViewWidth)) style.width ??= size.width;
  if (size && truthy(props.useDefaultViewHeight)) style.height ??= size.height;
  return style as CSSProperties;
}
