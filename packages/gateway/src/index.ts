export { openKeeping } from "./assembly/createKeeping.ts";
export { ConfigFile } from "./base/config/ConfigFile.ts";
export { UsersSchema } from "./base/config/schemas.ts";
export { containRejections } from "./base/contain.ts";
export { OutsideLog } from "./base/OutsideLog.ts";
export { rolesFrom } from "./base/users/rolesOf.ts";
export { Users } from "./base/users/Users.ts";
export { Poller } from "./binding/Poller.ts";
export { baselineOf, withoutAccepted } from "./check/baseline.ts";
export { type CheckedProject, type CheckFinding, working } from "./check/CheckResult.ts";
export { checkProjects } from "./check/checkProjects.ts";
export { CheckRefusal, findProjects, withOwnNames } from "./check/findProjects.ts";
export { jsonReport } from "./check/reports/jsonReport.ts";
export { junitReport } from "./check/reports/junitReport.ts";
export { sarifReport } from "./check/reports/sarifReport.ts";
export { textReport } from "./check/reports/textReport.ts";
export { createGateway, type Gateway, type GatewayOptions } from "./createGateway.ts";
export { GatewayDatabases } from "./database/index.ts";
export { EventScripts, type EventWorld } from "./events/EventScripts.ts";
export { loadProject } from "./projects/loadProject.ts";
export { BrowserAccess } from "./session/access/BrowserAccess.ts";
export { followUsers } from "./session/access/followUsers.ts";
export { SessionCookies, type Ticket } from "./session/access/SessionCookies.ts";
export type { SessionUser } from "./session/access/SessionUser.ts";
export type { CommandResult, SessionCommand } from "./session/commands/SessionCommand.ts";
export { SessionCommands } from "./session/commands/SessionCommands.ts";
export type { PageConnection } from "./session/page/PageConnection.ts";
export { RunningProject } from "./session/project/RunningProject.ts";
export { localSessions } from "./session/reports/localSessions.ts";
export { SessionDirectory } from "./session/reports/SessionDirectory.ts";
export type { Session } from "./session/Session.ts";
export { SessionRegistry } from "./session/SessionRegistry.ts";
export type { SessionLimits, SessionServices } from "./session/work/SessionServices.ts";
export { TurnTicker } from "./session/work/TurnTicker.ts";
export type { GatewayNeeds } from "./system/createSystem.ts";
export { createSystem } from "./system/createSystem.ts";
export { ScriptFiles } from "./system/file/ScriptFiles.ts";
export { Mailer } from "./system/net/Mailer.ts";
export { ScriptGlobals } from "./system/util/ScriptGlobals.ts";
export {
  ConfiguredTags,
  createTagManager,
  exportedTags,
  importedTags,
  type RunScript,
  TagEditor,
  type TagProvider,
} from "./tags/index.ts";
export { createSocketAcceptor, socketPath } from "./ws/acceptSocket.ts";
export { parseFrame } from "./ws/parseFrame.ts";
