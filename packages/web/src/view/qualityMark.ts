import type { QualityDetail, QualityMark } from "@sightline/components";
import { type QualityName, qualityCodes } from "@sightline/model";
import type { PropertyQuality } from "./ViewMirror.ts";

const marks = new WeakMap<ReadonlyMap<string, PropertyQuality>, QualityMark>();

/** The quality overlay of a component: the worst quality of its bound properties, with all their codes and messages [CMP7]. */
export function qualityMark(qualities: ReadonlyMap<string, PropertyQuality>, component: string): QualityMark | undefined {
  const known = marks.get(qualities);
  if (known) return known;
  const shown = [...qualities].filter(([path]) => path.startsWith("props"));
  if (shown.length === 0) return undefined;
  const worst = shown.reduce((most, [, quality]) => Math.max(most, rankOf(quality)), 0);
  const mark = {
    level: levels[worst] ?? "error",
    details: shown.map(([path, quality]) => detailOf(`${component}${path.slice("props".length)}`, quality)),
    message: shown.map(([path, quality]) => `${component}${path.slice("props".length)}: ${textOf(quality)}`).join("\n"),
  };
  marks.set(qualities, mark);
  return mark;
}

const levels = ["pending", "uncertain", "bad", "error"] as const;

function rankOf({ name }: PropertyQuality): number {
  if (name === "Uncertain_InitialValue") return 0;
  const code = qualityCodes[name as QualityName] ?? qualityCodes.Error;
  if (code >= qualityCodes.Error) return 3;
  return code >= qualityCodes.Bad ? 2 : 1;
}

function detailOf(property: string, quality: PropertyQuality): QualityDetail {
  return { ...quality, property, name: codeOf(quality) };
}

function textOf(quality: PropertyQuality): string {
  return quality.message ? `${codeOf(quality)}: ${quality.message}` : codeOf(quality);
}

function codeOf({ name }: PropertyQuality): string {
  const code = qualityCodes[name as QualityName];
  return code === undefined ? name : `${name} (${code})`;
}
