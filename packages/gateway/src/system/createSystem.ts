import { parsePath } from "@sightline/model";
import { type ScriptBackend, ScriptError, type ScriptValue, type SystemCall, type SystemFunction } from "@sightline/python";
import { viewIndex } from "../binding/references.ts";
import { ScriptAccess } from "../session/ScriptAccess.ts";
import { databaseFunctions } from "./db/queries.ts";
import { FunctionTable } from "./define.ts";
import { fileFunctions } from "./file/files.ts";
import { netFunctions } from "./net/http.ts";
import { mailFunctions } from "./net/mail.ts";
import { pageFunctions } from "./perspective/pages.ts";
import { sessionFunctions } from "./perspective/sessions.ts";
import { refusedFunctions } from "./refused.ts";
import type { SystemWorld } from "./SystemWorld.ts";
import { tagListFunctions } from "./tag/lists.ts";
import { tagMoveFunctions } from "./tag/moves.ts";
import { tagQueryFunctions } from "./tag/query.ts";
import { tagFunctions } from "./tag/values.ts";
import { userFunctions } from "./user/users.ts";
import { gatewayUtilFunctions } from "./util/gateway.ts";
import { hostObjectFunctions, utilFunctions } from "./util/messages.ts";

/** The gateway's side of scripts: properties of sessions, and the `system.*` functions with their signatures. */
export function createSystem(world: SystemWorld): {
  readonly backend: ScriptBackend;
  readonly functions: readonly SystemFunction[];
  readonly world: SystemWorld;
} {
  const table = new FunctionTable([
    ...sessionFunctions(world),
    ...pageFunctions(world),
    ...tagFunctions(world),
    ...utilFunctions(world),
    ...databaseFunctions(world),
    ...tagListFunctions(world),
    ...tagMoveFunctions(world),
    ...tagQueryFunctions(world),
    ...gatewayUtilFunctions(world),
    ...fileFunctions(world),
    ...netFunctions(),
    ...mailFunctions(world),
    ...userFunctions(world),
  ]);
  const access = new ScriptAccess((id) => world.sessions.find(id));
  const backend: ScriptBackend = {
    read: (target, path) => access.read(target, path),
    write: (_context, writes) => access.write(writes),
    shape: (session, view) => access.shape(session, view),
    libraries: (project) => world.project(project)?.project.libraries ?? [],
    call: (request) => (request.target ? callMember(world, request) : table.call(request)),
    output: (context, stream, text) => world.logOf("script.print").info({ stream, ...context }, text.replace(/\n$/, "")),
  };
  return { world, backend, functions: [...hostObjectFunctions, ...table.signatures, ...refusedFunctions] };
}

/** Methods of `self`, `view` and `session` that act on the gateway. */
function callMember(world: SystemWorld, { name, args, target }: SystemCall): ScriptValue {
  const member = name.slice(name.indexOf(".") + 1);
  const session = target && world.sessions.find(target.session);
  if (!session || !target) throw new ScriptError("java.lang.IllegalStateException", "the session has ended");
  if (member === "getInfo") return { ...session.row } as ScriptValue;
  if (target.ref !== "component" && target.ref !== "view") return null;
  const view = session.views.get(target.view);
  if (!view) return null;
  const component = target.ref === "component" ? target.component : viewIndex;
  if (member === "refreshBinding") return session.turn(() => view.bound.refresh(component, parsePath(String(args[0] ?? "")))) > 0;
  if (member === "focus") {
    session.turn(() => session.pages.get(view.page.id)?.command({ kind: "focus", view: view.id, component }));
    return null;
  }
  throw new ScriptError("AttributeError", `${target.ref} has no method "${member}"`);
}
