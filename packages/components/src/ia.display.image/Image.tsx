import type { PropertyObject } from "@sightline/model";
import type { CSSProperties, ReactNode } from "react";
import type { ComponentProps } from "../base/ComponentProps.ts";
import { Root } from "../base/Root.tsx";
import { numberOf, objectOf, stringOf, truthy } from "../base/values.ts";

/** A picture, fitted to its place as `fit` says; with `tint` its shape in one colour. */
export function Image(props: ComponentProps): ReactNode {
  const { source, altText, tint } = props.props;
  const fit = objectOf(props.props.fit);
  const address = stringOf(source);
  return (
    <Root of={props} style={{ overflow: truthy(fit.scroll) ? "auto" : "hidden" }}>
      {address ? (
        <img src={address} alt={stringOf(altText)} style={{ ...fitStyle(fit), ...tintStyle(objectOf(tint), address) }} />
      ) : null}
    </Root>
  );
}

function fitStyle(fit: PropertyObject): CSSProperties {
  const width = numberOf(fit.width, 100);
  const height = numberOf(fit.height, 100);
  switch (fit.mode) {
    case "fill":
    case "contain":
    case "cover":
      return { display: "block", width: "100%", height: "100%", objectFit: fit.mode };
    case "percent":
      return { display: "block", width: `${width}%`, height: `${height}%` };
    case "absolute":
      return { display: "block", width, height };
    default:
      return { display: "block" };
  }
}

function tintStyle(tint: PropertyObject, source: string): CSSProperties {
  if (!truthy(tint.enabled)) return {};
  const mask = `url("${source.replace(/["\\\n]/g, encodeURIComponent)}") center / contain no-repeat`;
  return { objectPosition: "-9999px -9999px", backgroundColor: stringOf(tint.color, "#CCCCCC"), mask };
}
