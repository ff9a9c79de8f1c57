import type { PropertyObject } from "@sightline/model";
import type { ReactNode } from "react";
import type { ComponentProps } from "../base/ComponentProps.ts";
import { EquipmentSymbol } from "../base/EquipmentSymbol.tsx";
import { numberOf, objectOf, share, stringOf, textOf, truthy } from "../base/values.ts";

const outline = "M20 20 A30 12 0 0 1 80 20 V80 A30 12 0 0 1 20 80 Z";

/** A tank, filled to `value.value` of `value.capacity` [CMP36]. */
export default function Vessel(props: ComponentProps): ReactNode {
  const level = levelOf(props.props);
  return (
    <EquipmentSymbol of={props} outline={outline} valueText={level.text}>
      <path className="sl-symbol-liquid" d={liquid(level.share)} style={level.style} />
    </EquipmentSymbol>
  );
}

/** The liquid, from the rounded bottom up. */
function liquid(share: number): string {
  return `M20 ${80 - 60 * share} H80 V80 A30 12 0 0 1 20 80 Z`;
}

function levelOf({ value, liquidColor }: PropertyObject) {
  const { value: level, capacity, displayValueAsPercent } = objectOf(value);
  const filled = share(numberOf(level, 0), 0, numberOf(capacity, 100));
  const text = truthy(displayValueAsPercent) ? `${Math.round(filled * 100)} %` : textOf(level);
  const color = stringOf(liquidColor);
  return { share: filled, text, style: color ? { fill: color } : {} };
}
