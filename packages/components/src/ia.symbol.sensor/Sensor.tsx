import type { ReactNode } from "react";
import type { ComponentProps } from "../base/ComponentProps.ts";
import { EquipmentSymbol } from "../base/EquipmentSymbol.tsx";

const outline = "M30 25 H70 V55 H30 Z M50 55 V90 M42 90 H58";

/** A sensor. */
export default function Sensor(props: ComponentProps): ReactNode {
  return <EquipmentSymbol of={props} outline={outline} />;
}
