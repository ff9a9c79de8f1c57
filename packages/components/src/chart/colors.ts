import type { PropertyValue } from "@sightline/model";
import {
  schemeAccent,
  schemeBlues,
  schemeBrBG,
  schemeBuGn,
  schemeBuPu,
  schemeCategory10,
  schemeDark2,
  schemeGnBu,
  schemeGreens,
  schemeGreys,
  schemeOranges,
  schemeOrRd,
  schemePaired,
  schemePastel1,
  schemePastel2,
  schemePiYG,
  schemePRGn,
  schemePuBu,
  schemePuBuGn,
  schemePuOr,
  schemePuRd,
  schemePurples,
  schemeRdBu,
  schemeRdGy,
  schemeRdPu,
  schemeRdYlBu,
  schemeRdYlGn,
  schemeReds,
  schemeSet1,
  schemeSet2,
  schemeSet3,
  schemeSpectral,
  schemeTableau10,
  schemeYlGn,
  schemeYlGnBu,
  schemeYlOrBr,
  schemeYlOrRd,
} from "d3-scale-chromatic";
import { listOf, stringOf } from "../base/values.ts";
import type { colorSchemes } from "../schemas/chartFragments.ts";

const themeColors = 9;
type Scheme = readonly string[] | readonly (readonly string[])[];

const schemes: Readonly<Record<(typeof colorSchemes)[number], Scheme>> = {
  Accent: schemeAccent,
  Category10: schemeCategory10,
  Dark2: schemeDark2,
  Paired: schemePaired,
  Pastel1: schemePastel1,
  Pastel2: schemePastel2,
  Set1: schemeSet1,
  Set2: schemeSet2,
  Set3: schemeSet3,
  Tableau10: schemeTableau10,
  BrBG: schemeBrBG,
  PRGn: schemePRGn,
  PiYG: schemePiYG,
  PuOr: schemePuOr,
  RdBu: schemeRdBu,
  RdGy: schemeRdGy,
  RdYlBu: schemeRdYlBu,
  RdYlGn: schemeRdYlGn,
  Spectral: schemeSpectral,
  BuGn: schemeBuGn,
  BuPu: schemeBuPu,
  GnBu: schemeGnBu,
  OrRd: schemeOrRd,
  PuBu: schemePuBu,
  PuBuGn: schemePuBuGn,
  PuRd: schemePuRd,
  RdPu: schemeRdPu,
  YlGn: schemeYlGn,
  YlGnBu: schemeYlGnBu,
  YlOrBr: schemeYlOrBr,
  YlOrRd: schemeYlOrRd,
  Blues: schemeBlues,
  Greens: schemeGreens,
  Greys: schemeGreys,
  Oranges: schemeOranges,
  Purples: schemePurples,
  Reds: schemeReds,
};

/**
 * The colour of the series at an index: the configured ones in their order, else those of a named scheme (ColorBrewer's names, such
 * as `Set1` and `YlGnBu`), else the theme's.
 */
export function seriesColor(
  index: number,
  count: number,
  { colors, colorScheme }: { readonly colors?: PropertyValue | undefined; readonly colorScheme?: PropertyValue | undefined },
): string {
  const own = listOf(colors).filter((color): color is string => typeof color === "string" && color !== "");
  if (own.length > 0) return own[index % own.length] as string;
  const scheme = schemeColors(stringOf(colorScheme), count);
  return scheme[index % scheme.length] ?? `var(--qual-${(index % themeColors) + 1})`;
}

function schemeColors(name: string, count: number): readonly string[] {
  const scheme = Object.hasOwn(schemes, name) ? schemes[name as keyof typeof schemes] : undefined;
  if (!scheme) return [];
  if (typeof scheme[0] === "string") return scheme as readonly string[];
  const sizes = scheme as readonly (readonly string[])[];
  return sizes[Math.min(sizes.length - 1, Math.max(3, count))] ?? [];
}
