import type { PropertyObject } from "@sightline/model";
import type { CSSProperties, ReactNode } from "react";
import type { ComponentProps } from "../base/ComponentProps.ts";
import { pageOverflow, Root } from "../base/Root.tsx";
import { stringOf } from "../base/values.ts";

/** Children in a row or a column; what does not fit can be scrolled to, as in the original. */
export default function FlexContainer(props: ComponentProps): ReactNode {
  return (
    <Root of={props} style={{ overflow: pageOverflow, ...flexStyle(props.props) }}>
      {props.children("flex")}
    </Root>
  );
}

/** The CSS of a flex container's properties. */
export function flexStyle(props: PropertyObject): CSSProperties {
  return {
    display: "flex",
    flexDirection: stringOf(props.direction, "row") as CSSProperties["flexDirection"],
    flexWrap: stringOf(props.wrap, "nowrap") as CSSProperties["flexWrap"],
    justifyContent: stringOf(props.justify, "flex-start"),
    alignItems: stringOf(props.alignItems, "stretch"),
    alignContent: stringOf(props.alignContent, "stretch"),
  };
}
