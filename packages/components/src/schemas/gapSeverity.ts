import type { GapSeverity, PropertySchema, PropertyType } from "./ComponentSchema.ts";

const looks: readonly PropertyType[] = ["color", "css-length", "icon", "style"];
/** Last words of paths that are about looks, whatever their type. */
const lookWords = new Set(
  (
    "x y width height size opacity shape dashArray radius cornerRadius endButtonCornerRadius align justify alignment " +
    "textPosition textOverflow rowHeight spacing sectionSpacing padding margin minMenuHeight maxMenuHeight classes " +
    "offsetX offsetY segmentFormat timingFunction duration delay enableTransitions appearance flanges lineVariant"
  ).split(" "),
);

/** What a project misses where nothing follows the property at a path; without a schema, where nobody knows it. */
export function gapSeverity(path: string, schema?: Pick<PropertySchema, "type" | "gap">): GapSeverity {
  if (schema?.gap) return schema.gap;
  const types = schema === undefined ? [] : [schema.type].flat();
  const last = path.split(".").at(-1) ?? "";
  const isLook = lookWords.has(last) || /(color|style|icon)$/i.test(last) || (types.length > 0 && types.every(isLookType));
  return isLook || path.includes("icon.") ? "cosmetic" : "missing behaviour";
}

function isLookType(type: PropertyType): boolean {
  return looks.includes(type);
}
