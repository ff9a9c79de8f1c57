export { isOnPath } from "./isOnPath.ts";
export { needsTool } from "./needsTool.ts";
export { startTestServer, type TestServer } from "./testServers.ts";
