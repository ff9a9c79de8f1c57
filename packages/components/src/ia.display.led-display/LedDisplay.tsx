import type { ReactNode } from "react";
import type { ComponentProps } from "../base/ComponentProps.ts";
import { formatNumber } from "../base/formatNumber.ts";
import { Root } from "../base/Root.tsx";
import { stringOf, textOf } from "../base/values.ts";

/** A number or text in glowing characters. */
export default function LedDisplay(props: ComponentProps): ReactNode {
  const { value, numberFormat, diodeOnColor, backgroundColor } = props.props;
  const text = typeof value === "number" ? formatNumber(value, stringOf(numberFormat, "0,0.##")) : textOf(value);
  const color = stringOf(diodeOnColor) || "#47FF47";
  return (
    <Root of={props} style={{ overflow: "hidden", background: stringOf(backgroundColor) || "#000000" }}>
      <svg viewBox={`0 0 ${Math.max(2, text.length) * 26 + 20} 60`} width="100%" height="100%" role="img" aria-label={text}>
        <text x="50%" y="46" textAnchor="middle" fontSize="44" fontWeight="600" fontFamily="ui-monospace, monospace" fill={color}>
          {text}
        </text>
      </svg>
    </Root>
  );
}
