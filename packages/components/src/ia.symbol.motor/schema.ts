import { symbolSchema } from "../schemas/symbol.ts";

/** A motor. */
export const schema = symbolSchema("motor");
