import type { JsonObject } from "@sightline/model";
import { componentCatalog } from "./schemas/index.ts";

/** What drawing needs of a component's schema. */
export interface DrawingFacts {
  readonly defaults: { readonly props: JsonObject; readonly childPosition: JsonObject };
  readonly embedsViews: boolean;
  readonly caption?: string;
}

/**
 * The facts by type. The build of the client runs this module and keeps the result in its place, so that types, texts and
 * gaps of schemas are not part of what a browser downloads.
 */
export const drawingFacts: Readonly<Record<string, DrawingFacts>> = Object.fromEntries(
  [...componentCatalog].map(([type, { defaults, embeds, caption }]) => [
    type,
    { defaults, embedsViews: embeds !== undefined, ...(caption === undefined ? {} : { caption }) },
  ]),
);
