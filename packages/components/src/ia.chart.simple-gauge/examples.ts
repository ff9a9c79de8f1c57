import type { JsonObject } from "@sightline/model";

/** Properties that show what the component can do; the checks of its schema draw them. */
export const examples: readonly JsonObject[] = [{}, { value: 30, label: { units: "bar", visible: true } }, { value: 33.123456 }];
