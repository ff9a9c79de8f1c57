import type { ReactNode } from "react";
import type { ComponentProps } from "../base/ComponentProps.ts";
import { EquipmentSymbol } from "../base/EquipmentSymbol.tsx";

const outline = "M50 18 A32 32 0 1 1 49.9 18 Z M50 18 H95 V34 H77 M50 50 m-8 0 a8 8 0 1 0 16 0 a8 8 0 1 0 -16 0";

/** A pump. */
export default function Pump(props: ComponentProps): ReactNode {
  return <EquipmentSymbol of={props} outline={outline} />;
}
