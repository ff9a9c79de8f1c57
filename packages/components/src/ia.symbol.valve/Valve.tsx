import type { ReactNode } from "react";
import type { ComponentProps } from "../base/ComponentProps.ts";
import { EquipmentSymbol } from "../base/EquipmentSymbol.tsx";

const outline = "M10 30 L50 50 L10 70 Z M90 30 L50 50 L90 70 Z M50 50 V25 M35 25 H65";

/** A valve. */
export default function Valve(props: ComponentProps): ReactNode {
  return <EquipmentSymbol of={props} outline={outline} />;
}
