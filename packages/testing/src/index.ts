export { isOnPath } from "./isOnPath.ts";
export { needsTool } from "./needsTool.ts";
