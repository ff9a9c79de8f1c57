import type { PropertyObject } from "@sightline/model";
import type { CSSProperties, ReactNode } from "react";
import type { ComponentProps, EmbeddedView } from "../base/ComponentProps.ts";
import { placeInFlex } from "../base/placeChild.ts";
import { Root } from "../base/Root.tsx";
import { classList, resolveStyle } from "../base/resolveStyle.ts";
import { listOf, objectOf, truthy } from "../base/values.ts";
import { flexStyle } from "../ia.container.flex/FlexContainer.tsx";

/** The views of `instances` in a row or a column; slot: the index of the instance. */
export default function FlexRepeater(props: ComponentProps): ReactNode {
  const instances = listOf(props.props.instances).map(objectOf);
  return (
    <Root of={props} style={flexStyle(props.props)}>
      {props.views.map((view) => (
        <Instance key={view.id} of={props.props} view={view} instance={instances[Number(view.slot)] ?? {}} />
      ))}
    </Root>
  );
}

interface InstanceProps {
  readonly of: PropertyObject;
  readonly view: EmbeddedView;
  readonly instance: PropertyObject;
}

function Instance({ of, view, instance }: InstanceProps): ReactNode {
  const place = placeInFlex({ ...objectOf(of.elementPosition), ...objectOf(instance.instancePosition) });
  if (!place) return null;
  const common = resolveStyle(of.elementStyle);
  const own = resolveStyle(instance.instanceStyle);
  return (
    <div
      className={classList("sl-instance", common.className, own.className)}
      style={{ ...place, ...defaultSize(of, view), ...common.style, ...own.style }}
    >
      {view.node}
    </div>
  );
}

/** With `useDefaultView…` the view's own size rules, over the flex position along the same axis. */
function defaultSize(of: PropertyObject, { size }: EmbeddedView): CSSProperties {
  if (!size) return {};
  const row = String(of.direction ?? "row").startsWith("row");
  const width = truthy(of.useDefaultViewWidth) ? { width: size.width, ...(row ? fixed : {}) } : {};
  const height = truthy(of.useDefaultViewHeight) ? { height: size.height, ...(row ? {} : fixed) } : {};
  return { ...width, ...height };
}

const fixed: CSSProperties = { flexBasis: "auto", flexGrow: 0, flexShrink: 0 };
