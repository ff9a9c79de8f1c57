import { parsePath, sessionInfo } from "@sightline/model";
import {
  type ScriptBackend,
  ScriptError,
  ScriptRecords,
  type ScriptValue,
  type SystemCall,
  type SystemFunction,
} from "@sightline/python";
import { viewIndex } from "../binding/references.ts";
import { ScriptAccess } from "../session/ScriptAccess.ts";
import type { DatabaseNeeds } from "./db/DatabaseNeeds.ts";
import { databaseFunctions } from "./db/queries.ts";
import { type BoundArguments, FunctionTable, type GatewayFunction } from "./define.ts";
import { type FileNeeds, fileFunctions } from "./file/files.ts";
import { netFunctions } from "./net/http.ts";
import { type MailNeeds, mailFunctions } from "./net/mail.ts";
import { deviceFunctions } from "./perspective/device.ts";
import type { PerspectiveNeeds } from "./perspective/PerspectiveNeeds.ts";
import { pageFunctions } from "./perspective/pages.ts";
import { sessionFunctions } from "./perspective/sessions.ts";
import { type ProjectNeeds, projectFunctions } from "./project/projects.ts";
import { refusedFunctions } from "./refused.ts";
import { tagListFunctions } from "./tag/lists.ts";
import { tagMoveFunctions } from "./tag/moves.ts";
import { tagQueryFunctions } from "./tag/query.ts";
import type { TagNeeds } from "./tag/TagNeeds.ts";
import { tagFunctions } from "./tag/values.ts";
import { type UserNeeds, userFunctions } from "./user/users.ts";
import { asyncFunctions, type BackgroundNeeds } from "./util/background.ts";
import { type GlobalsNeeds, globalFunctions, globalsObject } from "./util/globals.ts";
import { type LoggingNeeds, loggerObject, loggingFunctions } from "./util/logging.ts";
import { type MessageNeeds, messageFunctions } from "./util/messages.ts";
import { type StatusNeeds, statusFunctions } from "./util/status.ts";
import { translationFunctions } from "./util/translation.ts";

/** What functions without a session act on: files, users, mail, the tags' configuration. */
export type GatewayNeeds = FileNeeds &
  MailNeeds &
  Omit<UserNeeds, "log"> &
  Pick<TagNeeds, "tagEditor"> &
  Pick<ProjectNeeds, "scanProjects">;

/** What the modules of `system.*` act on, each with the part it declares. */
export type SystemNeeds = PerspectiveNeeds &
  GatewayNeeds &
  UserNeeds &
  TagNeeds &
  DatabaseNeeds &
  BackgroundNeeds &
  MessageNeeds &
  GlobalsNeeds &
  StatusNeeds &
  ProjectNeeds;

/** The gateway's side of scripts: properties of sessions, and the `system.*` functions with their signatures. */
export function createSystem(world: SystemNeeds): {
  readonly backend: ScriptBackend;
  readonly functions: readonly SystemFunction[];
} {
  const table = new FunctionTable(gatewayFunctions(world), reportOnce(world));
  const access = new ScriptAccess((id) => world.sessions.find(id));
  const backend: ScriptBackend = {
    read: (target, path) => access.read(target, path),
    write: (_context, writes) => access.write(writes),
    shape: (session, view) => access.shape(session, view),
    libraries: (project) => world.project(project)?.project.libraries ?? [],
    call: (request) => (request.target ? callMember(world, request) : table.call(request)),
    output: ({ timeZone: _, ...context }, stream, text) =>
      world.logOf("script.print").info({ stream, ...context }, text.replace(/\n$/, "")),
  };
  return { backend, functions: [loggerObject, globalsObject, ...table.signatures, ...refusedFunctions] };
}

/** All functions that live on the gateway. */
export function gatewayFunctions(world: SystemNeeds): readonly GatewayFunction[] {
  const logging: LoggingNeeds = {
    log: world.log,
    toldRuns: new Set(),
    logOf: (name) => world.logOf(name),
    usernameOf: (session) => world.sessions.find(session)?.username,
  };
  return [
    ...sessionFunctions(world),
    ...pageFunctions(world),
    ...deviceFunctions(world),
    ...tagFunctions(world),
    ...tagListFunctions(world),
    ...tagMoveFunctions(world),
    ...tagQueryFunctions(world),
    ...databaseFunctions(world),
    ...messageFunctions(world),
    ...asyncFunctions(world),
    ...globalFunctions(world),
    ...loggingFunctions(logging),
    ...statusFunctions(world),
    ...translationFunctions(),
    ...projectFunctions(world),
    ...fileFunctions(world),
    ...netFunctions(),
    ...mailFunctions(world),
    ...userFunctions(world),
  ];
}

/** An argument that was taken and did nothing is named in the log, once for each function and argument [SYS93]. */
function reportOnce({ log }: PerspectiveNeeds): (args: BoundArguments) => void {
  const told = new Set<string>();
  return ({ name, unused, context }) => {
    for (const parameter of unused) {
      if (told.has(`${name} ${parameter}`)) continue;
      told.add(`${name} ${parameter}`);
      log.warn({ project: context.project }, `${name}: the argument '${parameter}' was given and has no effect`);
    }
  };
}

/** Methods of `self`, `view` and `session` that act on the gateway. */
function callMember(world: PerspectiveNeeds, { name, args, target, context }: SystemCall): ScriptValue {
  const member = name.slice(name.indexOf(".") + 1);
  const session = target && world.sessions.find(target.session);
  if (!session || !target) throw new ScriptError("java.lang.IllegalStateException", "the session has ended");
  if (member === "getInfo") return new ScriptRecords([{ ...sessionInfo(session.row, Date.now()) }]);
  if (target.ref !== "component" && target.ref !== "view") return null;
  const view = session.views.get(target.view);
  if (!view) return null;
  const component = target.ref === "component" ? target.component : viewIndex;
  if (member === "refreshBinding") return session.turn(() => view.bound.refresh(component, parsePath(String(args[0] ?? "")))) > 0;
  if (member === "focus") {
    const to = { sessionId: session.id, pageId: view.page.id };
    world.commands.dispatch(
      to,
      { kind: "focus", view: view.id, component },
      { kind: "script", project: context.project, session: session.id },
    );
    return null;
  }
  throw new ScriptError("AttributeError", `${target.ref} has no method "${member}"`);
}
