export { compileTransform } from "./compileTransform.ts";
export type { CompiledTransform, SyncTransform } from "./types.ts";
