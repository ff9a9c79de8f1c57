import type { PropertyObject } from "@sightline/model";
import { type CSSProperties, type ReactNode, useState } from "react";
import type { ComponentProps } from "../base/ComponentProps.ts";
import { Root } from "../base/Root.tsx";
import { numberOf, objectOf, stringOf, truthy } from "../base/values.ts";
import "../base/placeholder.css";
import "./image.css";

/** A picture, fitted to its place as `fit` says; with `tint` its shape in one colour. A missing one is a box with its name [CMP31]. */
export default function Image(props: ComponentProps): ReactNode {
  const { source, altText, tint } = props.props;
  const fit = objectOf(props.props.fit);
  const address = stringOf(source);
  const [missing, setMissing] = useState("");
  return (
    <Root of={props} style={{ overflow: truthy(fit.scroll) ? "auto" : "hidden" }}>
      {address === "" ? null : missing === address ? (
        <MissingImage address={address} fit={fit} />
      ) : (
        <img
          src={address}
          alt={stringOf(altText)}
          onError={() => setMissing(address)}
          style={{ ...fitStyle(fit), ...tintStyle(objectOf(tint), address) }}
        />
      )}
    </Root>
  );
}

interface MissingImageProps {
  readonly address: string;
  readonly fit: PropertyObject;
}

function MissingImage({ address, fit }: MissingImageProps): ReactNode {
  const name = address.startsWith("data:") ? "image" : (address.split(/[?#]/)[0]?.split("/").pop() ?? address);
  return (
    <div className="sl-placeholder sl-image-missing" title={`No image ${address.slice(0, 200)}`} style={missingStyle(fit)}>
      <span>{name}</span>
    </div>
  );
}

/** A picture of its own size has none while it is missing: the box takes its place. */
function missingStyle(fit: PropertyObject): CSSProperties {
  const style = fitStyle(fit);
  return "width" in style ? style : { width: "100%", height: "100%" };
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
