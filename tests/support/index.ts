export { type BrowserOptions, launchBrowser } from "./chromium.ts";
export {
  bind,
  button,
  type ComponentParts,
  component,
  embedded,
  flex,
  indent,
  label,
  messageHandler,
  on,
  scriptAction,
  scriptTransform,
  textField,
  type ViewParts,
  view,
} from "./components.ts";
export { accessTo, type GatewayAccess, type SessionDetail } from "./gatewayAccess.ts";
export { kernelBytes, parseSocketStatistics, type SocketCounters } from "./kernelBytes.ts";
export { pageHost } from "./pageHost.ts";
export {
  type CommandResult,
  freePort,
  type GatewayOptions,
  root,
  runCommand,
  startGateway,
  type TestGateway,
} from "./startGateway.ts";
export { type Direction, type ProxiedConnection, startTcpProxy, type TcpProxy } from "./tcpProxy.ts";
export { temporaryFolder } from "./temporaryFolder.ts";
export { type TestUser, usersFile } from "./users.ts";
export { type ProjectFiles, writeProject } from "./writeProject.ts";
