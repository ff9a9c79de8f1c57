import { symbolSchema } from "../schemas/symbol.ts";

/** A pump. */
export const schema = symbolSchema("pump");
