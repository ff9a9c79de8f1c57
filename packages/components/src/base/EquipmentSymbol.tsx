import type { PropertyValue } from "@sightline/model";
import type { ReactNode } from "react";
import type { ComponentProps } from "./ComponentProps.ts";
import { Root } from "./Root.tsx";
import { classList, resolveStyle } from "./resolveStyle.ts";
import { objectOf, stringOf, textOf } from "./values.ts";
import "./symbol.css";

interface SymbolProps {
  readonly of: ComponentProps;
  /** SVG path of the outline in a box of 100 by 100. */
  readonly outline: string;
  /** Shown as the value where `value.text` is empty. */
  readonly valueText?: string;
  /** Drawn over the outline. */
  readonly children?: ReactNode;
}

/** A piece of equipment, coloured by its `state`, with label and value beside it [CMP36]. */
export function EquipmentSymbol({ of, outline, valueText, children }: SymbolProps): ReactNode {
  const state = stringOf(of.props.state, "default");
  return (
    <Root of={of} className="sl-symbol" attributes={{ "data-state": state }}>
      <Caption caption={of.props.label} otherwise="top" />
      <svg viewBox="0 0 100 100" role="img" aria-label={`${of.name}: ${state}`}>
        <path d={outline} />
        {children}
      </svg>
      <Caption caption={of.props.value} text={valueText} otherwise="bottom" />
    </Root>
  );
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
