import type { JsonObject } from "@sightline/model";

/** Properties that show what the component can do; the checks of its schema draw them. */
export const examples: readonly JsonObject[] = [{}, { path: "material/home" }, { library: "material", name: "home" }];
