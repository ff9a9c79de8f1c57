import { symbolSchema } from "../schemas/symbol.ts";

/** A valve. */
export const schema = symbolSchema("valve");
