import type { ComponentSchema } from "./ComponentSchema.ts";
import { schemas } from "./generated.ts";

export type {
  ComponentSchema,
  EmbeddedViews,
  EventSchema,
  FunctionSchema,
  GapSeverity,
  PropertySchema,
  PropertySchemas,
} from "./ComponentSchema.ts";
export { metaProps, viewProps } from "./common.ts";
export { gapSeverity } from "./gapSeverity.ts";
export { missingModule } from "./modules.ts";
export { declaredAt, refusalOfWrite } from "./properties.ts";
export { cellValue, plainRow, type Row, rowsOf } from "./tableRows.ts";
export { withDefaults } from "./withDefaults.ts";

/** Every known component by its type. */
export const componentCatalog: ReadonlyMap<string, ComponentSchema> = new Map(schemas.map((schema) => [schema.type, schema]));
