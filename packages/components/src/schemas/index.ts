import type { ComponentSchema } from "./ComponentSchema.ts";
import { schemas } from "./generated.ts";

export type { ComponentSchema, EmbeddedViews, EventFields } from "./ComponentSchema.ts";
export { withDefaults } from "./withDefaults.ts";

/** Every known component by its type. */
export const componentCatalog: ReadonlyMap<string, ComponentSchema> = new Map(schemas.map((schema) => [schema.type, schema]));

/** True when the schema lets a browser write this path: one of `writable`, or below one of them. */
export function mayWrite(schema: ComponentSchema, path: string): boolean {
  return schema.writable.some((allowed) => path === allowed || path.startsWith(`${allowed}.`) || path.startsWith(`${allowed}[`));
}
