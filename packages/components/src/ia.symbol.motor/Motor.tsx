import type { ReactNode } from "react";
import type { ComponentProps } from "../base/ComponentProps.ts";
import { EquipmentSymbol } from "../base/EquipmentSymbol.tsx";

const outline = "M20 30 H75 V70 H20 Z M75 45 H90 V55 H75 M25 70 H70 V78 H25 Z M30 30 V70 M42 30 V70 M54 30 V70 M66 30 V70";

/** A motor. */
export default function Motor(props: ComponentProps): ReactNode {
  return <EquipmentSymbol of={props} outline={outline} />;
}
