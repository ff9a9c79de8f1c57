import { symbolSchema } from "../schemas/symbol.ts";

/** A sensor. */
export const schema = symbolSchema("sensor");
