import type { PropertyObject, PropertyValue } from "@sightline/model";
import type { ReactNode } from "react";
import type { ComponentProps } from "../base/ComponentProps.ts";
import { Root } from "../base/Root.tsx";
import { classList, resolveStyle } from "../base/resolveStyle.ts";
import { numberOf, objectOf, share, stringOf, textOf, truthy } from "../base/values.ts";
import "./symbol.css";

const shapes: Readonly<Record<string, string>> = {
  "ia.symbol.motor": "M20 30 H75 V70 H20 Z M75 45 H90 V55 H75 M25 70 H70 V78 H25 Z M30 30 V70 M42 30 V70 M54 30 V70 M66 30 V70",
  "ia.symbol.pump": "M50 18 A32 32 0 1 1 49.9 18 Z M50 18 H95 V34 H77 M50 50 m-8 0 a8 8 0 1 0 16 0 a8 8 0 1 0 -16 0",
  "ia.symbol.sensor": "M30 25 H70 V55 H30 Z M50 55 V90 M42 90 H58",
  "ia.symbol.valve": "M10 30 L50 50 L10 70 Z M90 30 L50 50 L90 70 Z M50 50 V25 M35 25 H65",
  "ia.symbol.vessel": "M20 20 A30 12 0 0 1 80 20 V80 A30 12 0 0 1 20 80 Z",
};

/** A piece of equipment, coloured by its `state`, with label and value beside it [CMP36]. */
export default function EquipmentSymbol(props: ComponentProps): ReactNode {
  const state = stringOf(props.props.state, "default");
  const level = props.type === "ia.symbol.vessel" ? vesselLevel(props.props) : undefined;
  return (
    <Root of={props} className="sl-symbol" attributes={{ "data-state": state }}>
      <Caption caption={props.props.label} otherwise="top" />
      <svg viewBox="0 0 100 100" role="img" aria-label={`${props.name}: ${state}`}>
        <path d={shapes[props.type] ?? ""} />
        {level === undefined ? null : <path className="sl-symbol-liquid" d={liquid(level.share)} style={level.style} />}
      </svg>
      <Caption caption={props.props.value} text={level?.text} otherwise="bottom" />
    </Root>
  );
}

/** What fills the vessel from its rounded ground up. */
function liquid(share: number): string {
  return `M20 ${80 - 60 * share} H80 V80 A30 12 0 0 1 20 80 Z`;
}

function vesselLevel({ value, liquidColor }: PropertyObject) {
  const { value: level, capacity, displayValueAsPercent } = objectOf(value);
  const filled = share(numberOf(level, 0), 0, numberOf(capacity, 100));
  const text = truthy(displayValueAsPercent) ? `${Math.round(filled * 100)} %` : textOf(level);
  const color = stringOf(liquidColor);
  return { share: filled, text, style: color ? { fill: color } : {} };
}

interface CaptionProps {
  readonly caption: PropertyValue | undefined;
  readonly text?: string | undefined;
  readonly otherwise: string;
}

function Caption({ caption, text, otherwise }: CaptionProps): ReactNode {
  const own = objectOf(caption);
  const location = stringOf(own.location, otherwise);
  const shown = textOf(own.text) || text;
  if (location === "hidden" || !shown) return null;
  const look = resolveStyle(own.style);
  return (
    <span className={classList("sl-symbol-caption", look.className)} data-location={location} style={look.style}>
      {shown}
    </span>
  );
}
